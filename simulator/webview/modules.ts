import { packagePaths } from '../../scripts/build/package-paths';
import { evaluate } from './evaluate';

/** What each module of a mini program finds around it, besides ECMAScript and the constructors. */
export interface LogicLayer {
  readonly wx: object;
  readonly console: Console;
  /** Shared by all files. */
  readonly global: object;
}

/**
 * What modules may put something else in the place of, for all of them: uni-app wraps `Component` and `Page`. They are globals of the
 * frame.
 */
export interface Constructors {
  readonly App: unknown;
  readonly Page: unknown;
  readonly Component: unknown;
  readonly Behavior: unknown;
  readonly getApp: unknown;
  readonly getCurrentPages: unknown;
}

/** What WeChat's logic layer (逻辑层) has of its own: ECMAScript, timers, and the constructors. */
const present = new Set(
  (
    'Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array Float64Array Function ' +
    'Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set ' +
    'String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet clearInterval ' +
    'App Behavior Component Page getApp getCurrentPages clearTimeout decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt setInterval setTimeout undefined'
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

/** The `require` of a mini program: CommonJS modules by path, each run once. */
export class Modules {
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #sources: Readonly<Record<string, string>>;
  readonly #layer: LogicLayer;
  readonly #hidden = missing();

  constructor(sources: Readonly<Record<string, string>>, layer: LogicLayer) {
    this.#sources = sources;
    this.#layer = layer;
  }

  run(path: string): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;

    const source = this.#sources[path];
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    const module = { exports: {} as unknown };
    this.#loaded.set(path, module);
    // A function of its own, in which the module may use any of these names for itself.
    evaluate(`(function () {${source}\n}).call(undefined)\n//# sourceURL=mini-program/${path}`, {
      ...this.#hidden,
      ...this.#layer,
      require: (target: string) => this.run(this.#find(path, target)),
      module,
      exports: module.exports,
    });
    return module.exports;
  }

  /** As WeChat finds it: a file, a folder's `index`, or a package that 构建 npm has put next to it or above. */
  #find(from: string, target: string): string {
    const path = new URL(target, `file:///${from}`).pathname.slice(1);
    const isPath = /^[./]/.test(target);
    const candidates = [path, `${path}/index`, ...(isPath ? [] : packagePaths(from, target))].map((one) =>
      one.endsWith('.js') ? one : `${one}.js`,
    );
    return candidates.find((one) => one in this.#sources) ?? candidates[0] ?? path;
  }
}
