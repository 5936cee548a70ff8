import fc from 'fast-check';
import { toFailure, type Call, type Failure } from '../../src/streams/failures';

const calls: readonly Call[] = ['notices', 'reserve', 'live', 'enter', 'open'];

/** What is known of a failure, in a word: its cause, where it is a `failed` that has one. */
const nameOf = ({ kind, cause }: Failure): string => cause ?? kind;

describe('a code names the failure, whatever the words say, under any of its keys (R5)', () => {
  const codes: readonly (readonly [code: number, of: readonly Call[], name: string])[] = [
    [100008, calls, 'not-associated'],
    [100009, calls, 'bad-account'],
    [1416100, calls, 'bad-account'],
    [-14, calls, 'devtools'],
    [1, ['notices'], 'no-notice'],
    [1416104, ['notices'], 'no-notice'],
    [1, ['reserve', 'live', 'enter', 'open'], 'failed'],
    [1416104, ['reserve', 'live', 'enter', 'open'], 'failed'],
    [0, calls, 'failed'],
    [14, calls, 'failed'],
  ];
  const forms = (code: number): readonly object[] => [
    { err_code: code },
    { err_code: String(code) },
    { errCode: code },
    { errCode: String(code) },
    { errno: code },
    { errno: String(code) },
    { err_code: 7, errno: code },
    { err_code: { code }, errCode: code },
  ];

  test.each(codes.flatMap(([code, of, name]) => of.map((call) => [code, call, name] as const)))(
    '%i of the call %s: %s',
    (code, call, name) => {
      for (const form of forms(code)) {
        const raw = { errMsg: 'wx:fail', ...form };
        const failure = toFailure(call, raw);
        expect(nameOf(failure)).toBe(name);
        expect(failure.raw).toBe(raw);
      }
    },
  );

  test('before any words', () => {
    expect(toFailure('enter', { errMsg: 'openChannelsLive:fail cancel', err_code: 100008 }).kind).toBe(
      'not-associated',
    );
    expect(toFailure('notices', { errMsg: 'x:fail network error', errno: '1416104' }).kind).toBe('no-notice');
  });
});

describe('without a known code the words do, each call its own', () => {
  test.each<[words: string, of: readonly Call[], name: string]>([
    ['cancel', ['reserve', 'enter', 'open'], 'cancelled'],
    ['user Cancelled', ['reserve', 'enter', 'open'], 'cancelled'],
    ['用户取消', ['reserve', 'enter', 'open'], 'cancelled'],
    ['cancel', ['notices', 'live'], 'failed'],
    ['timeout', calls, 'timeout'],
    ['Time out', calls, 'timeout'],
    ['请求超时', calls, 'timeout'],
    ['not supported', calls, 'unsupported'],
    ['当前版本不支持', calls, 'unsupported'],
    ['network error', calls, 'network'],
    ['Internet disconnected', calls, 'network'],
    ['网络错误', calls, 'network'],
    ['can only be invoked by user TAP gesture.', calls, 'gesture'],
    ['no live notice', ['notices', 'reserve'], 'no-notice'],
    ['there is No notice: sorry', ['notices', 'reserve'], 'no-notice'],
    ['notice not found', ['notices', 'reserve'], 'no-notice'],
    ['notice expired', ['notices', 'reserve'], 'no-notice'],
    ['没有直播预告', ['notices', 'reserve'], 'no-notice'],
    ['暂无预告', ['notices', 'reserve'], 'no-notice'],
    ['预告不存在', ['notices', 'reserve'], 'no-notice'],
    // A notice that was cancelled is none any more; its user has cancelled nothing.
    ['the live notice has been cancelled', ['notices', 'reserve'], 'no-notice'],
    ['notice was canceled', ['notices', 'reserve'], 'no-notice'],
    ['预告已取消', ['notices', 'reserve'], 'no-notice'],
    ['no live notice', ['live', 'enter', 'open'], 'failed'],
  ])('%s (%j): %s', (words, of, name) => {
    for (const call of of) expect(nameOf(toFailure(call, { errMsg: `anyCall:fail ${words}` }))).toBe(name);
  });

  test.each([
    'system error',
    'system error, trace 100008',
    'notice service busy',
    'no permission to get the live notice',
    'no permission for live',
    'NOTICE gone',
    'live room unknown',
    'no live now',
    'another dialog is open',
    'notification failed',
    'failed to notice',
    '',
  ])('nobody can name: %s', (words) => {
    for (const call of calls) {
      const raw = { errMsg: `anyCall:fail ${words}` };
      expect(toFailure(call, raw)).toEqual({ kind: 'failed', raw });
    }
  });

  test('the function’s own name says nothing', () => {
    expect(nameOf(toFailure('notices', { errMsg: 'noNotice:fail' }))).toBe('failed');
    expect(nameOf(toFailure('reserve', { errMsg: 'cancelNetwork:fail' }))).toBe('failed');
    expect(nameOf(toFailure('notices', { errMsg: 'no notice' }))).toBe('no-notice');
    expect(nameOf(toFailure('notices', { errMsg: 'request fail, network: unreachable' }))).toBe('network');
  });

  test.each([
    ['gesture', 'failed', { errMsg: 'x:fail can only be invoked by user TAP gesture.' }],
    ['network', 'failed', { errMsg: 'x:fail network error' }],
    ['devtools', 'unsupported', { err_code: -14 }],
  ])('the cause %s stands beside the kind %s', (cause, kind, raw) => {
    expect(toFailure('reserve', raw)).toEqual({ kind, cause, raw });
  });

  test('the first row that fits counts: a cause before what it led to', () => {
    expect(nameOf(toFailure('enter', { errMsg: 'openChannelsLive:fail not supported, cancel' }))).toBe('unsupported');
    expect(nameOf(toFailure('notices', { errMsg: 'x:fail network error, no notice' }))).toBe('network');
    expect(nameOf(toFailure('reserve', { errMsg: 'x:fail notice cancelled' }))).toBe('no-notice');
  });
});

test.each([undefined, null, 'cancel', 100008, true])('%p is no failure of the client’s: nobody can name it', (raw) => {
  expect(toFailure('enter', raw)).toEqual({ kind: 'failed', raw });
});

test.each([
  ['nothing', {}],
  ['a code that only looks like one', { err_code: '-100008' }],
  ['a code in words, before a text', { errCode: 'UNKNOWN', errMsg: 'openChannelsLive:fail live room busy' }],
  ['a code that is the name of something else', { err_code: 'toString' }],
  ['a code that is several', { err_code: '100009 1416100' }],
  ['an empty code', { err_code: '' }],
  ['a code that cannot be made a string', { err_code: Object.create(null) as object }],
  ['a message that cannot be made a string', { errMsg: Object.create(null) as object }],
  ['a message of another type', { errMsg: { cancel: true }, errno: ['-14'] }],
  ['a kind of its own', { kind: 'reserved', raw: 1 }],
])('what has %s cannot be named, and claims nothing (R4)', (_, raw) => {
  for (const call of calls) expect(toFailure(call, raw)).toEqual({ kind: 'failed', raw });
});

test('what JavaScript throws cannot be named', () => {
  const raw = new Error('cancel');
  expect(toFailure('enter', raw)).toEqual({ kind: 'failed', raw });
});

test('whatever is thrown has a kind, and keeps what was thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calls), fc.anything({ withNullPrototype: true }), (call, raw) => {
      const failure = toFailure(call, raw);
      expect(typeof failure.kind).toBe('string');
      expect(failure.raw).toBe(raw);
    }),
  );
});
