import { readTape } from '../../src/replay';
import { recorder } from '../../src/tape';
import type { Host } from '../../src/streams';
import { openLife, reserveWith } from './lives';

const breaking = () => {
  throw new Error('never mind');
};

interface Asking {
  readonly success: (answer: unknown) => void;
}

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const linesOf = (tape: string): Record<string, unknown>[] =>
  tape
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("nobody's data", () => {
  const accounts = {
    sphSecret: { nickname: '王小明', headUrl: 'https://wx.qlogo.cn/secret', noticeId: 'notice-of-wang' },
  };
  const tape = reserveWith(openLife({ accounts }), 6);

  test.each(['sphSecret', '王小明', 'qlogo', 'notice-of-wang'])('%s is not in the tape', (secret) => {
    expect(tape).not.toContain(secret);
  });

  test('ids have stand-ins, each always the same', () => {
    const args = linesOf(tape).map((line) => JSON.stringify(line.args));
    expect(args).toContain('{"finderUserName":"sphA"}');
    expect(args).toContain('{"noticeId":"n1"}');
    expect(tape).toContain('"success":{"noticeId":"n1"');
  });

  test('codes, states, times and errMsg stay', () => {
    expect(tape).toMatch(/"startTime":"\d+"/);
    expect(tape).toContain('"state":6');
    expect(tape).toContain('"errMsg":"getChannelsLiveNoticeInfo:ok"');
  });

  test('without redaction all of it is there, and the header says so', () => {
    const open = reserveWith(openLife({ accounts }, { redact: false }), 6);
    expect(linesOf(open)[0]).toMatchObject({ tape: 1, redact: false });
    for (const [id, { nickname }] of Object.entries(accounts))
      expect([open.includes(id), open.includes(nickname)]).toEqual([true, true]);
  });

  test('ids inside of texts have them too, whatever signs are in them', () => {
    let t = 0;
    const { host, tape: text } = recorder({ host: {}, now: () => t++ });
    const note = (host as Host)['rx-channels-live/tape'];
    const button = {};
    note?.({ kind: 'button', on: {}, button, was: undefined, account: 'sphWang', notice: 'a.b*c(', more: {} });
    note?.({
      kind: 'error',
      error: new Error('sphWang has no a.b*c(, nor sphOther finderlivenotice-sphWang@1'),
      from: undefined,
    });
    expect(linesOf(text())[2]).toEqual({ t: 2, error: 'sphA has no n1, nor sphB n2' });
  });

  const secret = '张三丰';
  const address = 'https://example.com/head.png';
  const openid = 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1';

  test.each([null, 0, '', undefined])('redact: %p keeps nothing', (redact) => {
    const life = openLife({}, { redact: redact as never });
    expect(reserveWith(life, 6)).not.toContain('sphSecret');
  });

  test('what a callback of the app throws is not told', () => {
    const onOutcome = (): never => {
      throw new Error(secret);
    };
    const tape = reserveWith(openLife({}, {}, { onOutcome }), 6);
    expect(tape).toContain('"error":"****","from":"outcome"');
    expect(tape).not.toContain(secret);
  });

  test.each([
    ['in a list', { list: [[secret, secret]], tmplIds: [secret, secret] }],
    ['as a key', { sphSecretAccount: 1, 'finderlivenotice-sphSecretAccount': 2 }],
    ['in a sentence', { errMsg: `ask:fail ${address} 13800138000 ${openid} me@example.com` }],
  ])('%s', (_, given) => {
    const { host, tape } = recorder({
      host: { ask: ({ success }: Asking) => success(given), getStorageSync: () => given },
    });
    const asking = host as { readonly ask: (asking: Asking) => void } & Required<Host>;
    asking.ask({ ...given, success: () => undefined });
    asking.getStorageSync('key');
    for (const told of [secret, 'Secret', 'example', '13800138000', openid]) expect(tape()).not.toContain(told);
  });

  test('an answer with a `toJSON` of its own has no say in what is told', () => {
    const told = Object.assign(() => 0, { toJSON: () => secret });
    const answer = { toJSON: () => secret, list: [told], told };
    const { host, tape } = recorder({ host: { ask: ({ success }: Asking) => success(answer) }, now: () => 0 });
    (host as { readonly ask: (asking: Asking) => void }).ask({ success: () => undefined });
    expect(readTape(tape()).lines.at(-1)).toEqual({ t: 0, answer: 1, success: { list: [null] } });
  });

  test('a short id is a word like any other', () => {
    const { host, tape } = recorder({
      host: { ask: ({ success }: Asking) => success({ noticeId: '预', errMsg: '立即预约' }) },
    });
    (host as { readonly ask: (asking: Asking) => void }).ask({ success: () => undefined });
    expect(tape()).toContain('立即预约');
  });
});

