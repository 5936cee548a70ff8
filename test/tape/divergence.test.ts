import { compareTapes, readTape, type Replay } from '../../src/replay';
import type { TapeFile } from '../../src/replay/read';
import { comparedOutputs, divergenceOf, isRecorded } from '../../src/replay/divergence';
import type { Line } from '../../src/tape';

const header = '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}';
/** A button that appears: what has one comes from a recorder. */
const appears: Line = { t: 0, button: 'a', account: 'sphA' };
const tape = (...lines: readonly object[]): string => [header, ...lines.map((line) => JSON.stringify(line))].join('\n');
const compare = (held: readonly object[], done: readonly object[]): Replay =>
  compareTapes(tape(...held), tape(...done));
const why = (held: readonly object[], done: readonly object[]): string | undefined =>
  compare(held, done).divergence?.why;

const at = (t: number, line: object): object => ({ t, ...line });
const reserve = (call: number) => ({ call, api: 'reserveChannelsLive', args: { noticeId: `n${call}` } });
const toast = (call: number, title: string) => ({ call, api: 'showToast', args: { title } });
/** What a tape ends with, long after all else. */
const end = at(9_000, { page: 'hide' });

describe('an output in words', () => {
  test.each<[string, object, string]>([
    ['a call', reserve(1), 'the call reserveChannelsLive({"noticeId":"n1"})'],
    ['a call without arguments', { call: 1, api: 'openChannelsLive' }, 'the call openChannelsLive(null)'],
    ['a toast', toast(1, '预约成功'), 'the toast "预约成功"'],
    ['a toast without arguments', { call: 1, api: 'showToast' }, 'the toast undefined'],
    ['a toast of nothing', { call: 1, api: 'showToast', args: null }, 'the toast undefined'],
    ['a command to the audio', { audio: 'pause' }, "the audio's pause()"],
    ['what goes to the screen', { setData: { playing: true } }, 'setData {"playing":true}'],
    [
      'what goes to a button',
      { setData: { 'live.label': 'x' }, button: 'a' },
      'setData {"live.label":"x"} of button a',
    ],
    ['an error', { error: 'of the app' }, 'the error "of the app"'],
  ])('%s', (_, line, words) => {
    // Each kind of output is on the tape, and so is compared.
    const kinds = [
      { audio: 'play' },
      { setData: { other: 1 } },
      { error: 'other' },
      toast(8, 'other'),
      { call: 9, api: 'getChannelsLiveInfo' },
    ].map((one) => at(1, one));
    expect(why([appears, at(0, line), ...kinds, end], [appears, ...kinds, end])).toContain(`: ${words}. This version`);
    expect(why([appears, ...kinds, end], [appears, ...kinds, at(5, line), end])).toBe(
      `This version: ${words}. The tape has nothing more.`,
    );
  });
});

