import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { Subscription } from 'rxjs';

import { appBuild, buildApp, media, type AppBuild } from '../../scripts/build/app';
import { onChange } from '../../scripts/build/watch';
import type { MiniProgramPackage, Problem } from '../package';
import { compilePackage } from './compile';
import { serve } from './site';
import { buildStage } from './stage';
import { buildWorkbench } from './workbench';

export interface SimulatorOptions {
  /** Where to listen; the next free port is taken when it is in use. 0 takes any. Default 5173. */
  readonly port?: number;
  /** The address to listen on. Default 127.0.0.1, which only this machine reaches. */
  readonly host?: string;
  /** Whether to rebuild and reload when the mini program's sources change. Default true. */
  readonly watch?: boolean;
}

export interface SimulatorServer {
  readonly url: string;
  close(): Promise<void>;
}

const repository = resolve(__dirname, '../..');

/** Builds the mini program and serves the simulator (模拟器), in which that very build runs. */
export async function startSimulator({
  port = 5173,
  host = '127.0.0.1',
  watch = true,
}: SimulatorOptions = {}): Promise<SimulatorServer> {
  const build = {
    source: resolve(repository, appBuild.source),
    out: resolve(repository, appBuild.out),
    maps: resolve(repository, appBuild.maps),
  };
  const workbench = resolve(repository, '.cache/workbench');
  const stageOut = resolve(repository, '.cache/stage');
  const makeStage = () => attempt(stageOut, () => buildStage(stageOut));
  let [miniProgram, stage] = await Promise.all([make(build), makeStage(), buildWorkbench(workbench)]);

  const listening = new Set<ServerResponse>();
  const tell = (what: Change) => {
    for (const response of listening) response.write(`data: ${what}\n\n`);
  };
  const server = createServer(
    serve({
      folders: [
        { root: workbench, files: /\.(html|css|js)$|^\/stories\.json$|^\/rules\/[\w-]+\.svg$/ },
        { root: build.out, files: media },
      ],
      answers: {
        '/mini-program.json': (response) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(miniProgram));
        },
        '/stage.json': (response) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(stage));
        },
        '/changes': (response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
          listening.add(response);
          response.on('close', () => listening.delete(response));
        },
      },
      names: [host],
    }),
  );
  const address = await listen(server, port, host);

  const watching = new Subscription();
  if (watch) {
    const remake = async () => {
      [miniProgram, stage] = await Promise.all([make(build), makeStage()]);
      tell('mini-program');
    };
    const rebuild = async () => {
      await buildWorkbench(workbench);
      tell('workbench');
    };
    watching.add(onChange([build.source, ...['src', 'stage'].map((folder) => resolve(repository, folder))], remake));
    watching.add(onChange([resolve(repository, 'simulator')], rebuild));
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`,
    async close() {
      watching.unsubscribe();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What the page is told: the mini program, or the workbench itself, was built anew. */
type Change = 'mini-program' | 'workbench';

/** The mini program as it is now, or what is wrong with it, which the phone then shows. */
const make = (build: AppBuild): Promise<MiniProgramPackage | Problem> => attempt(build.out, () => buildApp(build));

async function attempt(out: string, build: () => Promise<unknown>): Promise<MiniProgramPackage | Problem> {
  try {
    await build();
    return await compilePackage(out);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { problem: stripVTControlCharacters(text).replaceAll(`${out}${sep}`, '') };
  }
}

/** How many ports are tried before giving up. */
const tries = 20;

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  for (let next = port; ; next += 1) {
    try {
      server.listen(next, host);
      await once(server, 'listening');
      return server.address() as AddressInfo;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || next >= port + tries) throw error;
    }
  }
}
