import { compareRows, lanesOf, lanesOfLives, marksOf } from '../../src/replay/rows';
import type { Happened, Line } from '../../src/tape';

/** A line is drawn as a letter of a row; a call stands before its answer. */
const drawn = (...lines: readonly Happened[]): readonly string[] =>
  [...marksOf(lines.map((line, i): Line => ({ t: i * 10, ...line })))].flatMap(([name, marks]) =>
    marks.map(({ letter, index, at }) => `${name} ${letter}${index === 0 && at === 0 ? '' : ` (${index} at ${at})`}`),
  );

test.each<[string, Happened, string]>([
  ['the page shows', { page: 'show' }, 'page s'],
  ['the page hides', { page: 'hide' }, 'page h'],
  ['the page unloads', { page: 'unload' }, 'page u'],
  ['a tap', { tap: 'b' }, 'tap b'],
  ['the switch, on', { music: 'play' }, 'music >'],
  ['the switch, off', { music: 'pause' }, 'music ='],
  ['the client pauses the sound', { sound: 'pause' }, 'sound ='],
  ['it stops', { sound: 'stop' }, 'sound .'],
  ['it ends', { sound: 'ended' }, 'sound e'],
  ['it fails', { sound: 'error', error: 'x' }, 'sound F'],
  ['a phone call', { interruption: 'begin' }, 'phone r'],
  ['its end', { interruption: 'end' }, 'phone h'],
  ['a command', { audio: 'play' }, 'audio >'],
  ['another one', { audio: 'pause' }, 'audio ='],
  ['a third one', { audio: 'stop' }, 'audio .'],
  ['a fourth one', { audio: 'seek' }, 'audio s'],
  ['the last one', { audio: 'destroy' }, 'audio D'],
  ['an error', { error: 'x' }, 'error e'],
  ['a status', { setData: { 'live.label': 'x', 'live.status': 'ready' }, button: 'b' }, 'state.b r'],
  ['a status of no button', { setData: { 'live.status': 'busy' } }, 'state.? b'],
  ['a status of a list', { setData: { 'lives[11].status': 'reserved' }, button: 'a' }, 'state.a.12 d'],
  ['a status of another version', { setData: { 'live.status': 'later' }, button: 'a' }, 'state.a x'],
  ['a toast', { call: 1, api: 'showToast', args: { title: '预约成功' } }, 'toast 6'],
  ['a toast in other words', { call: 1, api: 'showToast', args: { title: 'Reserved' } }, 'toast x'],
  ['a toast of nothing', { call: 1, api: 'showToast', args: ['预约成功'] }, 'toast x'],
  ['the question for notices', { call: 1, api: 'getChannelsLiveNoticeInfo' }, 'calls n'],
  ['the question whether it is live', { call: 1, api: 'getChannelsLiveInfo' }, 'calls l'],
  ['the dialog', { call: 1, api: 'reserveChannelsLive' }, 'calls r'],
  ['the live', { call: 1, api: 'openChannelsLive' }, 'calls o'],
])('%s: %p is %s', (_, line, expected) => {
  expect(drawn(line)).toEqual([expected]);
});

test.each<[string, Happened]>([
  ['the music is ready', { music: 'ready' }],
  ['the sound plays, as it was told to', { sound: 'play' }],
  ['another datum of the page', { setData: { playing: true, 'live.statuses': 'x', 'my.live.status': 'x' } }],
  ['another call', { call: 1, api: 'getStorageSync', returned: '' }],
  ['a button', { button: 'a', account: 'sphA' }],
  ['an answer to a call that is not there', { answer: 7, success: { state: 6 } }],
  ['lines that are lost', { lost: 3, why: 'x' }],
  ['what a call throws', { threw: 1, message: 'x' }],
])('%s is nothing in a picture: %p', (_, line) => {
  expect(drawn(line)).toEqual([]);
});

