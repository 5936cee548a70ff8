import { readTape } from '../../src/replay';

const head = { tape: 1, began: '2026-11-22T10:00:00.000+08:00' };
const call = { t: 0, call: 1, api: 'showToast' };
const read = (header: object, ...lines: readonly object[]) =>
  readTape([header, ...lines].map((line) => JSON.stringify(line)).join('\n'));

/** Each kind of line with all that this version knows of it, and of each key what it cannot be. */
const lines: readonly (readonly [line: object, wrong: Readonly<Record<string, unknown>>])[] = [
  [
    { t: 0, call: 2, api: 'login', args: [1], returned: null },
    { t: '0', call: 1.5, api: 1 },
  ],
  [
    { t: 0, answer: 1, success: { state: 6 } },
    { t: -1, answer: '1' },
  ],
  [{ t: 0, answer: 1, fail: null }, { answer: 0.5 }],
  [
    { t: 0, threw: 1, message: 'no', value: {}, of: 2 },
    { threw: true, message: 1, of: 'x' },
  ],
  [{ t: 0, threw: 'onOutcome', message: 'no' }, { message: null }],
  [
    { t: 0, setData: { 'live.label': '预约' }, button: 'a', on: 2 },
    { setData: 'x', button: 1, on: '2' },
  ],
  [
    { t: 0, page: 'show', on: 2 },
    { page: 1, on: 0.5 },
  ],
  [
    { t: 0, tap: 'a', notice: 'n1' },
    { tap: 1, notice: 1 },
  ],
  [
    { t: 0, music: 'play', on: 2 },
    { music: 1, on: null },
  ],
  [
    { t: 0, audio: 'seek', of: 2 },
    { audio: 1, of: '2' },
  ],
  [
    { t: 0, sound: 'error', at: 1.5, error: {}, of: 2 },
    { sound: 1, at: '1', of: '2' },
  ],
  [{ t: 0, interruption: 'begin' }, { interruption: 1 }],
  [
    { t: 0, error: 'no', from: 'onOutcome' },
    { error: 1, from: 1 },
  ],
  [
    { t: 0, lost: 2, why: 'full' },
    { lost: '2', why: 1 },
  ],
  [{ t: 0, ready: 'a' }, { ready: 1 }],
  [{ t: 0, refresh: 'a' }, { refresh: 1 }],
  [{ t: 0, button: 'a', gone: true }, { gone: false }],
  [
    {
      t: 0,
      button: 'a',
      account: 'sphA',
      notice: 'n1',
      was: 'b',
      promoter: 'x',
      resort: 'profile',
      all: true,
      toasts: false,
      attempt: true,
      on: 2,
    },
    {
      button: 1,
      account: 1,
      notice: 1,
      was: 1,
      promoter: 1,
      resort: 1,
      all: 'yes',
      toasts: 'no',
      attempt: 1,
      on: '2',
    },
  ],
];

test.each(lines)('%j is read as it is', (line) => {
  const skipped = 'lost' in line ? ['2 × lines that were lost: full'] : [];
  expect(read(head, call, line)).toEqual({
    header: head,
    lines: [call, line],
    numbers: [2, 3],
    skipped,
  });
});

const wrong = lines.flatMap(([line, keys]) => Object.entries(keys).map(([key, value]) => [key, value, line] as const));
test.each(wrong)('"%s" cannot be %j: %j', (key, value, line) => {
  const kindAlone = () => read(head, call, { ...line, [key]: value });
  expect(kindAlone).toThrow(`line 3: "${key}": `);
});

test.each<[object, string]>([
  [{ client: 1 }, 'client'],
  [{ client: { platform: 1 } }, 'client.platform'],
  [{ client: { SDKVersion: 1 } }, 'client.SDKVersion'],
  [{ client: { version: 1 } }, 'client.version'],
  [{ limits: 1 }, 'limits'],
  [{ limits: { dialog: '1' } }, 'limits.dialog'],
  [{ words: {} }, 'words'],
  [{ redact: true }, 'redact'],
  [{ began: 1 }, 'began'],
])('a header cannot have %j', (part, key) => {
  expect(() => read({ ...head, ...part })).toThrow(`line 1: "${key}": `);
});

test('a header with all that there is', () => {
  const all = {
    ...head,
    client: { platform: 'ios', SDKVersion: '3.8.0', version: '8.0.50' },
    limits: { dialog: null, back: 3000 },
    words: [{}],
    redact: false,
  };
  expect(read(all).header).toEqual(all);
});