describe('a fault of its own costs a line, never the page', () => {
  const noting = (given: unknown) => {
    const { host, tape } = recorder({ host: { getStorageSync: () => given }, redact: false, now: () => 0 });
    const returned = (host as Required<Host>).getStorageSync('key');
    return { returned, lines: linesOf(tape()) };
  };
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const throwing = Object.defineProperty({}, 'name', {
    enumerable: true,
    get() {
      throw new Error('do not look');
    },
  });

  test.each<[string, unknown]>([
    ['a cycle', cyclic],
    ['a getter that throws', throwing],
    ['an enormous text', 'x'.repeat(1_000_000)],
    ['a big number', 10n],
  ])('%s', (_, given) => {
    const { returned, lines } = noting([given]);
    expect(returned).toEqual([given]);
    expect(lines[1]).toEqual({ t: 0, lost: 1, why: expect.any(String) as string });
  });

  test.each<[string, unknown]>([
    ['a symbol', Symbol('x')],
    ['a function', () => 0],
    ['nothing', undefined],
  ])('an answer that is %s is none on the tape, which can be read', (_, answer) => {
    for (const redact of [true, false]) {
      const { host, tape } = recorder({
        host: { ask: ({ success }: Asking) => success(answer) },
        redact,
        now: () => 0,
      });
      const success = jest.fn();
      (host as { readonly ask: (asking: Asking) => void }).ask({ success });
      expect(success).toHaveBeenCalledWith(answer);
      expect(readTape(tape()).lines.at(-1)).toEqual({ t: 0, answer: 1, success: null });
    }
  });

  test.each<[string, unknown]>([
    ['a symbol', Symbol('x')],
    ['a big number', 10n],
    ['a cycle', cyclic],
    ['a function', () => 0],
    ['nothing', undefined],
    ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: breaking })],
    ['a revoked proxy', revoked()],
  ])('an answer that throws %s when it is looked at', (_, thrown) => {
    const answer = Object.defineProperty({}, 'name', {
      enumerable: true,
      get() {
        throw thrown;
      },
    });
    for (const redact of [true, false]) {
      const { host, tape } = recorder({ host: { ask: ({ success }: Asking) => success(answer) }, redact });
      const success = jest.fn();
      (host as { readonly ask: (asking: Asking) => void }).ask({ success });
      expect(success).toHaveBeenCalledWith(answer);
      expect(tape()).toContain('"lost":1');
    }
  });

  test.each<[string, () => object]>([
    ['throw when they are read', () => throwing],
    ['are a revoked proxy', revoked],
  ])('options that %s are for the client, as they are', (_, given) => {
    const ask = jest.fn(() => 'returned');
    const { host } = recorder({ host: { ask } });
    const options = given();
    expect((host as { readonly ask: (options: object) => unknown }).ask(options)).toBe('returned');
    expect((ask.mock.calls as unknown[][])[0]?.[0] === options).toBe(true);
  });

  test.each([-1, 0, 1, 150, NaN])('a limit of %s bytes', (limit) => {
    const life = openLife({}, { limit });
    expect(linesOf(reserveWith(life, 6))[0]).toMatchObject({ tape: 1 });
    expect(life.client.storage.entries).toEqual(
      expect.objectContaining({ 'rx-channels-live/reserved/1': [expect.anything()] }),
    );
  });

  test.each<[string, unknown]>([
    ['NaN', NaN],
    ['no end', Infinity],
    ['a time before all dates', -1e18],
    ['a text', '2026-11-22'],
    ['a bigint', 5n],
    ['nothing', undefined],
    ['an error', breaking],
  ])('a clock that tells no time: %s', (_, told) => {
    const now = () => (typeof told === 'function' ? (told as () => number)() : (told as number));
    const { host, tape } = recorder({ host: { getStorageSync: () => 'x' }, now });
    expect((host as Required<Host>).getStorageSync('key')).toBe('x');
    expect(linesOf(tape())[1]).toMatchObject({ t: 0, call: 1 });
  });

  test('a clock that is set to another year stands still before what no reader takes', () => {
    let time = 0;
    const { host, tape } = recorder({ host: { getStorageSync: () => 'x' }, now: () => time });
    time = 400 * 86_400_000;
    (host as Required<Host>).getStorageSync('key');
    expect(readTape(tape()).lines).toHaveLength(1);
  });

  test('a clock that goes back', () => {
    const times = [0, 50, 20, 60];
    const { host, tape } = recorder({ host: {}, now: () => times.shift() ?? 70 });
    const note = (host as Host)['rx-channels-live/tape'];
    const button = {};
    for (let i = 0; i < 3; i++) note?.({ kind: 'ready', button });
    expect(
      linesOf(tape())
        .slice(1)
        .map(({ t }) => t),
    ).toEqual([50, 50, 60]);
  });

  test('whoever hears of lines and throws', () => {
    const life = openLife({}, { onLine: breaking });
    expect(linesOf(reserveWith(life, 6)).length).toBeGreaterThan(20);
  });
});

