import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '../..');

export const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** The TypeScript blocks of a page, in order. */
export const examplesOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

/** Runs TypeScript as a module, with globals of its own, and returns what it exports. */
export const run = (
  code: string,
  load: (name: string) => unknown,
  globals: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // The examples stand in a page, not in a module.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const evaluate = new Function('require', 'exports', ...Object.keys(globals), outputText) as (
    ...args: readonly unknown[]
  ) => void;
  const exports = {};
  evaluate(load, exports, ...Object.values(globals));
  return exports;
};

/** The cells of the rows of each table of a page, without its head; code marks and escapes are left in. */
export const tablesOf = (page: string): readonly (readonly (readonly string[])[])[] =>
  [...read(page).matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      ),
  );

/** What stands between backticks in a text, each by itself. */
export const codesOf = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));
