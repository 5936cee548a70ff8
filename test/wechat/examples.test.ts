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

  test('-u writes no picture but a text in the matcher’s brackets, and one for a call: other tests fail, and say so', () => {
    const more = `
const same = ({ row }) => ({ same$: row('one') });
const drawn = 'one -a\\nsame --';

test('a constant', () => {
  // expect(same).toMatchMarbles('one -a\\nsame --');
  expect(same).toMatchMarbles(drawn);
});

test('a text', () => {
  expect(same).toMatchMarbles('one -a\\nsame --');
});

test('a text with a remark', () => {
  expect(same).toMatchMarbles(
    // Why it is so.
    'one -a\\nsame --',
  );
});

test.each(['a', 'a', 'b'])('a text for each: %s', (letter) => {
  const named = ({ row }) => ({ same$: row('one', { a: letter }) });
  expect(named).toMatchMarbles('one -a\\nsame --');
});
`;
    writeFileSync(testFile(runner), example(runner) + more);
    const { output } = run(runner, '-u');
    expect(output).toMatch(/3 failed( \||,) 6 passed/);
    expect(output.match(/paste it where the picture is written/g)).toHaveLength(2);
    expect(output).toContain('This call has shown another picture before');
    // jest writes with Prettier, and its quotes.
    const written = readFileSync(testFile(runner), 'utf8').replace(/"/g, "'");
    expect(written).toMatch(/'a constant'[^]*toMatchMarbles\(drawn\)[^]*'a text'/);
    expect(written).toMatch(/'a text'[^]*toMatchMarbles\(`\s+one +-a\s+same +-a\s+`\)[^]*'a text with a remark'/);
    expect(written).toMatch(/\(\s+\/\/ Why it is so.\s+'one -a\\nsame --'/);
    expect(written).toMatch(/'a text for each: %s'[^]*toMatchMarbles\(`\s+one +-a\s+same +-a\s+`\)/);
  }, 30_000);
});

test('-u of jest with Prettier 2 writes no picture beside one with ${…} in it, which would be spoilt', () => {
  const path = join(adopter(), 'testing-jest', 'prettier-2.js');
  writeFileSync(path, "module.exports = { version: '2.8.8' };");
  const more = `
test('right', () => {
  expect(({ row }) => ({ same$: row('one') })).toMatchMarbles(\`one -\${'a'}\\nsame -a\`);
});
`;
  const source = wrong(example('jest')) + more;
  writeFileSync(testFile('jest'), source);
  const { output } = run('jest', '-u', '--prettierPath', path);
  expect(output).toContain('1 failed, 3 passed');
  expect(output).toContain('with Prettier 2, jest would spoil each picture of toMatchMarbles in this file');
  expect(readFileSync(testFile('jest'), 'utf8')).toBe(source);
}, 30_000);
