import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { adopter } from '../support/install';

const runners = {
  jest: ['jest/bin/jest.js'],
  vitest: ['vitest/vitest.mjs', 'run'],
  node: ['--test'],
} as const;
type Runner = keyof typeof runners;

/** The test of an example, in an empty project that has the packed package. */
const testFile = (runner: Runner): string => join(adopter(), `testing-${runner}`, 'test', 'search.test.js');

const example = (runner: Runner): string =>
  readFileSync(resolve(`examples/testing-${runner}/test/search.test.js`), 'utf8');

/** Runs an example as its `npm test` does. */
const run = (
  runner: Runner,
  ...more: readonly string[]
): { readonly output: string; readonly status: number | null } => {
  const [script, ...rest] = runners[runner];
  const command = runner === 'node' ? script : join(adopter(), 'node_modules', script);
  // Nothing of the environment of this test runner.
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...rest, ...more], {
    cwd: join(adopter(), `testing-${runner}`),
    env: { PATH: process.env.PATH, NO_COLOR: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
};

const wrong = (text: string): string => text.replace('---------------x', '-----x // soon');

beforeAll(() => {
  for (const runner of Object.keys(runners)) {
    cpSync(resolve(`examples/testing-${runner}`), join(adopter(), `testing-${runner}`), { recursive: true });
  }
});

describe.each(Object.keys(runners) as Runner[])('with %s', (runner) => {
  afterEach(() => {
    writeFileSync(testFile(runner), example(runner));
  });

  test('the example passes', () => {
    const { output, status } = run(runner);
    expect(output).toMatch(/3 passed|pass 3/);
    expect({ status, output: status === 0 || output }).toEqual({ status: 0, output: true });
  }, 30_000);

  test('a picture that is wrong fails, with both pictures and a sentence', () => {
    writeFileSync(testFile(runner), wrong(example(runner)));
    const { output, status } = run(runner);
    expect(status).toBe(1);
    expect(output).toContain('- result    -----x----------');
    expect(output).toContain('+ result    ---------------x');
    expect(output).toContain('at 5 ms: expected `x`, but it came at 15 ms (result)');
    expect(output.includes('-u writes it here')).toBe(runner !== 'node');
  }, 30_000);
});

describe.each(Object.keys(runners) as Runner[])('with %s', (runner) => {
  test('a tape that says something else fails, with its line and both pictures', () => {
    const file = join(adopter(), `testing-${runner}`, 'test', 'reserved.jsonl');
    const tape = readFileSync(file, 'utf8');
    writeFileSync(file, tape.replace('"title":"预约成功"', '"title":"已取消预约"'));
    const { output, status } = run(runner);
    writeFileSync(file, tape);
    expect(status).toBe(1);
    expect(output).toMatch(/This version does something else at [\d.]+ s \(line \d+\)/);
    expect(output).toMatch(/- toast .*7/);
    expect(output).toMatch(/\+ toast .*6/);
  }, 30_000);
});

describe.each(['jest', 'vitest'] as const)('with %s', (runner) => {
  test('-u writes a picture anew in its place; its remarks stay', () => {
    writeFileSync(testFile(runner), wrong(example(runner)));
    const { output, status } = run(runner, '-u');
    expect({ status, output: status === 0 || output }).toEqual({ status: 0, output: true });
    const written = readFileSync(testFile(runner), 'utf8');
    expect(written).toMatch(/ {3}result {4}-{15}x \/\/ soon\n/);
    expect(run(runner).status).toBe(0);
  }, 30_000);

  test('-u writes nothing where the picture is no text in the matcher’s brackets: the test fails, and says so', () => {
    const inConstant = wrong(example(runner)).replace(
      /(toMatchMarbles\()(`[^`]*`)/,
      'toMatchMarbles(drawn(), { values: {} }',
    );
    expect(inConstant).not.toBe(wrong(example(runner)));
    const [, picture = ''] = /toMatchMarbles\((`[^`]*`)/.exec(wrong(example(runner))) ?? [];
    const source = `${inConstant}\nfunction drawn() {\n  return ${picture};\n}\n`;
    writeFileSync(testFile(runner), source);
    const { output, status } = run(runner, '-u');
    expect(status).toBe(1);
    expect(output).toContain('paste it where the picture is written');
    expect(readFileSync(testFile(runner), 'utf8')).toBe(source);
  }, 30_000);
});
