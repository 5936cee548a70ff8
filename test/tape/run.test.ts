import { readTape } from '../../src/replay';
import { run, type Cause, type Run } from '../../src/replay/run';
import type { Accounts } from '../../src/streams';

const began = '2026-11-22T10:00:00.000+08:00';
const usable = { noticeId: 'n1', status: 0, startTime: '1795354800', reservable: true };
const tape = (header: object, ...lines: readonly object[]): string =>
  [{ tape: 1, began, ...header }, ...lines].map((line) => JSON.stringify(line)).join('\n');
const runOf = (...lines: readonly object[]): Run => run(readTape(tape({}, ...lines)));
/** A line, whatever kind it is of. */
type AnyLine = { readonly t: number } & Readonly<Record<string, unknown>>;

/** Those lines of what this version did that have this key. */
const having = (key: string, { file }: Run): readonly AnyLine[] =>
  (file.lines as readonly AnyLine[]).filter((line) => key in line);
/** The toasts, or the calls of another function: when, and of what. */
const calls = (api: string, done: Run): readonly string[] =>
  done.file.lines.flatMap((line) =>
    'call' in line && line.api === api ? [`${line.t} ${JSON.stringify(line.args)}`] : [],
  );
const labels = (done: Run): readonly unknown[] =>
  done.file.lines.flatMap((line) =>
    'setData' in line && 'live.label' in line.setData ? [line.setData['live.label']] : [],
  );

const appears = { t: 0, button: 'a', account: 'sphA' };
const show = { t: 0, page: 'show' };
const asks = (t: number, call: number, id = 'sphA') => ({
  t,
  call,
  api: 'getChannelsLiveNoticeInfo',
  args: { finderUserName: id },
});
const answers = (t: number, call: number, success: object = usable) => ({ t, answer: call, success });
const reserves = (t: number, call: number) => ({ t, call, api: 'reserveChannelsLive', args: { noticeId: 'n1' } });
const toasts = ({ file }: Run): readonly unknown[] =>
  file.lines.flatMap((line) =>
    'call' in line && line.api === 'showToast' ? [(line.args as { title?: unknown }).title] : [],
  );
const tap = (t: number, button = 'a') => ({ t, tap: button });
const end = (t: number) => ({ t, page: 'unload' });

/** The user reserves. */
const reserved = [
  appears,
  show,
  asks(0, 1),
  answers(0, 1),
  tap(5),
  reserves(5, 2),
  answers(9, 2, { state: 6 }),
  end(50),
];

describe('buttons of which a tape does not tell when they appeared', () => {
  const accounts = (...lines: readonly object[]) =>
    having('account', runOf(...lines)).map(({ t, button, account }) => [t, button, account]);

  test('are there from the start, in the order of their letters, for the accounts that are asked about', () => {
    expect(
      accounts(
        show,
        tap(5, 'c'),
        asks(6, 1, 'sphA'),
        { t: 7, setData: { 'live.label': 'x' }, button: 'a' },
        asks(8, 2, 'sphB'),
        {
          t: 9,
          refresh: 'b',
        },
      ),
    ).toEqual([
      [0, 'a', 'sphA'],
      [0, 'b', 'sphB'],
      [0, 'c', 'sphB'],
    ]);
  });

  test('where none is asked about, for one of their own', () => {
    expect(
      accounts(
        show,
        tap(5, 'b'),
        { t: 6, setData: { playing: true } },
        { t: 6, call: 1, api: 'showToast', args: null },
      ),
    ).toEqual([[0, 'a', 'sphA']]);
  });

  test('but one that appears later is not there before', () => {
    expect(accounts(show, { t: 5, button: 'a', account: 'sphA' }, tap(6, 'a'))).toEqual([[5, 'a', 'sphA']]);
  });
});

