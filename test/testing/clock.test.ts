import { createClock } from '../../src/testing/clock';

/** A clock, and what ran on it: names with the time. */
const started = () => {
  const log: string[] = [];
  const clock = createClock(1000, () => log.push(`fired at ${clock.now()}`));
  const after = (ms: number, name: string) => clock.schedule(() => log.push(`${name} at ${clock.now()}`), ms);
  return { clock, log, after, ran: () => log.filter((line) => !line.startsWith('fired')) };
};

test('what is due earlier runs earlier, whatever was set first', () => {
  const { clock, after, ran } = started();
  after(30, 'third');
  after(10, 'first');
  after(20, 'second');
  clock.pass(25);
  expect(ran()).toEqual(['first at 1010', 'second at 1020']);
  expect(clock.timers()).toBe(1);
  expect(clock.now()).toBe(1025);
});

test('what is due at one moment runs in the order in which it was set', () => {
  const { clock, after, ran } = started();
  ['one', 'two', 'three'].forEach((name) => after(10, name));
  clock.pass(10);
  expect(ran()).toEqual(['one at 1010', 'two at 1010', 'three at 1010']);
});

test('a timer is told of at its time, just before it runs', () => {
  const { clock, log, after } = started();
  after(10, 'it');
  clock.pass(10);
  expect(log).toEqual(['fired at 1010', 'it at 1010']);
});

test('a time before now is now', () => {
  const { clock, after, ran } = started();
  after(-500, 'it');
  clock.pass(0);
  clock.passUntil(10);
  expect(ran()).toEqual(['it at 1000']);
  expect(clock.now()).toBe(1000);
});

test('at the moment at which it is to stop, it goes on only as long as it is told to', () => {
  const { clock, after, ran } = started();
  after(5, 'before');
  ['one', 'two', 'three'].forEach((name) => after(10, name));
  clock.passUntil(1010, () => ran().length < 2);
  expect(ran()).toEqual(['before at 1005', 'one at 1010']);
  expect(clock.timers()).toBe(2);
  clock.passUntil(1010, () => true);
  expect(clock.timers()).toBe(0);
});

test('what is due before the moment is not asked about', () => {
  const { clock, after, ran } = started();
  after(5, 'before');
  clock.passUntil(1010, () => false);
  expect(ran()).toEqual(['before at 1005']);
});

test('what was cancelled runs no more, and cannot set itself anew', () => {
  const { clock, after, ran } = started();
  after(10, 'it').unsubscribe();
  let runs = 0;
  const repeated = clock.schedule<number>(function (count = 0) {
    runs = count;
    if (count === 2) this.unsubscribe();
    this.schedule(count + 1, 10);
  }, 10);
  clock.pass(1000);
  expect(ran()).toEqual([]);
  expect(runs).toBe(2);
  expect(repeated.closed).toBe(true);
  expect(clock.timers()).toBe(0);
});
