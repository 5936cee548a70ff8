import fc from 'fast-check';
import { VirtualTimeScheduler } from 'rxjs';
import { ReservationMemory } from '../../src/streams/memory';
import type { Host } from '../../src/streams/channels';
import type { Notice } from '../../src/streams/notice';

const key = 'rx-channels-live/reserved/1';
const day = 86_400_000;
const notice = (noticeId: string, startTime?: number): Notice => ({
  noticeId,
  nickname: '',
  avatar: '',
  ...(startTime !== undefined && { startTime }),
});

/** The memory, told of dialogs. */
const createMemory = (
  host: Host,
  scheduler = new VirtualTimeScheduler(),
  onError: (error: unknown) => void = jest.fn(),
) => {
  const memory = new ReservationMemory({ host, scheduler, onError });
  return {
    has: (noticeId: string) => memory.has(noticeId),
    remember: (about: Notice) => memory.hear(about, 'remember'),
    forget: (about: Notice) => memory.hear(about, 'forget'),
    drop: (about: Notice) => memory.hear(about, 'drop'),
    ignore: (about: Notice) => memory.hear(about, undefined),
    overhear: (about: Notice, effect?: 'remember' | 'forget' | 'drop') => memory.overhear(about, effect),
    follow: (...notices: Notice[]) => memory.follow(notices),
  };
};

/** A storage that lasts over launches, and for all copies of the library. */
const createPhone = (stored?: unknown) => {
  const scheduler = new VirtualTimeScheduler();
  const storage = new Map<string, unknown>(stored === undefined ? [] : [[key, stored]]);
  const errors: unknown[] = [];
  let broken = { read: false, write: false };
  const count = { reads: 0, writes: 0 };
  const host = {
    getStorageSync(at: string) {
      count.reads++;
      if (broken.read) throw new Error('cannot read');
      return storage.get(at) ?? '';
    },
    setStorageSync(at: string, data: unknown) {
      count.writes++;
      if (broken.write) throw new Error('full');
      storage.set(at, JSON.parse(JSON.stringify(data)));
    },
  };
  return {
    launch: () => createMemory(host, scheduler, (error) => errors.push(error)),
    stored: () => storage.get(key),
    keys: () => [...storage.keys()],
    errors,
    count,
    break(how: Partial<typeof broken>) {
      broken = { ...broken, ...how };
    },
    at(time: number) {
      scheduler.frame = time;
    },
  };
};

test('remembers across launches, until it is told to forget', () => {
  const phone = createPhone();
  const first = phone.launch();
  expect(first.has('one')).toBe(false);
  first.remember(notice('one', day));
  expect(first.has('one')).toBe(true);
  expect(phone.launch().has('one')).toBe(true);
  expect(phone.launch().has('two')).toBe(false);
  const second = phone.launch();
  expect(second.has('one')).toBe(true);
  second.forget(notice('one'));
  expect(second.has('one')).toBe(false);
  expect(phone.launch().has('one')).toBe(false);
});

test('until a day after the start, or 30 days where that is not known (R10)', () => {
  const phone = createPhone();
  const memory = phone.launch();
  memory.remember(notice('one', 5 * day));
  memory.remember(notice('two'));
  phone.at(6 * day - 1);
  expect(memory.has('one')).toBe(true);
  phone.at(6 * day);
  expect(memory.has('one')).toBe(false);
  expect(phone.launch().has('one')).toBe(false);
  phone.at(30 * day - 1);
  expect(memory.has('two')).toBe(true);
  phone.at(30 * day);
  expect(memory.has('two')).toBe(false);
});

test('what has expired is not stored any longer', () => {
  const phone = createPhone();
  const memory = phone.launch();
  memory.remember(notice('one', day));
  phone.at(2 * day);
  memory.remember(notice('two', 3 * day));
  expect(phone.stored()).toEqual([['two', 4 * day]]);
});

test('the newest 100 are kept; remembered again is new again', () => {
  const phone = createPhone();
  const memory = phone.launch();
  for (let i = 0; i < 100; i++) memory.remember(notice(`n${i}`, day));
  memory.remember(notice('n0', 2 * day));
  memory.remember(notice('n100', day));
  const next = phone.launch();
  expect(next.has('n1')).toBe(false);
  expect(next.has('n0')).toBe(true);
  expect(next.has('n2')).toBe(true);
  expect(next.has('n100')).toBe(true);
  expect(phone.stored()).toHaveLength(100);
});

test('3, 4 and 10 forget too; what a dialog does not say changes nothing (R4)', () => {
  const phone = createPhone();
  const memory = phone.launch();
  memory.remember(notice('one', day));
  memory.ignore(notice('one', day));
  memory.ignore(notice('two', day));
  expect([memory.has('one'), memory.has('two')]).toEqual([true, false]);
  memory.drop(notice('one', day));
  expect(memory.has('one')).toBe(false);
  expect(phone.stored()).toEqual([]);
});