describe('what the header says', () => {
  const life = [appears, show, asks(0, 1), answers(10, 1), end(20)];
  const done = (header: object) => run(readTape(tape(header, ...life)));

  test('words: of two the later counts, of a table what it has; none that this version does not know', () => {
    const of = (...words: readonly unknown[]) => labels(done({ words }));
    expect(labels(done({}))).toEqual(['立即预约']);
    expect(of()).toEqual(['立即预约']);
    expect(of({ status: { ready: 'Book' } })).toEqual(['Book']);
    expect(of({ status: { ready: 'Book' } }, { status: { ready: 'Reserve' } })).toEqual(['Reserve']);
    expect(of({ status: { ready: 'Book' } }, { status: { busy: 'x' }, outcome: { reserved: 'x' } })).toEqual(['Book']);
    const later = { status: { ready: 'Book', later: 'x' }, outcome: { later: 'x' }, later: 'x' };
    expect(done({ words: [null, later] }).file.header.words).toEqual([{ status: { ready: 'Book' }, outcome: {} }]);
  });

  test('words of outcomes, also where later ones are of something else', () => {
    const words = [{ outcome: { reserved: 'No' } }, { outcome: { reserved: 'Yes' } }, { outcome: { already: 'x' } }];
    expect(toasts(run(readTape(tape({ words }, ...reserved))))).toEqual(['Yes']);
    expect(toasts(runOf(...reserved))).toEqual(['预约成功']);
  });

  test('redact: what was kept is kept', () => {
    expect(done({}).file.header.redact).toBeUndefined();
    expect(done({ redact: false }).file.header.redact).toBe(false);
  });

  test('limits: null is never', () => {
    const silent = (header: object) => labels(run(readTape(tape(header, appears, show, asks(0, 1), end(9_000)))));
    expect(silent({})).toEqual(['点击重试']);
    expect(silent({ limits: { notice: 20_000 } })).toEqual([]);
    expect(silent({ limits: { notice: null } })).toEqual([]);
  });
});

describe('what the app threw is thrown again', () => {
  /** The tape as this version makes it, and one more line behind the last of a kind. */
  const withLine = (behind: string, line: object) => {
    const { lines } = run(readTape(tape({ redact: false }, ...reserved.slice(0, -1)))).file;
    const is = lines.map((one) => behind in one || ('call' in one && one.api === behind));
    const at = 1 + is.lastIndexOf(true);
    return having('error', run(readTape(tape({ redact: false }, ...lines.slice(0, at), line, ...lines.slice(at))))).map(
      ({ t, error }) => [t, error],
    );
  };
  const error = { t: 9, error: 'of the app' };

  test.each<[string, string, object, boolean]>([
    ['by a callback: before that is shown', 'setStorageSync', { ...error, from: 'outcome' }, true],
    ['by a callback, elsewhere', 'setData', { ...error, from: 'outcome' }, false],
    ['by setData', 'setData', { ...error, from: 'setData' }, true],
    ['by setData, elsewhere', 'showToast', { ...error, from: 'setData' }, false],
    ['by nobody knows what', 'setData', error, false],
    ['by what plays', 'setData', { ...error, sound: 'error', from: 'setData' }, false],
  ])('%s', (_, behind, line, isThrown) => {
    expect(withLine(behind, line)).toEqual(isThrown ? [[9, 'of the app']] : []);
  });
});

test('who watches is handed the accounts before anything happens, and the line in whose turn it asks', () => {
  const seen: [string, Cause][] = [];
  const watch = (accountOf: Accounts, cause: () => Cause): void => {
    accountOf('sphA').state$.subscribe(({ known }) => seen.push([known.kind, cause()]));
  };
  run(
    readTape(
      tape({ limits: { notice: 500 } }, appears, show, asks(0, 1), tap(600), asks(600, 2), answers(700, 2), end(800)),
    ),
    {},
    watch,
  );
  expect(seen[0]).toEqual(['unknown', { t: 0, line: undefined }]);
  expect(seen.find(([kind]) => kind === 'failed')).toEqual(['failed', { t: 500, line: undefined }]);
  expect(seen.find(([kind]) => kind === 'notices')).toEqual(['notices', { t: 700, line: 5 }]);
});

describe('a timer that is due at the very time of a line', () => {
  /** The answer comes at the time at which the call is given up. */
  const life = (...lines: readonly object[]) => readTape(tape({}, appears, show, asks(0, 1), ...lines, end(9_000)));
  const failed = { t: 8_000, setData: { 'live.status': 'failed', 'live.label': '点击重试' }, button: 'a' };
  const ready = { t: 8_000, setData: { 'live.status': 'ready', 'live.label': '立即预约' }, button: 'a' };
  const statuses = (...args: Parameters<typeof run>) => labels(run(...args));

  test('comes first, or after it, as it is wanted', () => {
    expect(statuses(life(answers(8_000, 1)), { tie: 'line first' })).toEqual(['立即预约']);
    expect(statuses(life(answers(8_000, 1)), { tie: 'timer first' })).toEqual(['点击重试']);
  });

  test('as it is told: first, if what comes of it stands above the line', () => {
    const whole = run(life(answers(8_000, 1)), { tie: 'timer first' }).file.lines;
    expect(whole).toContainEqual(failed);
    expect(statuses(readTape(tape({}, ...whole)))).toEqual(['点击重试']);
    const answered = run(life(answers(8_000, 1)), { tie: 'line first' }).file.lines;
    expect(answered).toContainEqual(ready);
    expect(statuses(readTape(tape({}, ...answered)))).toEqual(['立即预约']);
  });
});