describe('what this version does not know', () => {
  const known = { t: 9, page: 'show' };

  test.each([
    ['page', 'moved'],
    ['music', 'louder'],
    ['audio', 'rewind'],
    ['sound', 'echo'],
    ['interruption', 'pause'],
  ])('a new value of "%s" is skipped and told, as often as it comes', (kind, value) => {
    const line = { t: 1, [kind]: value };
    expect(read(head, line, line, known)).toMatchObject({
      lines: [known],
      numbers: [4],
      skipped: [`2 × lines of "${kind}":"${value}"`],
    });
  });

  test('a new kind of line, and a new key', () => {
    const { lines: rest, skipped } = read(head, { t: 1, weather: 'rain' }, { ...known, mood: 'good' }, { t: 10 });
    expect(rest).toEqual([known]);
    expect(skipped).toEqual(['1 × lines of "weather"', '1 × keys "mood"', '1 × lines of ""']);
  });
});

describe('where it ends', () => {
  const text = (...rest: readonly string[]) => [JSON.stringify(head), '{"t":0,"page":"show"}', ...rest].join('\n');

  test('a last line that was torn off is told; blank ones at the end are no lines', () => {
    const torn = readTape(text('{"t":1,"pa', '', '  '));
    expect(torn).toMatchObject({ skipped: ['the last line, which was torn off'] });
    expect(torn.lines).toHaveLength(1);
    expect(readTape(text('', ' '))).toMatchObject({ skipped: [] });
    expect(readTape(JSON.stringify(head)).lines).toEqual([]);
  });

  test('blank lines in between count as lines of the file', () => {
    expect(readTape(text('', '{"t":1,"page":"hide"}')).numbers).toEqual([2, 4]);
    expect(() => readTape(text('', '{"t":1,"page":1}'))).toThrow('line 4: ');
  });

  test('a line may be as late as thirty days, and no later', () => {
    const days = 30 * 86_400_000;
    expect(readTape(text(`{"t":${days},"page":"hide"}`)).lines).toHaveLength(2);
    expect(() => readTape(text(`{"t":${days + 1},"page":"hide"}`))).toThrow('line 3: "t": ');
  });

  test('a line may be nested as deep as 32, with brackets of both sorts', () => {
    const nested = (depth: number) =>
      text(`{"t":1,"call":1,"api":"x","args":${'{"a":['.repeat(depth)}0${']}'.repeat(depth)}}`);
    expect(readTape(nested(15)).lines).toHaveLength(2);
    expect(() => readTape(nested(16))).toThrow('line 3: it is nested deeper than 32');
    expect(readTape(text(`{"t":1,"call":1,"api":"x","args":[${'[],{},'.repeat(40)}0]}`)).lines).toHaveLength(2);
  });
});

test.each(['null', '5', '"x"', '[]', 'true'])('a line is no %s', (line) => {
  expect(() => readTape(`${JSON.stringify(head)}\n${line}\n{"t":0,"page":"show"}`)).toThrow('line 2: it is no object');
});

test('brackets in a text that was torn off are a text', () => {
  const { skipped } = readTape(`${JSON.stringify(head)}\n{"t":1,"error":"${'['.repeat(100)}`);
  expect(skipped).toEqual(['the last line, which was torn off']);
});

test('the largest line that there may be, and one as deep as may be', () => {
  const line = (text: string) => `{"t":0,"error":"${text}"}`;
  const rest = line('').length;
  expect(readTape(`${JSON.stringify(head)}\n${line('x'.repeat(1_000_000 - rest))}`).lines).toHaveLength(1);
  const deep = (depth: number) => `{"t":0,"call":1,"api":"x","args":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(readTape(`${JSON.stringify(head)}\n${deep(31)}`).lines).toHaveLength(1);
  expect(() => readTape(`${JSON.stringify(head)}\n${deep(32)}`)).toThrow('nested deeper than 32');
});

test('a mark of the byte order is one where the file begins, and a sign elsewhere', () => {
  const { lines: read } = readTape(`\uFEFF${JSON.stringify(head)}\n{"t":0,"error":"\uFEFFx"}`);
  expect(read).toEqual([{ t: 0, error: '\uFEFFx' }]);
});

test('an error has a name of its own, and the line', () => {
  const thrown = (): unknown => {
    try {
      return readTape('');
    } catch (error) {
      return error;
    }
  };
  expect(thrown()).toMatchObject({ name: 'TapeError', line: 1 });
});

test('what is no text is told what a tape is', () => {
  const message = "line 1: a tape is a text: readFileSync('phone.jsonl', 'utf8')";
  for (const given of [undefined, null, 1, Buffer.from('x')]) expect(() => readTape(given as never)).toThrow(message);
});
