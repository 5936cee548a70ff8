import { read, tablesOf } from './pages';

/** What happens in the shortest histories, as the Chinese page calls it. */
const inChinese: Readonly<Record<string, string>> = {
  'tap a': '点 a',
  hide: '隐藏',
  'wait until the last limit': '等到最后一个时限',
  'notice a: usable': 'a 的预告：可用',
  'notice a: another': 'a 的预告：另一场',
  'notice a: used': 'a 的预告：已用过',
  'notice a: none': 'a 的预告：没有',
  'notice a: malformed': 'a 的预告：格式不对',
  'notice a: empty': 'a 的预告：空',
  'dialog a: no notice': 'a 的弹窗：没有预告',
  'interruption begins': '打断开始',
  'toggle music': '音乐开关',
  'old client': '旧版客户端',
  'setData throws': '`setData` 抛异常',
};

const translated = (words: string): string =>
  inChinese[words] ?? words.replace(/^dialog (\w): (\d+)$/, (_, button, state) => `${button} 的弹窗：${state}`);

/** The shortest history of a cell, and the client that it happens on, in Chinese; a cell without one, as it is. */
const historyOf = (cell: string): string => {
  const [, events, kind] = /^\*\*.+\*\*: (.*?)(?: \((.*)\))?$/.exec(cell) ?? [];
  if (events === undefined) return cell;
  return events.split(', ').map(translated).join(' → ') + (kind === undefined ? '' : `（${translated(kind)}）`);
};

const [, english = []] = tablesOf('docs/proof.md');
const [, chinese = []] = tablesOf('docs/proof.zh-CN.md');

test('the Chinese page says of each rule what is wrong where the English one does, and by the same history', () => {
  expect(english).toHaveLength(17);
  expect(
    chinese.map(([rule, , ...cells]) => [rule, ...cells.map((cell) => cell.replace(/^\*\*.+\*\*：/, ''))]),
  ).toEqual(english.map(([rule, , ...cells]) => [rule, ...cells.map(historyOf)]));
});

test('it says of each in Chinese what is wrong', () => {
  const wrong = chinese.flatMap((row) => row.filter((cell) => cell.startsWith('**')));
  expect(wrong.length).toBeGreaterThan(25);
  expect(wrong.filter((cell) => !/^\*\*[^*]*\p{Script=Han}[^*]*\*\*：./u.test(cell))).toEqual([]);
});

test('it names the rules as their own page does', () => {
  const titles = [...read('docs/rules.zh-CN.md').matchAll(/^## (R\d+) (.+)$/gm)].map(([, rule, title]) => [
    rule,
    title,
  ]);
  expect(chinese.map(([rule, title]) => [rule, title])).toEqual(titles);
});