describe('what a button is', () => {
  test('what it hands on, and what it does where there is nothing to reserve', () => {
    const done = runOf(
      { ...appears, promoter: 'link', resort: 'profile' },
      ...[show, asks(0, 1), answers(0, 1), tap(5), reserves(5, 2), answers(9, 2, { state: 5 })],
      end(20),
    );
    expect(having('account', done)).toMatchObject([{ promoter: 'p1', resort: 'profile' }]);
    expect(calls('reserveChannelsLive', done)).toEqual(['5 {"noticeId":"n1","promoterShareLink":"****"}']);
    const plain = having('account', runOf(appears, show, end(20)));
    expect(plain).toEqual([appears]);
  });

  test('a link that is another one is another button', () => {
    const done = runOf(
      { ...appears, promoter: 'p1' },
      ...[show, asks(0, 1), answers(0, 1)],
      { ...appears, t: 3, button: 'b', was: 'a', promoter: 'p2' },
      ...[tap(5, 'b'), reserves(5, 2), answers(9, 2, { state: 5 })],
      end(20),
    );
    expect(having('account', done)).toMatchObject([
      { button: 'a', promoter: 'p1' },
      { button: 'b', was: 'a', promoter: 'p2' },
    ]);
    expect(having('tap', done)).toMatchObject([{ tap: 'b' }]);
  });

  test('without toasts', () => {
    const [, ...others] = reserved;
    expect(toasts(runOf({ ...appears, toasts: false }, ...others))).toEqual([]);
  });

  test('of a component that had another: the account changes', () => {
    const done = runOf(
      appears,
      show,
      asks(0, 1),
      answers(0, 1),
      { t: 5, button: 'b', account: 'sphB', was: 'a' },
      asks(5, 2, 'sphB'),
      end(9),
    );
    expect(having('account', done)).toEqual([appears, { t: 5, button: 'b', account: 'sphB', was: 'a' }]);
    const two = runOf(appears, show, { t: 5, button: 'b', account: 'sphB' }, end(9));
    expect(having('account', two)).toEqual([appears, { t: 5, button: 'b', account: 'sphB' }]);
    expect(having('gone', two).map(({ button }) => button)).toEqual(['a', 'b']);
  });

  test('of a list: a tap is on one of its notices', () => {
    const two = { ...usable, otherInfos: [{ ...usable, noticeId: 'n2', startTime: '1795358400' }] };
    const list = (notice?: string) =>
      runOf(
        { ...appears, all: true },
        show,
        asks(0, 1),
        answers(0, 1, two),
        { ...tap(5), ...(notice && { notice }) },
        end(9),
      );
    expect(calls('reserveChannelsLive', list('n2'))).toEqual(['5 {"noticeId":"n2"}']);
    expect(calls('reserveChannelsLive', list('n1'))).toEqual(['5 {"noticeId":"n1"}']);
    expect(calls('reserveChannelsLive', list())).toEqual(['5 {"noticeId":"n1"}']);
  });

  test('that is gone hears nothing', () => {
    const gone = { t: 3, button: 'a', gone: true };
    const after = runOf(
      appears,
      show,
      asks(0, 1),
      answers(0, 1),
      gone,
      tap(5),
      { t: 6, ready: 'a' },
      { t: 7, refresh: 'a' },
      end(9),
    );
    expect(calls('reserveChannelsLive', after)).toEqual([]);
    expect(having('gone', after)).toEqual([gone]);
  });

  test('that nobody has heard of hears nothing', () => {
    expect(having('account', runOf(show, { t: 6, ready: 'q' }, end(9)))).toEqual([]);
  });
});

