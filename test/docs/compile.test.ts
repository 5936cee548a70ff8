import { join } from 'node:path';
import ts from 'typescript';
import { examplesOf, root } from './pages';

/** What the bundlers of Taro and uni-app define. */
const bundler = 'declare const process: { readonly env: { readonly NODE_ENV?: string } };';

/** What the examples leave to their reader. */
const readers = `
import type { Observable } from 'rxjs';
import type { Button, Intent } from 'rx-channels-live/streams';
declare global {
  function report(what: unknown): void;
  const tap$: Observable<Button>, onShow$: Observable<unknown>, onHide$: Observable<unknown>, onUnload$: Observable<unknown>;
  const intent$: Observable<Intent>, interrupted$: Observable<boolean>;
}
`;

const paths = {
  'rx-channels-live': ['./src/behavior/index.ts'],
  'rx-channels-live/streams': ['./src/streams/index.ts'],
  'rx-channels-live/tape': ['./src/tape/index.ts'],
  'rx-channels-live/devtools': ['./src/devtools/index.ts'],
  'rx-channels-live/marbles': ['./src/marbles/index.ts'],
  'rx-channels-live/marbles/fast-check': ['./src/marbles/fast-check.ts'],
  'rx-channels-live/testing': ['./src/testing/index.ts'],
  'rx-channels-live/testing/jest': ['./src/testing/jest.ts'],
};

/** The pages whose code stands for itself; that of each framework stands in an example. */
const pages = ['README', 'docs/questions', 'docs/recipes', 'docs/start', 'docs/testing'].flatMap((page) => [
  `${page}.md`,
  `${page}.zh-CN.md`,
]);

const examples = pages.flatMap((page) => examplesOf(page).map((code, i) => ({ name: `${page}, ${i + 1}`, code })));
const isTest = (code: string): boolean => /'rx-channels-live\/(testing|marbles)/.test(code);

/** What the compiler says of modules that stand nowhere, as a mini program (`es2020`, no DOM) or a test is compiled. */
const diagnose = (sources: ReadonlyMap<string, string>, own: ts.CompilerOptions): readonly string[] => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
    { ...own, paths },
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const codeOf = (path: string): string | undefined => sources.get(path);
  host.fileExists = (path) => codeOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const code = codeOf(path);
    return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, rest[0]);
  };
  const program = ts.createProgram([...sources.keys()], { ...options, noUnusedLocals: false, paths }, host);
  return [...sources.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${path.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
};

const sourcesOf = (
  belongs: (code: string) => boolean,
  besides: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    [
      ...Object.entries(besides).map(([name, code]) => ({ name, code })),
      ...examples.filter(({ code }) => belongs(code)),
    ].map(({ name, code }) => [join(root, `docs/${name.replace(/\W+/g, '-')}.ts`), code]),
  );

test('there are examples of both kinds', () => {
  expect(examples.filter(({ code }) => isTest(code)).length).toBeGreaterThan(5);
  expect(examples.filter(({ code }) => !isTest(code)).length).toBeGreaterThan(9);
});

test('the examples compile in a mini program', () => {
  expect(
    diagnose(
      sourcesOf((code) => !isTest(code), { readers, bundler }),
      {},
    ),
  ).toEqual([]);
}, 60_000);

test('the examples of tests compile as tests', () => {
  const types = ['node', 'jest', 'miniprogram-api-typings'];
  expect(diagnose(sourcesOf(isTest, { readers }), { types })).toEqual([]);
}, 60_000);