describe('the first difference', () => {
  const [one, other] = [at(10, toast(1, 'one')), at(10, toast(1, 'other'))];

  test('there is none', () => {
    expect(compare([appears, one, end], [appears, one, end])).toEqual({
      isRight: true,
      message: 'Both do the same.',
      skipped: [],
    });
  });

  test('another one', () => {
    expect(compare([appears, at(20, toast(1, 'one')), end], [appears, other, end]).divergence).toEqual({
      t: 10,
      line: 3,
      why: 'On the tape at 20 ms: the toast "one". This version at 10 ms: the toast "other".',
    });
    expect(compare([appears, one, end], [appears, at(20, toast(1, 'other')), end]).divergence?.t).toBe(10);
  });

  test('another one, and this one only later', () => {
    const [first, second] = [at(10, toast(1, 'one')), at(12, toast(2, 'other'))];
    expect(why([appears, first, second, end], [appears, at(10, toast(1, 'other')), at(12, toast(2, 'one')), end])).toBe(
      'On the tape at 10 ms: the toast "one". This version at 10 ms: the toast "other", and that only later.',
    );
    // What was before is not later.
    expect(why([appears, first, at(12, toast(2, 'one'))], [appears, first, at(12, toast(2, 'other'))])).toBe(
      'On the tape at 12 ms: the toast "one". This version at 12 ms: the toast "other".',
    );
  });

  test('nothing more', () => {
    expect(compare([appears, one, end], [appears, end]).divergence).toEqual({
      t: 10,
      line: 3,
      why: 'On the tape: the toast "one". This version: nothing more.',
    });
  });

  test('more than there is', () => {
    const [more, second] = [at(8_979, toast(2, 'more')), at(11, toast(2, 'second'))];
    expect(compare([appears, one, end], [appears, one, more, end]).divergence).toEqual({
      t: 8_979,
      line: 3,
      why: 'This version: the toast "more". The tape has nothing more.',
    });
    expect(compare([appears, one, second, end], [appears, one, second, at(12, toast(3, 'x')), end])).toMatchObject({
      isRight: false,
      divergence: { line: 4 },
    });
  });

  test('what a turn still had to do where the tape ends is none', () => {
    const more = at(8_980, toast(2, 'more'));
    expect(compare([appears, one, end], [appears, one, more, end]).isRight).toBe(true);
  });

  test('more than there is, also where a last line was torn off: that is of later', () => {
    const torn = `${tape(appears, one, end)}\n{"t":9`;
    expect(compareTapes(torn, tape(appears, one, end)).isRight).toBe(true);
    expect(compareTapes(torn, tape(appears, one, at(11, toast(2, 'x')), end)).divergence).toMatchObject({ t: 11 });
  });

  describe('of a tape that the recorder has written', () => {
    const isSame = (held: object, done: object, isWhole: boolean): boolean => {
      const [file, other] = [held, done].map((line) => readTape(tape(appears, at(10, line), end))) as [
        TapeFile,
        TapeFile,
      ];
      return !divergenceOf(file, { file: other, text: '', causes: [], nested: new Set() }, 20, { isWhole });
    };

    test.each([
      ['more of a call', toast(1, 'one'), { ...toast(1, 'one'), args: { title: 'one', icon: 'none' } }],
      ['more on the screen', { setData: { 'live.label': 'x' } }, { setData: { 'live.label': 'x', more: 1 } }],
      ['the screen of another page', { setData: { playing: true } }, { setData: { playing: true }, on: 2 }],
      ['another audio', { audio: 'play' }, { audio: 'play', of: 2 }],
    ])('%s is another thing', (_, held, done) => {
      expect(isSame(held, done, true)).toBe(false);
      expect(isSame(held, done, false)).toBe(true);
      expect([held, done].every((line) => isSame(line, line, true))).toBe(true);
    });

    test('but not another time zone', () => {
      const start = (text: string) => ({ setData: { 'live.label': 'x', 'live.start': text } });
      expect(isSame(start('今天 20:00'), start('明天 04:00'), true)).toBe(true);
    });

    test('which has what was configured in its header', () => {
      const isOf = (more: object) => isRecorded({ header: { tape: 1, began: '', ...more } });
      expect([{ limits: {}, words: [] }, { limits: {} }, { words: [] }, {}].map(isOf)).toEqual([
        true,
        false,
        false,
        false,
      ]);
    });
  });

  test('too late or too early', () => {
    const shifted = (ms: number) =>
      why([appears, at(100, toast(1, 'one')), end], [appears, at(100 + ms, toast(1, 'one')), end]);
    expect(shifted(20)).toBeUndefined();
    expect(shifted(-20)).toBeUndefined();
    expect(shifted(21)).toBe('the toast "one" comes 21 ms later than on the tape.');
    expect(shifted(-21)).toBe('the toast "one" comes 21 ms earlier than on the tape.');
  });

  test('before what brings it about', () => {
    const [tap, made] = [{ t: 10, tap: 'a' }, at(10, toast(1, 'one'))];
    const [held, done] = [readTape(tape(appears, made, tap, end)), readTape(tape(appears, made, tap, end))];
    const of = (cause: number | undefined) =>
      divergenceOf(held, { file: done, text: '', causes: [undefined, cause], nested: new Set() }, 20);
    expect(of(2)).toEqual({
      t: 10,
      line: 3,
      why: 'On the tape: the toast "one", before what brings it about, in line 4: {"t":10,"tap":"a"}.',
    });
    for (const cause of [undefined, 0, 1]) expect(of(cause)).toBeUndefined();
  });
});

describe('what is compared', () => {
  const outputs = (held: readonly object[], done: readonly object[]): readonly Line[] =>
    comparedOutputs(
      readTape(tape(...held)),
      { file: readTape(tape(...done)), text: '', causes: [], nested: new Set() },
      20,
    ).map(({ line }) => line);
  const [play, screen] = [{ audio: 'play' }, { setData: { playing: true } }];

  test('of a recorder’s tape, whatever is of a kind that it holds', () => {
    expect(outputs([appears, at(0, play)], [at(5, play), at(6, { audio: 'pause' }), at(7, screen)])).toEqual([
      at(5, play),
      at(6, { audio: 'pause' }),
    ]);
    expect(outputs([appears], [at(5, play)])).toEqual([]);
  });

  test('of one by hand, of the screen and the audio what it holds, as often as it does, at about that time', () => {
    const held = [at(0, { tap: 'a' }), at(100, screen), at(100, play), at(100, toast(1, 'x'))];
    const sound = at(500, { audio: 'stop' });
    expect(outputs(held, [at(120, screen), at(120, play), at(121, play), sound])).toEqual([
      at(120, screen),
      at(120, play),
    ]);
    expect(outputs(held, [at(79, screen), at(80, play)])).toEqual([at(80, play)]);
    expect(outputs(held, [at(100, play), at(100, play)])).toEqual([at(100, play)]);
    expect(outputs(held, [at(500, toast(1, 'y'))])).toEqual([at(500, toast(1, 'y'))]);
  });

  test('a button that goes, or taps, tells no account: the tape may be by hand all the same', () => {
    const held = [at(0, { button: 'a', gone: true }), at(100, play)];
    expect(outputs(held, [at(100, { audio: 'stop' })])).toEqual([]);
  });
});

