import { join, resolve } from 'node:path';
import { rulePictures, storiesIn } from '../../simulator/server/stories';
import { rulesPages } from '../../simulator/server/rules';

const root = resolve(__dirname, '../..');
const docs = join(root, 'docs');

const read = async () => {
  const pictures = await rulePictures(docs);
  return { pictures, stories: await storiesIn(join(root, 'test/tapes'), pictures) };
};

test('each story has a name in Chinese of its own', async () => {
  const { stories } = await read();
  expect(stories.filter(({ chinese }) => !/\p{Script=Han}/u.test(chinese))).toEqual([]);
  const names = stories.map(({ chinese }) => chinese);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('the second comes before the tenth', async () => {
  const { stories } = await read();
  const names = stories.map(({ name }) => name).filter((name) => name.startsWith('state-'));
  expect(names.map((name) => name.split('-')[1])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
});

test.each([
  ['state-6-reserved', '状态 6：预约成功'],
  ['dialog-silent', '弹窗：无响应'],
  ['notice-silent', '查询预告：无响应'],
  ['r12-the-page-goes-while-the-dialog-is-open', 'R12 弹窗开着时页面没了'],
  ['r1-a-tap-on-another-button-is-dropped-as-well', 'R1 点别的按钮，也不起作用'],
])('%s: %s', async (wanted, chinese) => {
  const { stories } = await read();
  expect(stories.find(({ name }) => name === wanted)).toMatchObject({ chinese });
});

test('the rules in Chinese lead to their stories by these names', async () => {
  const { pictures, stories } = await read();
  const pages = await rulesPages(docs, pictures, stories);
  expect(pages.get('rules.zh-CN.html')).toContain('<a href="./#story=r15-a-desktop">电脑版微信</a>');
  expect(pages.get('rules.html')).toContain('<a href="./#story=r15-a-desktop">r15 a desktop</a>');
});
