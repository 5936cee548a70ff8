import { posix } from 'node:path';
import { compileFunction } from 'node:vm';
import { blueprint, Component, type ComponentOptions, type Place } from '../src/testing/doubles/component';
import { Page } from '../src/testing/doubles/page';

/** A page as it would be uploaded: CommonJS modules by path, which of them are its card and the page itself, and what it is about. */
export interface Package {
  readonly modules: Readonly<Record<string, string>>;
  readonly card: string;
  readonly page: string;
  readonly accounts: readonly string[];
}

/** A mini program that has been launched (小程序启动). */
export interface MiniProgram {
  /** Opens its page with one card for each account; it has not shown yet. */
  readonly open: (accounts: readonly string[], onSetData?: Place['onSetData']) => Page;
  /** Evaluates a module of the package, once, and gives what it exports. */
  readonly load: (path: string) => unknown;
}

type Run = (...scope: readonly unknown[]) => void;

/** Compiles a package for launches: each evaluates it anew. `globalNames` are the globals that `launch` will be given. */
export const createLauncher = (
  { modules, card, page }: Package,
  globalNames: readonly string[] = ['wx'],
): ((globals: Readonly<Record<string, unknown>>) => MiniProgram) => {
  const names = ['module', 'exports', 'require', 'Behavior', 'Component', 'Page', ...globalNames];
  const compiled = new Map<string, Run>();

  const codeOf = (path: string): Run => {
    const code = modules[path];
    if (code === undefined) throw new Error(`The package has no module ${path}`);
    const run = compiled.get(path) ?? (compileFunction(code, names) as Run);
    compiled.set(path, run);
    return run;
  };

  return (globals) => {
    const loaded = new Map<string, { readonly exports: unknown }>();
    let registered: ComponentOptions = {};
    const scope = [
      (options: unknown) => options,
      (options: ComponentOptions) => void (registered = options),
      ({ data, ...methods }: { readonly data: object }) => void (registered = { data, methods }),
      ...globalNames.map((name) => globals[name]),
    ];

    const load = (path: string): unknown => {
      const known = loaded.get(path);
      if (known) return known.exports;
      const module = { exports: {} };
      loaded.set(path, module);
      const require = (relative: string) => load(posix.join(posix.dirname(path), relative));
      codeOf(path)(module, module.exports, require, ...scope);
      return module.exports;
    };

    const define = (path: string) => {
      load(path);
      return blueprint(registered);
    };
    const [cards, own] = [define(card), define(page)];
    let opened = 0;
    return {
      load,
      open(accounts, onSetData) {
        const place: Place = { pageId: String(++opened), ...(onSetData && { onSetData }) };
        const opening = new Page(
          new Component(own, {}, place),
          accounts.map((finderUserName) => new Component(cards, { finderUserName }, place)),
        );
        opening.open();
        return opening;
      },
    };
  };
};
