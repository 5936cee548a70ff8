import { read, tablesOf } from './pages';

/** The rows of the Chinese page's table, which has not all of them, as the English one calls them. */
const inEnglish: Readonly<Record<string, string>> = {
  'JavaScript，压缩后': 'JavaScript, minified',
  'JavaScript，再经 gzip': 'JavaScript, gzip',
  '冷启动，有 JIT': 'cold start, JIT',
  '启动后第一次点击，到提示，有 JIT': 'the first tap after it, to the toast, JIT',
  '从点击到第一次调用 `wx`，有 JIT': 'from the tap to the first wx call, JIT',
  '整个预约，有 JIT': 'the whole reservation, JIT',
  '整个预约，没有 JIT': 'the whole reservation, jitless',
  从点击到弹窗的往返: 'round trips from the tap to the dialog',
  '页面隐藏时的 `setData`': 'setData while hidden',
  '每次页面浏览到达后台的调用，10,000 个用户': 'back-end calls per page view, 10,000 users',
  '打开页面，1 个按钮': 'opening, 1 button',
  '隐藏再显示，1,000 个按钮': 'hide and show, 1,000 buttons',
  '每个按钮的内存，1 个按钮': 'memory per button, 1 button',
};

const units: Readonly<Record<string, string>> = {
  bytes: '字节',
  count: '次',
  calls: '次',
  lines: '行',
  'times RxWX': 'RxWX 的倍数',
};

const unitOf = (english = ''): string => units[english] ?? english;

/** A cell without the middle half of its runs. */
const median = (cell: string): string => cell.replace(/ \(.*\)$/, '');

const verdictOf = (english = ''): string =>
  english === 'reached' ? '达到' : english.replace(/^missed by (\S+) \((.*)\)$/, '超出 $1（$2）');

const english = 'docs/performance.md';
const chinese = 'docs/performance.zh-CN.md';
const [, rows = [], goals = []] = tablesOf(english);
const [, chineseRows = [], chineseGoals = []] = tablesOf(chinese);

test.each(chineseRows.map(([name = '', ...cells]) => [name, cells] as const))(
  'the Chinese page says the same of: %s',
  (name, cells) => {
    const [, unit, ...measured] = rows.find(([row]) => row === inEnglish[name]) ?? [];
    expect(cells).toEqual([unitOf(unit), ...measured.slice(0, -1).map(median)]);
  },
);

test('it says the same of each goal, in the same order', () => {
  expect(goals.length).toBeGreaterThan(10);
  expect(chineseGoals.map(([, ...cells]) => cells)).toEqual(
    goals.map(([, unit, measured, target, verdict]) => [unitOf(unit), measured, target, verdictOf(verdict)]),
  );
});

test('each number of the Chinese page stands on the English one', () => {
  const numbersOf = (page: string) => [...read(page).matchAll(/(?<![\w.])\d+(?:[.,]\d+)*/g)].map(([number]) => number);
  const known = new Set(numbersOf(english));
  expect(known.size).toBeGreaterThan(200);
  expect(numbersOf(chinese).filter((number) => !known.has(number))).toEqual([]);
});
