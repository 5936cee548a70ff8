import '../../../src/testing/jest';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as rxjs from 'rxjs';
import ts from 'typescript';
import * as testing from '../../../src/testing';

const modules: Readonly<Record<string, unknown>> = {
  rxjs,
  'rx-channels-live/testing': testing,
  'rx-channels-live/testing/jest': {},
};

/** The examples of the page, each a test file of its own. */
const examples = [
  ...readFileSync(resolve(__dirname, '../../../docs/testing.md'), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms),
].map(([, code = '']) => code);

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(3);
});

describe.each(examples.map((code, i) => [i + 1, code] as const))('example %i', (_, code) => {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // The examples stand in a page, not in a module.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('require', 'exports', outputText) as (require: unknown, exports: object) => void;
  run((name: string) => modules[name], {});
});