describe('an answer stands in the row of its call', () => {
  const answered = (api: string, answer: object) =>
    drawn({ call: 4, api: 'showToast' }, { call: 5, api }, { answer: 5, ...answer } as Happened).at(-1);

  test.each<[string, object, string]>([
    ['reserveChannelsLive', { success: { state: 6 } }, 'dialog 6'],
    ['reserveChannelsLive', { success: { state: 10 } }, 'dialog 0'],
    ['reserveChannelsLive', { success: { state: 1 } }, 'dialog 1'],
    ['reserveChannelsLive', { success: {} }, 'dialog ?'],
    ['reserveChannelsLive', { success: { state: 0 } }, 'dialog n'],
    ['reserveChannelsLive', { success: { state: 11 } }, 'dialog n'],
    ['reserveChannelsLive', { success: { state: '6' } }, 'dialog n'],
    ['reserveChannelsLive', { fail: { errMsg: 'reserveChannelsLive:fail cancel' } }, 'dialog C'],
    ['reserveChannelsLive', { fail: { errMsg: 'reserveChannelsLive:fail' } }, 'dialog F'],
    ['getChannelsLiveNoticeInfo', { success: { noticeId: 'n1' } }, 'notice n'],
    ['getChannelsLiveNoticeInfo', { fail: { errMsg: 'x:fail', err_code: 1416104 } }, 'notice N'],
    ['getChannelsLiveInfo', { success: { status: 2 } }, 'live v'],
    ['getChannelsLiveInfo', { success: { status: 3 } }, 'live o'],
    ['openChannelsLive', { success: {} }, 'enter 2'],
  ])('%s %j: %s', (api, answer, expected) => {
    expect(answered(api, answer)).toBe(`${expected} (2 at 20)`);
  });

  test('one of a call that is not drawn is nothing', () => {
    expect(answered('login', { success: {} })).toBe('toast x');
  });
});

const life: readonly Line[] = [
  { t: 1_000, page: 'show' },
  { t: 1_001, setData: { 'live.status': 'ready' }, button: 'a' },
  { t: 1_005, tap: 'a' },
  { t: 1_005, audio: 'play' },
  { t: 61_005, page: 'hide' },
];

test('lanes: what was given on top, in its order, then what followed by name; a mark knows its column and its line', () => {
  const lanes = lanesOf(life);
  expect(lanes.map(({ name }) => name)).toEqual(['page', 'tap', 'audio', 'state.a']);
  expect(new Set(lanes.map(({ diagram }) => diagram.length)).size).toBe(1);
  for (const { diagram, marks } of lanes)
    for (const { column, letter } of marks) expect(diagram.slice(column, column + 1)).toBe(letter);
  expect(lanes[0]?.marks.map(({ index }) => index)).toEqual([0, 4]);
  expect(lanes[0]?.diagram).toContain('59999ms');
  expect(lanesOf([])).toEqual([]);
});

test('the order of what was given is always the same', () => {
  const lines: readonly Happened[] = [
    { call: 1, api: 'openChannelsLive' },
    { call: 2, api: 'reserveChannelsLive' },
    { call: 3, api: 'getChannelsLiveInfo' },
    { call: 4, api: 'getChannelsLiveNoticeInfo' },
    ...[1, 2, 3, 4].map((answer) => ({ answer, success: {} })),
    { sound: 'stop' },
    { interruption: 'begin' },
    { music: 'play' },
    { tap: 'a' },
    { page: 'hide' },
  ];
  expect(lanesOf(lines.map((line, t): Line => ({ t, ...line }))).map(({ name }) => name)).toEqual([
    'page',
    'tap',
    'music',
    'phone',
    'sound',
    'notice',
    'live',
    'dialog',
    'enter',
    'calls',
  ]);
});

test('lanes begin with the first line, and end with the last, whatever that is', () => {
  const diagrams = (...lines: readonly Line[]) => lanesOf(lines).map(({ name, diagram }) => `${name} ${diagram}`);
  expect(diagrams({ t: 7, tap: 'a' }, { t: 9, tap: 'b' }, { t: 12, music: 'ready' })).toEqual(['tap a-b---']);
  expect(diagrams({ t: 5, music: 'ready' }, { t: 7, tap: 'a' })).toEqual(['tap --a']);
  const [one] = lanesOfLives([
    [{ t: 7, tap: 'a' }],
    [
      { t: 4, tap: 'b' },
      { t: 10, tap: 'c' },
    ],
  ]);
  expect(one?.[0]?.diagram).toBe('---a---');
});