test('an option that there is not is an error that names those that there are', () => {
  const misspelt = { host: {}, limits: 2000 };
  expect(() => recorder(misspelt)).toThrow(
    new TypeError('rx-channels-live: recorder has no limits, only host, redact, limit, now and onLine'),
  );
});

test('the newest lines are kept, up to a limit, and what was lost is said', () => {
  const whole = reserveWith(openLife(), 6);
  const kept = reserveWith(openLife({}, { limit: 2000 }), 6);
  // That the button appeared stays: without it, nobody would know whom the taps are for.
  const [, lost, button, ...lines] = linesOf(kept);
  expect(button).toEqual({ t: 0, button: 'a', account: 'sphA' });
  expect(lost).toEqual({ t: 0, lost: linesOf(whole).length - 2 - lines.length, why: 'older than what is kept' });
  expect(linesOf(whole).slice(-lines.length)).toEqual(lines);
  expect(new TextEncoder().encode(kept).length).toBeLessThan(2500);
});

test('the header tells of the client, the limits and the words of the app', () => {
  const life = openLife(
    { platform: 'android' },
    {},
    { limits: { notice: 5000 }, words: { status: { ready: '提醒我' } } },
  );
  expect(linesOf(life.tape())[0]).toMatchObject({
    tape: 1,
    began: expect.stringMatching(/^2026-11-22T10:00:00\.000[+-]\d\d:\d\d$/) as string,
    client: { platform: 'android', SDKVersion: '3.8.0', version: '8.0.50' },
    words: [{ status: { ready: '提醒我' } }],
  });
});

// What is not configured is each version's own: a tape that named it would not notice that it has changed.
test.each([
  [{}, {}],
  [{ notice: 5000 }, { notice: 5000 }],
  [{ dialog: Infinity, notice: undefined }, { dialog: null }],
])('the header has the limits that the app has configured, and no others: %o', (limits, told) => {
  const [header] = linesOf(openLife({}, {}, { limits }).tape());
  expect(header?.limits).toEqual(told);
});

test('what throws is thrown on, and noted', () => {
  const error = new Error('storage');
  const { host, tape } = recorder({
    host: {
      getStorageSync() {
        throw error;
      },
    },
    now: () => 0,
  });
  expect(() => (host as Required<Host>).getStorageSync('key')).toThrow(error);
  expect(linesOf(tape()).slice(1)).toEqual([
    { t: 0, call: 1, api: 'getStorageSync', args: 'key' },
    { t: 0, threw: 1, message: 'storage' },
  ]);
});

test('a callback hears the client as it does without a recorder: with its `this`, with all that it is given, and what it returns is the client’s', () => {
  const client = {};
  const returned: unknown[] = [];
  const { host, tape } = recorder({
    host: {
      request(options: { success: (...results: unknown[]) => unknown; fail: (error: unknown) => unknown }) {
        returned.push(options.success.call(client, 'first', 'second'), options.fail('error'));
      },
    },
    now: () => 0,
  });
  const heard: unknown[] = [];
  (host as { request: (options: object) => void }).request({
    success(this: unknown, ...results: unknown[]) {
      heard.push(this === client, ...results);
      return 'returned';
    },
  });
  expect([heard, returned]).toEqual([
    [true, 'first', 'second'],
    ['returned', undefined],
  ]);
  expect(linesOf(tape()).filter((line) => 'answer' in line)).toHaveLength(2);
});

test('a host that is frozen, or has getters, can be recorded: a member that is missing is missing', () => {
  const wx = Object.freeze({ canIUse: () => true });
  const host = recorder({ host: wx }).host as Host;
  expect([host.canIUse?.('x'), 'canIUse' in host, host.getDeviceInfo, 'getDeviceInfo' in host]).toEqual([
    true,
    true,
    undefined,
    false,
  ]);
});

test('only listeners of interruptions tell of interruptions: another listener goes to the client as it is', () => {
  const listeners: Record<string, () => void> = {};
  const on = (name: string) => (listener: () => void) => {
    listeners[name] = listener;
  };
  const wx = { onAudioInterruptionBegin: on('begin'), onAudioInterruptionEnd: on('end'), onThemeChange: on('theme') };
  const { host, tape } = recorder({ host: wx, now: () => 0 });
  const heard: string[] = [];
  const own = host as typeof wx;
  const themed = () => void heard.push('theme');
  own.onAudioInterruptionBegin(() => heard.push('begin'));
  own.onThemeChange(themed);
  listeners.begin?.();
  listeners.theme?.();
  expect(heard).toEqual(['begin', 'theme']);
  expect(listeners.theme).toBe(themed);
  expect(linesOf(tape()).filter((line) => 'interruption' in line)).toEqual([{ t: 0, interruption: 'begin' }]);
});
