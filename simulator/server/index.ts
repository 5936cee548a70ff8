import { resolve } from 'node:path';

import { createServer, type Plugin } from 'vite';

import { appBuild, buildApp } from '../../scripts/build/app';
import { onChange } from '../../scripts/build/watch';
import { compilePackage } from './compile';

export interface SimulatorOptions {
  /** Where to listen; the next free port is taken when it is in use. 0 takes any. Default 5173. */
  readonly port?: number;
  /** Whether to rebuild and reload when the mini program's sources change. Default true. */
  readonly watch?: boolean;
}

export interface SimulatorServer {
  readonly url: string;
  close(): Promise<void>;
}

const repository = resolve(__dirname, '../..');

/** Builds the mini program and serves the simulator (模拟器), in which that very build runs. */
export async function startSimulator({ port = 5173, watch = true }: SimulatorOptions = {}): Promise<SimulatorServer> {
  const build = {
    source: resolve(repository, appBuild.source),
    out: resolve(repository, appBuild.out),
    maps: resolve(repository, appBuild.maps),
  };
  await buildApp(build);

  const server = await createServer({
    configFile: false,
    root: resolve(repository, 'simulator'),
    publicDir: build.out,
    cacheDir: resolve(repository, '.cache/vite'),
    appType: 'mpa',
    logLevel: 'warn',
    server: { port, host: '127.0.0.1', fs: { allow: [repository] }, watch: watch ? {} : null, hmr: watch },
    plugins: [servePackage(build.out)],
  });
  await server.listen();

  const folders = [build.source, resolve(repository, 'src')];
  const rebuild = async () => {
    await buildApp(build);
    server.ws.send({ type: 'full-reload' });
  };
  const watching = watch ? onChange(folders, rebuild) : undefined;

  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The simulator is not listening on any address');
  return {
    url,
    async close() {
      watching?.unsubscribe();
      await server.close();
    },
  };
}

function servePackage(root: string): Plugin {
  return {
    name: 'mini-program',
    configureServer({ middlewares }) {
      middlewares.use('/mini-program.json', (_request, response, next) => {
        compilePackage(root).then((compiled) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(compiled));
        }, next);
      });
    },
  };
}