test('lanes of several lives have one time scale, and the rows of all', () => {
  const [one, other] = lanesOfLives([
    life,
    [
      { t: 1_003, tap: 'b' },
      { t: 61_010, error: 'x' },
    ],
  ]);
  expect(other?.map(({ name }) => name)).toEqual(['page', 'tap', 'audio', 'error', 'state.a']);
  expect(one?.map(({ name }) => name)).toEqual(['page', 'tap', 'audio', 'error', 'state.a']);
  expect(new Set([...(one ?? []), ...(other ?? [])].map(({ diagram }) => diagram.length)).size).toBe(1);
  expect(other?.[1]?.marks[0]?.column).toBeGreaterThan(one?.[4]?.marks[0]?.column ?? Infinity);
  expect(other?.[1]?.marks[0]?.column).toBeLessThan(one?.[1]?.marks[0]?.column ?? 0);
  expect(other?.[0]?.marks).toEqual([]);
});

describe('two lives, one above the other', () => {
  const tape: readonly Line[] = [
    { t: 0, page: 'show' },
    { t: 5, tap: 'a' },
    { t: 8, call: 1, api: 'reserveChannelsLive' },
    { t: 12, answer: 1, success: { state: 6 } },
    { t: 12, call: 2, api: 'showToast', args: { title: '预约成功' } },
    { t: 30, page: 'hide' },
  ];
  const done = tape.map((line): Line => ('call' in line && line.call === 2 ? { ...line, args: { title: 'x' } } : line));
  const options = { from: 0, until: 40, at: 12, tolerance: 2 };

  test('what was given is there once, what is the same once, and below what differs a mark', () => {
    expect(compareRows(tape, done, options)).toBe(
      [
        '  page    s-----------------------------h---------',
        '  tap     -----a----------------------------------',
        '  dialog  ------------6---------------------------',
        '',
        '  calls   --------r-------------------------------',
        '- toast   ------------6---------------------------',
        '+ toast   ------------x---------------------------',
        '                      ^',
      ].join('\n'),
    );
  });

  test('what comes a little later is the same; later than that it is not', () => {
    const shifted = (ms: number) =>
      tape.map((line): Line => ('call' in line && line.call === 1 ? { ...line, t: line.t + ms } : line));
    expect(compareRows(tape, shifted(2), options)).not.toMatch(/^[-+]/m);
    expect(compareRows(tape, shifted(3), options).match(/^[-+] calls/gm)).toEqual(['- calls', '+ calls']);
    expect(compareRows(shifted(3), tape, options).match(/^[-+] calls/gm)).toEqual(['- calls', '+ calls']);
  });

  test('what is the same at first may differ later', () => {
    const twice = (title: string): readonly Line[] => [
      ...tape.slice(0, 5),
      { t: 20, call: 3, api: 'showToast', args: { title } },
    ];
    expect(compareRows(twice('预约成功'), twice('x'), options)).toMatch(/^- toast.*6-*6-*\n\+ toast.*6-*x-*$/m);
  });

  test('what only one of them has, the other has no mark of', () => {
    const without = tape.filter((line) => !('call' in line && line.call === 2));
    expect(compareRows(tape, without, options)).toContain('- toast   ------------6');
    expect(compareRows(tape, without, options)).toMatch(/^\+ toast {3}-+$/m);
    expect(compareRows(without, tape, options)).toMatch(/^- toast {3}-+$/m);
    const more: Line = { t: 14, call: 3, api: 'showToast', args: { title: '预约成功' } };
    expect(compareRows(tape, [...tape, more], options)).toContain('+ toast   ------------6-6');
  });

  test('of what is around it alone', () => {
    const shown = compareRows(tape, done, { from: 5, until: 12, at: 12, tolerance: 2 });
    expect(shown.split('\n')).toEqual([
      '  tap     a-------',
      '  dialog  -------6',
      '',
      '  calls   ---r----',
      '- toast   -------6',
      '+ toast   -------x',
      '                 ^',
    ]);
  });
});