test('the storage is read at the first use, and again before each change is written; written only on a change', () => {
  const phone = createPhone();
  const memory = phone.launch();
  expect(phone.count).toEqual({ reads: 0, writes: 0 });
  memory.has('one');
  memory.has('one');
  memory.forget(notice('one'));
  memory.follow(notice('one', day));
  expect(phone.count).toEqual({ reads: 1, writes: 0 });
  memory.remember(notice('one', day));
  memory.has('one');
  memory.forget(notice('one'));
  expect(phone.count).toEqual({ reads: 3, writes: 2 });
  expect(phone.keys()).toEqual([key]);
});

describe('another copy of this library in the same app', () => {
  test('writes over nothing, and is not written over', () => {
    const phone = createPhone();
    const [one, other] = [phone.launch(), phone.launch()];
    one.has('a');
    other.has('a');
    one.remember(notice('a', day));
    other.remember(notice('b', day));
    one.remember(notice('c', day));
    expect(phone.stored()).toEqual([
      ['a', 2 * day],
      ['b', 2 * day],
      ['c', 2 * day],
    ]);
  });

  test('is heard of at the next change', () => {
    const phone = createPhone();
    const [one, other] = [phone.launch(), phone.launch()];
    one.has('a');
    other.remember(notice('a', day));
    one.remember(notice('b', day));
    expect(one.has('a')).toBe(true);
    other.forget(notice('a', day));
    one.forget(notice('b', day));
    expect(one.has('a')).toBe(false);
    expect(phone.stored()).toEqual([]);
  });

  test('does not bring back what this one forgot', () => {
    const phone = createPhone();
    const [one, other] = [phone.launch(), phone.launch()];
    one.remember(notice('a', day));
    other.has('a');
    one.forget(notice('a', day));
    other.remember(notice('b', day));
    expect(phone.stored()).toEqual([['b', 2 * day]]);
    expect(other.has('a')).toBe(false);
  });
});

describe('a live that is put off (R10)', () => {
  test('is remembered until a day after its new start', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.remember(notice('one', day));
    memory.follow(notice('two', 9 * day), notice('one', 11 * day));
    expect(phone.stored()).toEqual([['one', 12 * day]]);
    phone.at(12 * day - 1);
    expect(memory.has('one')).toBe(true);
    expect(phone.launch().has('one')).toBe(true);
    phone.at(12 * day);
    expect(memory.has('one')).toBe(false);
  });

  test('to an earlier time is remembered no less', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.remember(notice('one', 9 * day));
    memory.follow(notice('one', 2 * day));
    phone.at(10 * day - 1);
    expect(memory.has('one')).toBe(true);
    expect(phone.count.writes).toBe(1);
  });

  test('one that was not put off costs no writing, however often its notice is found', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.remember(notice('one', day));
    for (let i = 0; i < 3; i++) memory.follow(notice('one', day));
    expect(phone.count.writes).toBe(1);
  });

  test('is not remembered where it was not reserved, or was forgotten, or is over', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.follow(notice('one', 9 * day));
    memory.remember(notice('two', day));
    memory.forget(notice('two', day));
    memory.follow(notice('two', 9 * day));
    memory.remember(notice('three', day));
    phone.at(2 * day);
    memory.follow(notice('three', 9 * day));
    expect(['one', 'two', 'three'].filter(memory.has)).toEqual([]);
  });

  test('whose new start is not known stays as it was', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.remember(notice('one', day));
    memory.follow(notice('one'));
    expect(phone.stored()).toEqual([['one', 2 * day]]);
  });

  test('several are written at once', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.remember(notice('one', day));
    memory.remember(notice('two', day));
    memory.follow(notice('one', 2 * day), notice('two', 3 * day));
    expect(phone.count.writes).toBe(3);
    expect(phone.stored()).toEqual([
      ['one', 3 * day],
      ['two', 4 * day],
    ]);
  });
});

test('a memory that was not asked yet adds to what is stored', () => {
  const phone = createPhone([['old', 9 * day]]);
  phone.launch().remember(notice('new', day));
  expect(phone.stored()).toEqual([
    ['old', 9 * day],
    ['new', 2 * day],
  ]);
});

test.each([
  ['nothing', undefined],
  ['an empty text, as WeChat gives for nothing', ''],
  ['a text', '[["one",1e15]]'],
  ['an object', { one: 1e15 }],
  ['null', null],
  ['a list of rubbish', [null, 7, 'one', ['one'], ['one', '9'], [7, 9], {}, [['one', 9]]]],
])('%s in the storage is no reservation', (_, rubbish) => {
  const phone = createPhone(rubbish);
  const memory = phone.launch();
  expect(memory.has('one')).toBe(false);
  memory.remember(notice('two', day));
  expect(phone.stored()).toEqual([['two', 2 * day]]);
  expect(phone.errors).toEqual([]);
});

test('rubbish among the stored costs only itself', () => {
  const memory = createPhone([7, ['one', 9 * day], null]).launch();
  expect(memory.has('one')).toBe(true);
});

test('a storage that is full costs the memory over launches, never the flow; the error is reported', () => {
  const phone = createPhone();
  phone.break({ write: true });
  const memory = phone.launch();
  memory.remember(notice('one', day));
  expect(memory.has('one')).toBe(true);
  expect(phone.errors).toEqual([new Error('full')]);
  expect(phone.launch().has('one')).toBe(false);
});