describe('a page that was shown before there was anything of this package on it', () => {
  const asked = (...lines: readonly object[]) => calls('getChannelsLiveNoticeInfo', runOf(...lines));
  const appearsLater = { ...appears, t: 40 };

  test('is shown to what comes to it', () => {
    expect(asked(show, appears, end(50))).toEqual(['0 {"finderUserName":"sphA"}']);
    expect(asked(show, appearsLater, end(50))).toEqual(['40 {"finderUserName":"sphA"}']);
  });

  test('is shown once', () => {
    const done = runOf(show, { ...appears, button: 'b', account: 'sphB' }, appearsLater, end(50));
    expect(having('page', done).map(({ t, page }) => [t, page])).toEqual([
      [0, 'show'],
      [50, 'unload'],
    ]);
  });

  test.each(['hide', 'unload'])('is not, after its %s', (page) => {
    expect(asked(show, { t: 10, page }, appearsLater, { ...appearsLater, button: 'b', account: 'sphB' })).toEqual([]);
    expect(asked(show, { t: 10, page }, appearsLater, { t: 60, page: 'show' })).toHaveLength(1);
  });

  test('no more than another one', () => {
    expect(asked({ ...show, on: 2 }, appears, end(50))).toEqual([]);
  });

  test('is shown to its music', () => {
    const music = [
      { t: 10, music: 'ready' },
      { t: 20, music: 'play' },
      { t: 30, page: 'hide' },
      { t: 40, page: 'show' },
    ];
    expect(having('page', runOf(show, ...music)).map(({ t }) => t)).toEqual([10, 30, 40]);
  });
});

describe('several pages', () => {
  test('each has a life of its own', () => {
    const other = { t: 0, button: 'b', account: 'sphB', on: 2 };
    const done = runOf(
      ...[appears, other, show, asks(0, 1), answers(0, 1)],
      ...[
        { t: 10, page: 'hide' },
        { t: 10, page: 'show', on: 2 },
        asks(10, 2, 'sphB'),
        { t: 20, page: 'unload', on: 2 },
        tap(30),
      ],
      end(40),
    );
    expect(calls('getChannelsLiveNoticeInfo', done)).toEqual([
      '0 {"finderUserName":"sphA"}',
      '10 {"finderUserName":"sphB"}',
    ]);
    expect(having('gone', done).map(({ t, button }) => [t, button])).toEqual([
      [20, 'b'],
      [40, 'a'],
    ]);
  });
});

describe('music of which a tape does not tell when it was ready', () => {
  const commands = (...lines: readonly object[]) => having('audio', runOf(...lines)).map(({ t, audio }) => [t, audio]);
  const music = (t: number, what: string, on?: number) => ({ t, music: what, ...(on && { on }) });

  test('is there from the start, on each page that has some', () => {
    const done = runOf(show, music(5, 'play'), { t: 5, page: 'show', on: 2 }, music(6, 'play', 2), end(9));
    expect(having('music', done).map(({ t, music: what, on = 1 }) => [t, what, on])).toEqual([
      [0, 'ready', 1],
      [0, 'ready', 2],
      [5, 'play', 1],
      [6, 'play', 2],
      [9, 'gone', 1],
    ]);
  });

  test('comes when it is ready, where that is told', () => {
    const done = runOf(show, music(3, 'ready'), music(5, 'play'), end(9));
    expect(having('music', done).map(({ t, music: what }) => [t, what])).toEqual([
      [3, 'ready'],
      [5, 'play'],
      [9, 'gone'],
    ]);
  });

  test('where the beginning is lost, what plays without being switched on has been on, and the page was shown', () => {
    const lost = { t: 0, lost: 9, why: 'made' };
    const cut = [lost, { t: 50, page: 'show' }, { t: 50, audio: 'play' }, music(60, 'pause'), end(90)];
    expect(commands(...cut)).toEqual([
      [50, 'play'],
      [60, 'pause'],
      [90, 'destroy'],
    ]);
    expect(commands(lost, music(50, 'play'), end(90))).toEqual([
      [50, 'play'],
      [90, 'destroy'],
    ]);
    expect(commands(lost, { t: 50, page: 'hide' }, end(90))).toEqual([]);
    expect(calls('getChannelsLiveNoticeInfo', runOf(lost, appears, tap(50), end(90)))).toHaveLength(1);
    expect(commands(...cut.slice(1))).toEqual([
      [60, 'play'],
      [90, 'destroy'],
    ]);
  });
});

test('time passes until the last line, also where that is of what the page did', () => {
  const done = runOf(appears, show, asks(0, 1), { t: 8_001, setData: { 'live.status': 'failed' }, button: 'a' });
  expect(labels(done)).toEqual(['点击重试']);
  expect(
    labels(runOf(appears, show, asks(0, 1), { t: 7_999, setData: { 'live.status': 'failed' }, button: 'a' })),
  ).toEqual([]);
  expect(run(readTape(tape({}))).file.lines).toEqual([]);
});
