import fc from 'fast-check';
import { throwError } from 'rxjs';
import { asFailure, toFailure, type FailureKind } from '../../src/streams';

const api = 'getChannelsLiveNoticeInfo';

describe('a code names the failure, whatever the words say', () => {
  const codes: [number, FailureKind][] = [
    [100008, 'not-associated'],
    [100009, 'bad-account'],
    [1416100, 'bad-account'],
    [-14, 'unsupported'],
  ];
  const forms = (code: number): [string, object][] => [
    ['err_code', { err_code: code }],
    ['err_code as a string', { err_code: String(code) }],
    ['errCode', { errCode: code }],
    ['errno', { errno: code }],
    ['errno, behind a code that nobody knows', { err_code: 7, errno: String(code) }],
  ];
  test.each(codes.flatMap(([code, kind]) => forms(code).map(([form, fields]) => [code, form, kind, fields] as const)))(
    '%i in %s: %s',
    (_, __, kind, fields) => {
      const raw = { errMsg: `${api}:fail cancel`, ...fields };
      expect(toFailure(raw)).toEqual({ kind, raw });
      expect(toFailure(raw).raw).toBe(raw);
    },
  );
});

describe('without a known code, the words do', () => {
  test.each<[string, FailureKind]>([
    ['openChannelsLive:fail cancel', 'cancelled'],
    ['openChannelsLive:fail user Cancelled', 'cancelled'],
    [`${api}:fail timeout`, 'timeout'],
    [`${api}:fail Time out`, 'timeout'],
    [`${api}:fail 请求超时`, 'timeout'],
    [`${api}:fail not supported`, 'unsupported'],
    [`${api}:fail 当前版本不支持`, 'unsupported'],
    [`${api}:fail network error`, 'failed'],
    [`${api}:fail Internet disconnected, no live`, 'failed'],
    [`${api}:fail 网络错误`, 'failed'],
    [`${api}:fail no live notice`, 'no-notice'],
    [`${api}:fail there is no such live`, 'no-notice'],
    [`${api}:fail NOTICE gone`, 'no-notice'],
    [`${api}:fail 没有预告`, 'no-notice'],
    [`${api}:fail system error`, 'failed'],
    [`${api}:fail system error, trace 100008`, 'failed'],
    [`${api}:fail live room unknown`, 'failed'],
    ['openChannelsLive:fail cancel: not supported', 'cancelled'],
    // The function's own name has a notice in it, and says nothing.
    [`${api}:fail`, 'failed'],
    ['no notice', 'no-notice'],
    ['there is no notice: sorry', 'no-notice'],
  ])('%s: %s', (errMsg, kind) => {
    expect(toFailure({ errMsg }).kind).toBe(kind);
  });
});

test.each([undefined, null, 'cancel', 100008, true])('%p is no failure of the client’s: failed', (raw) => {
  expect(toFailure(raw)).toEqual({ kind: 'failed', raw });
});

test.each([
  ['nothing', {}],
  ['a code that only looks like one', { err_code: '-100008' }],
  ['a code in words, before a text', { errCode: 'UNKNOWN', errMsg: 'openChannelsLive:fail live room busy' }],
  ['a code that is the name of something else', { err_code: 'toString' }],
  ['a code that cannot be made a string', { err_code: Object.create(null) as object }],
  ['a message that cannot be made a string', { errMsg: Object.create(null) as object }],
  ['a message of another type', { errMsg: { cancel: true }, errno: ['-14'] }],
])('an error that has %s is failed', (_, raw) => {
  expect(toFailure(raw)).toEqual({ kind: 'failed', raw });
});

test('what JavaScript throws is read by its message no less', () => {
  expect(toFailure(new Error('too bad')).kind).toBe('failed');
});

test('a failure passes through as it is', () => {
  const failure = { kind: 'timeout', raw: 1 } as const;
  expect(toFailure(failure)).toBe(failure);
  expect(toFailure({ kind: 'timeout' })).toEqual({ kind: 'failed', raw: { kind: 'timeout' } });
});

test.each(['reserved', 'no such kind', undefined])(
  'a client that calls its failure %p claims nothing by it (R4)',
  (kind) => {
    const raw = { kind, raw: 1 };
    expect(toFailure(raw)).toEqual({ kind: 'failed', raw });
  },
);

test('whatever is thrown has a kind, keeps what was thrown, and is a failure for good', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
      const failure = toFailure(raw);
      expect(typeof failure.kind).toBe('string');
      expect(toFailure(failure)).toBe(failure);
      if (failure !== raw) expect(failure.raw).toBe(raw);
    }),
  );
});

test('asFailure makes every error of a stream a failure', () => {
  const error = jest.fn();
  throwError(() => ({ errMsg: `${api}:fail cancel` }))
    .pipe(asFailure())
    .subscribe({ error });
  expect(error.mock.calls).toEqual([[{ kind: 'cancelled', raw: { errMsg: `${api}:fail cancel` } }]]);
});
