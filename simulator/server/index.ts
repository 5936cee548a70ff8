import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { Subscription } from 'rxjs';

import { appBuild, buildApp, media } from '../../scripts/build/app';
import { onChange } from '../../scripts/build/watch';
import type { MiniProgramPackage, Problem } from '../package';
import { compilePackage } from './compile';
import { miniProgramIn } from './folder';
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
  /** The folder of a built mini program to run, in the place of the repository's own. */
  readonly folder?: string;
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
  folder,
}: SimulatorOptions = {}): Promise<SimulatorServer> {
  const { root, sources, build } = folder === undefined ? ownMiniProgram() : builtMiniProgram(folder);
  const workbench = resolve(repository, '.cache/workbench');
  const stageOut = resolve(repository, '.cache/stage');
  const make = () => attempt(root, build);
  const makeStage = () => attempt(stageOut, () => buildStage(stageOut));
  let [miniProgram, stage] = await Promise.all([make(), makeStage(), buildWorkbench(workbench)]);

  const listening = new Set<ServerResponse>();
  const tell = (what: Change) => {
    for (const response of listening) response.write(`data: ${what}\n\n`);
  };
  const server = createServer(
    serve({
      folders: [
        { root: workbench, files: /\.(html|css|js)$|^\/(stories|wx-functions)\.json$|^\/rules\/[\w-]+\.svg$/ },
        { root, files: media },
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
        '/folder.js': (response) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(`document.documentElement.dataset.folder = ${JSON.stringify(folder ?? '')};`);
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
      [miniProgram, stage] = await Promise.all([make(), makeStage()]);
      tell('mini-program');
    };
    const rebuild = async () => {
      await buildWorkbench(workbench);
      tell('workbench');
    };
    watching.add(onChange([...sources, ...['src', 'stage'].map((name) => resolve(repository, name))], remake));
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

/** A mini program to run: where it is when it is built, of what it is made, and how. */
interface Runnable {
  readonly root: string;
  readonly sources: readonly string[];
  readonly build: () => Promise<unknown>;
}

function ownMiniProgram(): Runnable {
  const source = resolve(repository, appBuild.source);
  const root = resolve(repository, appBuild.out);
  const build = () => buildApp({ source, out: root, maps: resolve(repository, appBuild.maps) });
  return { root, sources: [source], build };
}

/** A mini program of somebody's own, which other tools build. */
function builtMiniProgram(folder: string): Runnable {
  const root = miniProgramIn(resolve(folder));
  return { root, sources: [root], build: () => Promise.resolve() };
}

/** A mini program as it is now, or what is wrong with it, which the phone then shows. */
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
