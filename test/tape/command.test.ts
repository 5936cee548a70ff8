import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../command/command';
import { openLife, reserveWith } from './lives';

const folder = mkdtempSync(join(tmpdir(), 'tapes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file, and says where. */
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Runs the command: its exit code, and what it says. */
const run = (...args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } => {
  const said = { out: '', err: '' };
  const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
  ];
  try {
    return { code: command(args), ...said };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
};

const tape = reserveWith(openLife(), 6);
const good = file('good.jsonl', tape);
const wrong = file('wrong.jsonl', tape.replace('预约成功', '预约失败'));

test('--help and --version', () => {
  expect(run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('replay TAPE') as string, err: '' });
  expect(run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  expect(run().code).toBe(2);
});

test.each([
  [['--what'], '--what'],
  [['dance', good], 'there is no "dance"'],
  [['picture'], 'picture takes one tape'],
  [['picture', good, wrong], 'picture takes one tape'],
  [['replay'], 'replay takes one or more tapes'],
  [['replay', good, '--tolerance', 'much'], '--tolerance is much'],
])('%j makes no sense: %s', (args, why) => {
  const { code, err } = run(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  expect(err).toContain('--help says what there is');
});

test('replay: 0 where all is the same, 1 where a tape differs, 2 where one cannot be read; of each it says which', () => {
  const torn = file('torn.jsonl', `${tape}{"t":99999,"pa`);
  const none = file('none.jsonl', 'hello');
  expect(run('replay', good, torn)).toEqual({
    code: 0,
    out: `${good}: the same\n${torn}: the same (skipped: the last line, which was torn off)\n`,
    err: '',
  });
  const differing = run('replay', good, wrong);
  expect(differing.code).toBe(1);
  expect(differing.out).toContain(`${wrong}: This version does something else at`);
  const unreadable = run('replay', wrong, none, join(folder, 'missing.jsonl'), good);
  expect(unreadable.code).toBe(2);
  expect(unreadable.err).toContain(`${none}: line 1: `);
  expect(unreadable.err).toContain('missing.jsonl: there is no such file\n');
  expect(unreadable.out).toContain(`${good}: the same`);
});

test('replay takes a folder, with those in it; an empty one is a mistake', () => {
  const inner = join(folder, 'phones', 'ios');
  mkdirSync(inner, { recursive: true });
  expect(run('replay', join(folder, 'phones'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('no tape (*.jsonl) is in it') as string,
  });
  writeFileSync(join(inner, 'one.jsonl'), tape);
  writeFileSync(join(inner, 'notes.txt'), 'no tape');
  expect(run('replay', join(folder, 'phones'))).toEqual({
    code: 0,
    out: `${join(inner, 'one.jsonl')}: the same\n`,
    err: '',
  });
});

test('picture takes no folder, and says what it takes', () => {
  expect(run('picture', folder)).toMatchObject({
    code: 2,
    err: `${folder}: it is a folder: name one of its tapes (*.jsonl)\n`,
  });
});

test('a file that is larger than any tape is not read to its end, and neither is one that has none', () => {
  const large = file('large.jsonl', 'x'.repeat(20_000_001));
  for (const path of [large, ...['/dev/zero'].filter((device) => existsSync(device))])
    expect(run('replay', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('larger than 20 MB') as string,
    });
});

test('picture prints a test', () => {
  const { code, out } = run('picture', good);
  expect(code).toBe(0);
  expect(out).toBe(`import { picture } from 'rx-channels-live/testing';

test("good.jsonl", () => {
  picture(
    \`
    music    - 119ms - 779ms > 599ms ------- 2699ms -- 1997ms -
    page     s 119ms - 779ms - 599ms ------h 2699ms -s 1997ms u
    tap      - 119ms - 779ms - 599ms a------ 2699ms -- 1997ms -
    notice   - 119ms n 779ms - 599ms ------- 2699ms -- 1997ms -
    dialog   - 119ms - 779ms - 599ms ------- 2699ms 6- 1997ms -

    calls    n 119ms - 779ms - 599ms r------ 2699ms -- 1997ms -
    state    l 119ms r 779ms - 599ms b------ 2699ms d- 1997ms |
    outcome  - 119ms - 779ms - 599ms ------- 2699ms 6- 1997ms |
    toast    - 119ms - 779ms - 599ms ------- 2699ms -6 1997ms |
    audio    - 119ms - 779ms > 599ms ------- 2699ms -> 1997ms |
    \`,
  );
});

`);
});