test('what a full storage did not take is written with the next change', () => {
  const phone = createPhone();
  phone.break({ write: true });
  const memory = phone.launch();
  memory.remember(notice('one', day));
  phone.break({ write: false });
  memory.remember(notice('two', day));
  expect(phone.stored()).toEqual([
    ['one', 2 * day],
    ['two', 2 * day],
  ]);
});

test('what a full storage did not take is in order, remembered again is new again', () => {
  const phone = createPhone();
  phone.break({ write: true });
  const memory = phone.launch();
  ['one', 'two', 'one'].forEach((noticeId) => memory.remember(notice(noticeId, day)));
  phone.break({ write: false });
  memory.remember(notice('three', day));
  expect(phone.stored()).toEqual([
    ['two', 2 * day],
    ['one', 2 * day],
    ['three', 2 * day],
  ]);
});

test('what a full storage did not forget is forgotten all the same, and with the next change for good', () => {
  const phone = createPhone([['one', 9 * day]]);
  phone.break({ write: true });
  const memory = phone.launch();
  memory.forget(notice('one', day));
  expect(memory.has('one')).toBe(false);
  phone.break({ write: false });
  memory.remember(notice('two', day));
  expect(phone.stored()).toEqual([['two', 2 * day]]);
});

describe('what is overheard, when nobody is there any more (R12)', () => {
  test('counts at once, calls nothing, and is written when the next notices are found', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.overhear(notice('one', day), 'remember');
    expect(phone.count).toEqual({ reads: 0, writes: 0 });
    expect(memory.has('one')).toBe(true);
    expect(phone.stored()).toBeUndefined();
    memory.follow(notice('other', 3 * day));
    memory.follow(notice('other', 3 * day));
    expect(phone.stored()).toEqual([['one', 2 * day]]);
    expect(phone.count.writes).toBe(1);
  });

  test.each(['forget', 'drop'] as const)('%s: also what an earlier launch had stored', (effect) => {
    const phone = createPhone([
      ['one', 9 * day],
      ['two', 9 * day],
    ]);
    const memory = phone.launch();
    memory.overhear(notice('one', day), effect);
    expect(memory.has('one')).toBe(false);
    memory.remember(notice('three', day));
    expect(phone.stored()).toEqual([
      ['two', 9 * day],
      ['three', 2 * day],
    ]);
    memory.follow(notice('other', 3 * day));
    expect(phone.count.writes).toBe(1);
  });

  test('of a dialog that says nothing is nothing', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.overhear(notice('one', day));
    memory.follow(notice('one', day));
    expect(memory.has('one')).toBe(false);
    expect(phone.count.writes).toBe(0);
  });

  test('where the start is not known, for 30 days', () => {
    const phone = createPhone();
    const memory = phone.launch();
    memory.overhear(notice('one'), 'remember');
    memory.follow();
    expect(phone.stored()).toEqual([['one', 30 * day]]);
  });
});

test('a storage that could not be read is not written over; once it can be, nothing is lost', () => {
  const phone = createPhone([
    ['old', 9 * day],
    ['one', day],
  ]);
  phone.break({ read: true });
  const memory = phone.launch();
  expect(memory.has('old')).toBe(false);
  memory.remember(notice('one', 3 * day));
  expect(memory.has('one')).toBe(true);
  expect(phone.errors).toEqual([new Error('cannot read'), new Error('cannot read')]);
  expect(phone.count.writes).toBe(0);
  phone.break({ read: false });
  memory.remember(notice('two', day));
  expect(phone.stored()).toEqual([
    ['old', 9 * day],
    ['one', 4 * day],
    ['two', 2 * day],
  ]);
});

test('a host without storage remembers as long as it runs', () => {
  const memory = createMemory({});
  memory.remember(notice('one', day));
  memory.remember(notice('two', day));
  expect(memory.has('one')).toBe(true);
  memory.forget(notice('one', day));
  expect(memory.has('one')).toBe(false);
});

test('after any history, a launch knows what the last one knew', () => {
  const step = fc.record({ noticeId: fc.constantFrom('a', 'b', 'c'), remembers: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const phone = createPhone();
      const memory = phone.launch();
      steps.forEach(({ noticeId, remembers }) => memory[remembers ? 'remember' : 'forget'](notice(noticeId, day)));
      const next = phone.launch();
      for (const noticeId of ['a', 'b', 'c']) {
        const last = steps.filter((one) => one.noticeId === noticeId).pop();
        expect(memory.has(noticeId)).toBe(last?.remembers ?? false);
        expect(next.has(noticeId)).toBe(memory.has(noticeId));
      }
    }),
  );
});

test('a client without a storage costs the memory of this launch nothing, and is no error', () => {
  const onError = jest.fn();
  const memory = createMemory({}, undefined, onError);
  expect(memory.has('one')).toBe(false);
  memory.remember(notice('one', day));
  expect(memory.has('one')).toBe(true);
  expect(onError).not.toHaveBeenCalled();
});