describe('behind a gap', () => {
  const gap = (t: number, lost: number) => ({ t, lost, why: 'made' });
  const tap = (t: number) => ({ t, tap: 'a' });
  const show = (t: number) => ({ t, page: 'show' });
  const call = (t: number, id: number) => at(t, reserve(id));
  /** Where the page could be followed from is in the very turn of the gap. */
  const turn = [show(50), tap(50)];

  test('as many outputs as were lost, three at most, may be missing at its time', () => {
    const done = (count: number) => [
      appears,
      ...Array.from({ length: count }, (_, i) => call(50, i + 1)),
      call(60, 9),
      end,
    ];
    const held = (lost: number) => [appears, gap(50, lost), ...turn, call(60, 9), end];
    expect(why(held(1), done(1))).toBeUndefined();
    expect(why(held(1), done(2))).toContain('This version at 50 ms');
    expect(why(held(3), done(3))).toBeUndefined();
    expect(why(held(4), done(4))).toContain('the call');
  });

  test('those of its turn that the tape has told before it count besides', () => {
    const told = [appears, call(40, 1), call(50, 2), call(50, 3)];
    expect(
      why([...told, gap(50, 1), ...turn, call(60, 9), end], [...told, call(50, 4), call(60, 9), end]),
    ).toBeUndefined();
    expect(why([...told, gap(50, 1), ...turn, call(60, 9), end], [...told, call(60, 9), end])).toBeUndefined();
    expect(
      why([...told, gap(50, 1), ...turn, call(60, 9), end], [...told, call(50, 4), call(50, 5), call(60, 9), end]),
    ).toContain('This version at 50 ms');
  });

  test('it is right from one of the next two taps or shows on, or wrong', () => {
    const wrong = [call(101, 1), call(201, 2), call(301, 3)];
    const beginnings = [tap(100), show(200), tap(300)];
    const held = [appears, gap(50, 1), ...beginnings.flatMap((line, i) => [line, ...wrong.slice(i, i + 1)]), end];
    const done = (...calls: readonly number[]) => [appears, ...calls.map((id) => call(id * 100 + 1, id)), end];
    expect(why(held, done(1, 2, 3))).toBeUndefined();
    expect(why(held, done(2, 3))).toBeUndefined();
    expect(why(held, done(3))).toBe(
      'On the tape at 201 ms: the call reserveChannelsLive({"noticeId":"n2"}). This version at 301 ms: the call reserveChannelsLive({"noticeId":"n3"}).',
    );
  });

  test('where there are too few of them nothing need be right', () => {
    const held = [appears, gap(50, 1), tap(100), call(101, 1), end];
    expect(why(held, [appears, end])).toBeUndefined();
    const hides = [appears, gap(50, 1), tap(100), { t: 150, page: 'hide' }, call(201, 1), end];
    expect(why(hides, [appears, end])).toBeUndefined();
  });

  test('what is before it is compared up to its time', () => {
    const held = [appears, call(10, 1), gap(50, 1), tap(100), tap(200), end];
    expect(compare(held, [appears, end]).divergence).toEqual({
      t: 10,
      line: 3,
      why: 'On the tape: the call reserveChannelsLive({"noticeId":"n1"}). This version: nothing more.',
    });
    expect(why(held, [appears, call(10, 1), call(20, 2), end])).toBe(
      'This version: the call reserveChannelsLive({"noticeId":"n2"}). The tape has nothing more.',
    );
    expect(why(held, [appears, call(10, 1), call(50, 2), end])).toBeUndefined();
  });

  test('the difference that is told is of what was right for longest', () => {
    const held = [appears, gap(50, 1), tap(100), call(101, 1), call(150, 2), tap(200), call(250, 3), call(260, 4), end];
    expect(
      compare(held, [appears, call(60, 9), call(101, 1), call(150, 2), call(250, 3), end]).divergence,
    ).toMatchObject({
      t: 260,
    });
  });
});
