import type { ComponentEnv } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter';

import { evaluate } from './evaluate';

/** What a module of a mini program finds around it, besides ECMAScript. */
export interface LogicLayer extends Partial<ComponentEnv> {
  readonly wx: unknown;
  readonly console: Console;
  readonly App: (definition: object) => void;
  readonly getApp: () => unknown;
  readonly getCurrentPages: () => readonly unknown[];
}

/** What a browser has and WeChat's logic layer (逻辑层) lacks: a module that reaches for one finds `undefined`. */
const missing = [
  ...['window', 'self', 'globalThis', 'document', 'location', 'navigator', 'localStorage', 'sessionStorage'],
  ...['fetch', 'XMLHttpRequest', 'Worker', 'Audio', 'Image', 'performance', 'queueMicrotask', 'structuredClone'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'process', 'Buffer'],
];

/** The `require` of a mini program: CommonJS modules by path, each run once, each in the layer of the module that asked first. */
export class Modules {
  readonly #loaded = new Map<string, { exports: unknown }>();

  readonly #sources: Readonly<Record<string, string>>;

  constructor(sources: Readonly<Record<string, string>>) {
    this.#sources = sources;
  }

  run(path: string, layer: LogicLayer): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;

    const source = this.#sources[path];
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    const module = { exports: {} as unknown };
    this.#loaded.set(path, module);
    const hidden = Object.fromEntries(missing.map((name) => [name, undefined]));
    evaluate(`${source}\n//# sourceURL=mini-program/${path}`, {
      ...hidden,
      ...layer,
      require: (target: string) => this.run(resolve(path, target), layer),
      module,
      exports: module.exports,
    });
    return module.exports;
  }
}

function resolve(from: string, target: string): string {
  const path = new URL(target, `file:///${from}`).pathname.slice(1);
  return path.endsWith('.js') ? path : `${path}.js`;
}
