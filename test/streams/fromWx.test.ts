import { map, mergeMap } from 'rxjs';
import { fromWx } from '../../src/streams';
import { picture, type Flow } from '../../src/testing';

interface Options {
  readonly url: string;
  success?: (result: { data: string }) => void;
  fail?: (error: { errMsg: string }) => void;
}

/** A host whose calls can be answered. */
const createHost = () => {
  const calls: Options[] = [];
  const host = {
    base: 'https://example.com',
    request(options: Options) {
      if (this !== host) throw new Error('lost its this');
      calls.push(options);
    },
  };
  return { host, calls };
};

const record = () => {
  const log: unknown[] = [];
  return {
    log,
    observer: {
      next: (value: unknown) => log.push(value),
      error: (error: unknown) => log.push({ error }),
      complete: () => log.push('complete'),
    },
  };
};

test('calls only on subscription, once for each, in the same turn, with the options', () => {
  const { host, calls } = createHost();
  const request$ = fromWx(host, 'request', { url: '/a' });
  expect(calls).toHaveLength(0);
  request$.subscribe();
  request$.subscribe();
  expect(calls).toHaveLength(2);
  expect(calls[0]).toMatchObject({ url: '/a' });
});

test('emits what success gets, and completes', () => {
  const { host, calls } = createHost();
  const { log, observer } = record();
  fromWx(host, 'request', { url: '/a' }).subscribe(observer);
  calls[0]?.success?.({ data: 'x' });
  expect(log).toEqual([{ data: 'x' }, 'complete']);
});

test('errors with what fail gets, untouched', () => {
  const { host, calls } = createHost();
  const { log, observer } = record();
  fromWx(host, 'request', { url: '/a' }).subscribe(observer);
  const error = { errMsg: 'request:fail' };
  calls[0]?.fail?.(error);
  expect(log).toEqual([{ error }]);
  expect((log[0] as { error: unknown }).error).toBe(error);
});

describe('a function that is async', () => {
  const no = Object.assign(new Error('no'), { errMsg: 'request:fail' });
  const calling = async (request: (options: Options) => Promise<unknown>) => {
    const onThrow = jest.fn();
    const { log, observer } = record();
    fromWx({ request }, 'request', { url: '/a' }, onThrow).subscribe(observer);
    await new Promise(process.nextTick);
    return { log, thrown: onThrow.mock.calls };
  };

  test('and rejects is an error, and told of (R13)', async () => {
    expect(await calling(() => Promise.reject(no))).toEqual({ log: [{ error: no }], thrown: [[no]] });
  });

  test('and rejects with what it has failed with, as wrappers of wx do, has answered', async () => {
    const failing = ({ fail }: Options) => {
      fail?.(no);
      return Promise.reject(no);
    };
    expect(await calling(failing)).toEqual({ log: [{ error: no }], thrown: [] });
  });

  test('and rejects after its success is told of', async () => {
    const data = { data: 'x' };
    const failing = ({ success }: Options) => {
      success?.(data);
      return Promise.reject(no);
    };
    expect(await calling(failing)).toEqual({ log: [data, 'complete'], thrown: [[no]] });
  });
});

test.each([
  ['success, then fail', ['success', 'fail'], [{ data: 'x' }, 'complete']],
  ['fail, then success', ['fail', 'success'], [{ error: { errMsg: 'no' } }]],
  ['success twice', ['success', 'success'], [{ data: 'x' }, 'complete']],
] as const)('only the first answer counts: %s', (_, answers, seen) => {
  const { host, calls } = createHost();
  const { log, observer } = record();
  fromWx(host, 'request', { url: '/a' }).subscribe(observer);
  for (const answer of answers) {
    if (answer === 'success') calls[0]?.success?.({ data: 'x' });
    else calls[0]?.fail?.({ errMsg: 'no' });
  }
  expect(log).toEqual(seen);
});

test('callbacks among the options do not take the place of its own', () => {
  const { host, calls } = createHost();
  const { log, observer } = record();
  const options = { url: '/a', success: jest.fn() };
  fromWx(host, 'request', options).subscribe(observer);
  calls[0]?.success?.({ data: 'x' });
  expect(log).toEqual([{ data: 'x' }, 'complete']);
});

test('after unsubscribing, an answer falls silent', () => {
  const { host, calls } = createHost();
  const { log, observer } = record();
  fromWx(host, 'request', { url: '/a' }).subscribe(observer).unsubscribe();
  calls[0]?.success?.({ data: 'x' });
  calls[0]?.fail?.({ errMsg: 'no' });
  expect(log).toEqual([]);
});

test('a function that does not exist is an error that says so, and nothing was thrown', () => {
  const { log, observer } = record();
  const onThrow = jest.fn();
  const host: { request?: (options: Options) => void } = {};
  fromWx(host, 'request', { url: '/a' }, onThrow).subscribe(observer);
  expect(log).toEqual([{ error: { errMsg: 'request:fail not supported' } }]);
  expect(onThrow).not.toHaveBeenCalled();
});

test('what the function throws is reported (R13), and the observable errors with it', () => {
  const error = new Error('broken');
  const host = {
    request: (options: Options): void => {
      throw Object.assign(error, { options });
    },
  };
  const { log, observer } = record();
  const onThrow = jest.fn();
  fromWx(host, 'request', { url: '/a' }, onThrow).subscribe(observer);
  expect(log).toEqual([{ error }]);
  expect(onThrow.mock.calls).toEqual([[error]]);
  fromWx(host, 'request', { url: '/a' }).subscribe(observer);
  expect(log).toEqual([{ error }, { error }]);
});

test('a member that cannot be looked at is no different (R13)', () => {
  const error = new Error('broken');
  const host = {
    get request(): (options: Options) => void {
      throw error;
    },
  };
  const { log, observer } = record();
  const onThrow = jest.fn();
  fromWx(host, 'request', { url: '/a' }, onThrow).subscribe(observer);
  expect(log).toEqual([{ error }]);
  expect(onThrow.mock.calls).toEqual([[error]]);
});

test('composes like any stream', () => {
  const flow: Flow = ({ wx, tap$ }) => ({
    id$: tap$.pipe(
      mergeMap(({ account }) => fromWx(wx, 'getChannelsLiveNoticeInfo', { finderUserName: account })),
      map(({ noticeId }) => noticeId),
    ),
  });
  picture(
    `
      tap     --a--b-----
      notice  -------n-n-

      calls   --n--N-----
      id      -------a-b-
    `,
    { flow, values: { id: { a: 'finderlivenotice-sphA', b: 'finderlivenotice-sphB' } } },
  );
});
