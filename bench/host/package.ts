import { posix } from 'node:path';
import { compileFunction } from 'node:vm';

/** A page as it would be uploaded: CommonJS modules by path, and which of them are its card and the page itself. */
export interface Package {
  readonly modules: Readonly<Record<string, string>>;
  readonly card: string;
  readonly page: string;
}

/** The globals that the code sees, by name. */
export type Globals = Readonly<Record<string, unknown>>;

interface Module {
  exports: unknown;
}

type Load = (path: string) => unknown;
type Run = (module: Module, exports: unknown, require: Load, ...globals: readonly unknown[]) => void;

/** Compiles the modules of a package; what it returns evaluates them, each once, in a world of their own. */
export const compile = (
  modules: Package['modules'],
  globalNames: readonly string[],
): ((globals: Globals) => (path: string) => unknown) => {
  const compiled = new Map<string, Run>();

  const codeOf = (path: string): Run => {
    const code = modules[path];
    if (code === undefined) throw new Error(`The package has no module ${path}`);
    const run = compiled.get(path) ?? (compileFunction(code, ['module', 'exports', 'require', ...globalNames]) as Run);
    compiled.set(path, run);
    return run;
  };

  return (globals) => {
    const loaded = new Map<string, Module>();
    const load: Load = (path) => {
      const known = loaded.get(path);
      if (known) return known.exports;
      const module: Module = { exports: {} };
      loaded.set(path, module);
      const require: Load = (relative) => load(posix.join(posix.dirname(path), relative));
      codeOf(path)(module, module.exports, require, ...globalNames.map((name) => globals[name]));
      return module.exports;
    };
    return load;
  };
};
