import { createLife, type Life } from '../../simulator/life/life';
import { recordCalls } from '../../simulator/life/record';

let now = 1000;
let life: Life;
const lines = () => life.moments.map(({ line }) => line);

beforeEach(() => {
  now = 1000;
  life = createLife(() => now);
});

test('a call stands with its answers, however many come', () => {
  life.add({ call: 1, api: 'reserveChannelsLive', args: null });
  now += 12.9;
  life.add({ page: 'hide' });
  life.add({ answer: 1, success: { state: 6 } });
  life.add({ answer: 1, fail: { errMsg: 'late' } });
  expect(life.moments).toEqual([
    {
      id: 0,
      line: { t: 0, call: 1, api: 'reserveChannelsLive', args: null },
      answers: [
        { t: 12, answer: 1, success: { state: 6 } },
        { t: 12, answer: 1, fail: { errMsg: 'late' } },
      ],
    },
    { id: 1, line: { t: 12, page: 'hide' }, answers: [] },
  ]);
});

test('its tape has a header, and the lines as they came; time never goes back', () => {
  life.add({ page: 'show' });
  now -= 500;
  life.add({ page: 'hide' });
  const [header, ...rest] = life
    .tape()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(header).toMatchObject({ tape: 1, began: '1970-01-01T00:00:01.000Z' });
  expect(rest).toEqual([
    { t: 0, page: 'show' },
    { t: 0, page: 'hide' },
  ]);
});

test('of a long life the earliest moments are forgotten, and the others keep their places', () => {
  life = createLife(() => now, 10);
  for (let call = 0; call < 25; call += 1) {
    life.add({ call, api: 'x', args: null });
    life.add({ answer: call, success: call });
  }
  life.add({ answer: 0, success: 'too late' });
  expect(life.moments.length).toBeLessThanOrEqual(10);
  expect(life.forgotten + life.moments.length).toBe(25);
  expect(life.moments.map(({ id }) => id)).toEqual(life.moments.map((_, index) => life.forgotten + index));
  expect(life.moments.every(({ id, answers: [answer] }) => answer && 'answer' in answer && answer.answer === id)).toBe(
    true,
  );
  expect(life.tape().split('\n')).toHaveLength(2 + 2 * life.moments.length + 1);
});

test('what is cleared is gone, and a late answer to it hurts nobody', () => {
  life.add({ call: 1, api: 'x', args: null });
  life.clear();
  life.add({ answer: 1, success: null });
  life.add({ page: 'show' });
  expect(life.moments).toEqual([{ id: 1, line: { t: 0, page: 'show' }, answers: [] }]);
});

describe('calls', () => {
  interface Options {
    readonly success?: (result: unknown) => void;
    readonly fail?: (result: unknown) => void;
    readonly x?: number;
  }
  const client = {
    answers: ({ success }: Options) => success?.({ state: 6 }),
    fails: ({ fail }: Options) => fail?.({ errMsg: 'no' }),
    returns: (one: string, other: number) => `${one}${other}`,
    promises: () => Promise.resolve('later'),
    rejects: () => Promise.reject(new Error('no')),
    throws(options?: Options) {
      throw new Error(options ? 'now, too' : 'now');
    },
    listens: (listener: () => void): void => {
      listener();
    },
    isPlain: 5,
  };
  let wx: typeof client;

  beforeEach(() => {
    wx = recordCalls({ ...client }, life);
  });

  test('with callbacks: the call first, then its answer, then the page’s own callback', () => {
    const success = jest.fn(() => life.add({ page: 'show' }));
    wx.answers({ x: 1, success });
    expect(success).toHaveBeenCalledWith({ state: 6 });
    expect(life.moments[0]).toMatchObject({
      line: { call: 1, api: 'answers', args: { x: 1 } },
      answers: [{ success: { state: 6 } }],
    });
    expect(lines()[1]).toEqual({ t: 0, page: 'show' });
  });

  test('an answer is put down also where the page does not listen to it', () => {
    wx.fails({ success: jest.fn() });
    expect(life.moments[0]?.answers).toEqual([{ t: 0, answer: 1, fail: { errMsg: 'no' } }]);
  });

  test('that return, with several arguments', () => {
    expect(wx.returns('a', 1)).toBe('a1');
    expect(lines()).toEqual([{ t: 0, call: 1, api: 'returns', args: ['a', 1], returned: 'a1' }]);
  });

  test('that promise', async () => {
    await expect(wx.promises()).resolves.toBe('later');
    await expect(wx.rejects()).rejects.toThrow('no');
    expect(life.moments.map(({ answers }) => answers)).toEqual([
      [{ t: 0, answer: 1, success: 'later' }],
      [{ t: 0, answer: 2, fail: {} }],
    ]);
  });

  test('that throw, throw on', () => {
    expect(() => wx.throws()).toThrow('now');
    expect(() => wx.throws({ success: jest.fn() })).toThrow('now');
    expect(life.moments).toMatchObject([
      { line: { api: 'throws' }, answers: [{ threw: 1, message: 'now' }] },
      { line: { api: 'throws' }, answers: [{ threw: 2, message: 'now, too' }] },
    ]);
  });

  test('a function is the same one each time, a value what it is, and what is taken away is gone', () => {
    expect(wx.returns).toBe(wx.returns);
    expect(wx.isPlain).toBe(5);
    Reflect.deleteProperty(wx, 'returns');
    expect('returns' in wx).toBe(false);
    wx.listens(jest.fn());
    expect(lines()).toEqual([{ t: 0, call: 1, api: 'listens', args: null }]);
  });
});
