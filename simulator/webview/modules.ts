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

/** What WeChat's logic layer (逻辑层) has of its own: ECMAScript, and timers. */
const present = new Set(
  (
    'Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array Float64Array Function ' +
    'Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set ' +
    'String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet clearInterval ' +
    'clearTimeout decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt setInterval setTimeout undefined'
  ).split(' '),
);

/** What the browser has and the logic layer lacks: a module that reaches for one finds `undefined`. */
function missing(): Readonly<Record<string, undefined>> {
  const names = new Set<string>();
  for (let level: object = window; level !== Object.prototype; level = Object.getPrototypeOf(level) as object)
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  const hidden = [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && !present.has(name));
  return Object.fromEntries(hidden.map((name) => [name, undefined]));
}

/** The `require` of a mini program: CommonJS modules by path, each run once, each in the layer of the module that asked first. */
export class Modules {
  readonly #loaded = new Map<string, { exports: unknown }>();

  readonly #sources: Readonly<Record<string, string>>;

  readonly #hidden = missing();

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
    // A function of its own, in which the module may use any of these names for itself.
    evaluate(`(function () {${source}\n}).call(undefined)\n//# sourceURL=mini-program/${path}`, {
      ...this.#hidden,
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
