import { accounts, bothReservedB, expectUnharmed, noon, openPage, reservedB, useThePage } from './page';

const written = (): readonly [key: string, value: unknown] => Object.entries(reservedB())[0] ?? ['', undefined];
const inBooks = bothReservedB.accounts;

test.each<[string, unknown]>([
  ['a text', 'rubbish'],
  ['text that looks like JSON', '[["x"'],
  ['a number', 7],
  ['null', null],
  ['true', true],
  ['an object', { reserved: true }],
  ['a list of rubbish', [null, 7, 'x', {}, [], [1, 2], ['x'], ['x', 'y'], [null, null], ['x', NaN]]],
  ['a very long list', Array.from({ length: 5_000 }, (_, index) => [`notice-${index}`, noon + 1e9])],
])('the storage holds %s: reserving works, and is remembered', (_name, rubbish) => {
  const [key] = written();
  const page = openPage({ accounts: inBooks, stored: { [key]: rubbish } });
  useThePage(page);
  page.tap('b');
  page.client.dialog?.choose(8);
  expect(page.label('b')).toBe('已预约');
  expectUnharmed(page);
});

test('rubbish beside what the user has reserved does not cost it', () => {
  const [key, value] = written();
  const rubbish = [null, 7, 'x', {}];
  const page = openPage({ ...bothReservedB, stored: { [key]: [...rubbish, ...(value as unknown[]), ...rubbish] } });
  expect(page.label('b')).toBe('已预约');
  expectUnharmed(page);
});

test("another version's data is left alone", () => {
  const theirs = { 'rx-channels-live/reserved/0': ['old'], 'rx-channels-live/reserved/2': { new: true } };
  const page = openPage({ accounts: inBooks, stored: { ...theirs, ...bothReservedB.stored } });
  useThePage(page);
  expect(page.client.storage.entries).toMatchObject(theirs);
  expectUnharmed(page);
});

test.each(['full', 'broken'] as const)('the storage is %s: it costs the memory, never the flow', (storage) => {
  const page = openPage({ accounts: inBooks, storage });
  page.tap('b');
  page.client.dialog?.choose(8);
  expect(page.label('b')).toBe('已预约');
  expect(page.errors.length).toBeGreaterThan(0);
  expectUnharmed(page);
});

test('the storage breaks for a while: what was reserved before it broke is still there', () => {
  const page = openPage({ ...bothReservedB, storage: 'broken' });
  page.tap('a');
  page.client.dialog?.choose(6);
  page.client.configure({ storage: 'works' });
  page.tap('a');
  page.client.dialog?.choose(8);
  const { entries } = page.client.storage;
  page.client.phone.close();

  const next = openPage({ accounts: { ...inBooks, [accounts.a]: { reserved: true } }, stored: entries });
  expect(next.label('a')).toBe('已预约');
  expect(next.label('b')).toBe('已预约');
});

test('the storage fills up while the app runs: this launch still knows', () => {
  const page = openPage({ ...bothReservedB });
  page.client.configure({ storage: 'full' });
  page.tap('a');
  page.client.dialog?.choose(6);
  page.client.phone.home();
  page.client.phone.comeBack();
  expect(page.label('a')).toBe('已预约');
  expect(page.label('b')).toBe('已预约');
  expect(page.client.storage.entries).toEqual(bothReservedB.stored);
});
