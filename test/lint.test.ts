import { execFileSync } from 'node:child_process';
import { dirname, join, relative, resolve } from 'node:path';

interface Snippet {
  readonly path: string;
  readonly code: string;
}
interface Message {
  readonly ruleId: string | null;
  readonly line: number;
}

/** A file of each layer: snippets are linted in its place, and imported from there. */
const layers = {
  miniprogram: 'miniprogram/app.ts',
  'src/behavior': 'src/behavior/index.ts',
  'src/react': 'src/react/index.ts',
  'src/vue': 'src/vue/index.ts',
  'src/streams': 'src/streams/lifecycle.ts',
  'src/marbles': 'src/marbles/time.ts',
  'src/tape': 'src/tape/index.ts',
  'src/devtools': 'src/devtools/index.ts',
  'src/replay': 'src/replay/index.ts',
  'src/testing': 'src/testing/index.ts',
  simulator: 'simulator/webview/main.ts',
} as const;
type Layer = keyof typeof layers;
const names = Object.keys(layers) as Layer[];

const arrows: readonly (readonly [Layer, Layer])[] = [
  ['miniprogram', 'src/behavior'],
  ['miniprogram', 'src/tape'],
  ['src/react', 'src/behavior'],
  ['src/vue', 'src/behavior'],
  ['src/behavior', 'src/streams'],
  ['src/tape', 'src/streams'],
  ['src/devtools', 'src/behavior'],
  ['src/devtools', 'src/streams'],
  ...(['src/behavior', 'src/streams', 'src/tape', 'src/testing', 'src/marbles'] as const).map(
    (to) => ['src/replay', to] as const,
  ),
  ['src/testing', 'src/streams'],
  ['src/testing', 'src/marbles'],
  ['simulator', 'src/testing'],
  ['simulator', 'src/tape'],
  ['simulator', 'src/replay'],
];

const asked: Snippet[] = [];
let answers: readonly (readonly Message[])[];

/** Loading ESLint with types takes seconds, and its configuration cannot be loaded inside jest: one process lints all, before the first test. */
beforeAll(() => {
  const output = execFileSync(process.execPath, [join(__dirname, 'support/lint.mjs')], {
    cwd: resolve(__dirname, '..'),
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  answers = JSON.parse(output) as Message[][];
}, 60_000);

/** Has these linted with all others; the tests then ask what came of one of them. */
function lint(snippets: readonly Snippet[]): (index: number) => readonly Message[] {
  const start = asked.push(...snippets) - snippets.length;
  return (index) => answers[start + index] ?? [];
}

const allows = (from: Layer, to: Layer): boolean => arrows.some((arrow) => arrow[0] === from && arrow[1] === to);

function importing(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll('\\', '/').replace(/\.ts$/, '');
  return `export * from '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

describe('the layers import along the arrows and no other way', () => {
  const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
  // A line for each layer, itself as well: the line says which.
  const linted = lint(
    names.map((from) => ({
      path: layers[from],
      code: names.map((to) => importing(layers[from], layers[to])).join(''),
    })),
  );
  const isRefused = (from: Layer, to: Layer): boolean =>
    linted(names.indexOf(from)).some(
      ({ ruleId, line }) => ruleId === 'import-x/no-restricted-paths' && line === names.indexOf(to) + 1,
    );

  test.each(pairs.map(([from, to]) => [from, to, allows(from, to) ? 'allowed' : 'refused'] as const))(
    '%s imports %s: %s',
    (from, to, verdict) => {
      expect(isRefused(from, to)).toBe(verdict === 'refused');
    },
  );

  test('and each layer itself', () => {
    expect(names.filter((name) => isRefused(name, name))).toEqual([]);
  });
});

describe('what else is refused, and where', () => {
  const stream = `import { of } from 'rxjs';\nexport const one$ = of(1);\n`;
  const cases: readonly (readonly [name: string, layer: Layer, rule: string, code: string])[] = [
    ['another package than RxJS', 'src/streams', 'import-x/no-restricted-paths', `export * from 'fast-check';`],
    ['a module of Node', 'src/streams', 'import-x/no-nodejs-modules', `export * from 'node:fs';`],
    ['the global wx', 'src/streams', 'no-undef', `wx.showToast({ title: '' });`],
    ['a timer of its own', 'src/streams', 'no-undef', `setTimeout(() => undefined, 1);`],
    ['the console', 'src/streams', 'no-undef', `console.log(1);`],
    ['the clock', 'src/streams', 'no-restricted-syntax', `export const now = Date.now();`],
    ['the clock, as a date', 'src/testing', 'no-restricted-syntax', `export const now = new Date();`],
    ['chance', 'src/testing', 'no-restricted-syntax', `export const any = Math.random();`],
    ['a subscription', 'src/streams', 'no-restricted-syntax', `${stream}one$.subscribe();`],
    ['a subscription by promise', 'src/streams', 'no-restricted-syntax', `import { firstValueFrom } from 'rxjs';`],
    [
      'an operator that is left out of the RxJS that ships',
      'src/streams',
      'no-restricted-syntax',
      `import { debounceTime } from 'rxjs';`,
    ],
    [
      'a timer that repeats',
      'src/behavior',
      'no-restricted-syntax',
      `import { timer } from 'rxjs';\nexport const ticks$ = timer(1, 1);`,
    ],
    ['a subscription', 'miniprogram', 'no-restricted-syntax', `${stream}one$.subscribe();`],
    ['a subscription that nobody ends', 'src/behavior', 'rxjs-x/no-ignored-subscription', `${stream}one$.subscribe();`],
    [
      'a nested subscription',
      'src/behavior',
      'rxjs-x/no-nested-subscribe',
      `${stream}export const s = one$.subscribe(() => one$.subscribe());`,
    ],
    ['a stream without $', 'src/streams', 'rxjs-x/finnish', `import { of } from 'rxjs';\nexport const one = of(1);`],
    ['a $ on a function', 'src/streams', 'rxjs-x/finnish', `${stream}export const make$ = () => one$;`],
    ['any', 'src/streams', '@typescript-eslint/no-explicit-any', `export type Anything = any;`],
    [
      'a non-null assertion',
      'src/streams',
      '@typescript-eslint/no-non-null-assertion',
      `export const length = (text?: string): number => text!.length;`,
    ],
    [
      'a switch that forgets a case',
      'src/streams',
      '@typescript-eslint/switch-exhaustiveness-check',
      `export function f(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      return;\n  }\n}`,
    ],
  ];
  const fine: readonly (readonly [name: string, layer: Layer, code: string])[] = [
    ['a function that makes a stream', 'src/streams', `${stream}export const make = (): typeof one$ => one$;\n`],
    ['a subscription that is kept', 'src/behavior', `${stream}export const subscription = one$.subscribe();\n`],
    [
      'a date of a given time',
      'src/streams',
      `export const year = (ms: number): number => new Date(ms).getFullYear();\n`,
    ],
  ];
  const linted = lint([
    ...cases.map(([, layer, , code]) => ({ path: layers[layer], code: `${code}\n` })),
    ...fine.map(([, layer, code]) => ({ path: layers[layer], code })),
  ]);

  test.each(cases.map(([name, layer, rule], index) => [layer, name, rule, index] as const))(
    '%s: %s is refused by %s',
    (_layer, _name, rule, index) => {
      expect(linted(index).map(({ ruleId }) => ruleId)).toContain(rule);
    },
  );

  test.each(fine.map(([name, layer], index) => [layer, name, cases.length + index] as const))(
    '%s: %s is accepted',
    (_layer, _name, index) => {
      expect(linted(index)).toEqual([]);
    },
  );
});
