import { createLife, type Life } from '../../simulator/life/life';
import { newestOf } from '../../simulator/life/moments';

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

test('time never goes back', () => {
  life.add({ page: 'show' });
  now -= 500;
  life.add({ page: 'hide' });
  expect(lines().map(({ t }) => t)).toEqual([0, 0]);
});

test('of a long life the earliest moments are forgotten, and the others keep their places', () => {
  life = createLife(() => now, 10);
  for (let call = 0; call < 25; call += 1) {
    life.add({ call, api: 'x' });
    life.add({ answer: call, success: call });
  }
  life.add({ answer: 0, success: 'too late' });
  expect(life.moments.length).toBeLessThanOrEqual(10);
  expect(life.forgotten + life.moments.length).toBe(25);
  expect(life.moments.map(({ id }) => id)).toEqual(life.moments.map((_, index) => life.forgotten + index));
  expect(life.moments.every(({ id, answers: [answer] }) => answer && 'answer' in answer && answer.answer === id)).toBe(
    true,
  );
});

test('the newest of a life: all of a millisecond, or nothing of it', () => {
  for (let call = 0; call < 9; call += 1) {
    life.add({ call, api: 'x' });
    now += call % 2;
  }
  const times = (most: number) => newestOf(life.entries, most).map(({ line }) => line.t);
  expect(times(9)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
  expect(times(5)).toEqual([2, 2, 3, 3, 4]);
  expect(times(4)).toEqual([3, 3, 4]);
});

describe('a launch', () => {
  const client = {
    reserveChannelsLive: ({ success }: { success?: (result: unknown) => void }) => success?.({ state: 6 }),
    getDeviceInfo: () => ({ platform: 'ios' }),
  };

  test('what it calls stands there with its answers, at the time of this life', () => {
    now += 5000;
    const wx = life.launch(client);
    wx.reserveChannelsLive({});
    wx.getDeviceInfo();
    expect(life.moments).toMatchObject([
      { line: { t: 5000, call: 1, api: 'reserveChannelsLive' } },
      { line: { t: 5000, call: 2, api: 'getDeviceInfo', returned: { platform: 'ios' } } },
    ]);
  });

  test('an answer stands with its call', () => {
    const success = jest.fn();
    life.launch(client).reserveChannelsLive({ success });
    expect(success).toHaveBeenCalledWith({ state: 6 });
    expect(life.moments).toMatchObject([{ line: { call: 1 }, answers: [{ answer: 1, success: { state: 6 } }] }]);
  });

  test('its tape begins anew, and so do its calls; what is earlier stays in the life', () => {
    const success = jest.fn();
    life.launch(client).reserveChannelsLive({ success });
    now += 1000;
    const wx = life.launch(client);
    wx.reserveChannelsLive({ success });
    const [header, ...rest] = life.tape().trim().split('\n');
    expect(JSON.parse(header ?? '')).toMatchObject({ tape: 1, redact: false });
    expect(rest.map((line) => (JSON.parse(line) as { t: number }).t)).toEqual([0, 0]);
    expect(life.moments.map(({ line, answers }) => [line.t, answers.length])).toEqual([
      [0, 1],
      [1000, 1],
    ]);
  });
});
