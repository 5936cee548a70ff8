import type { Page } from 'playwright-core';
import { openSite, type OpenedSite } from './site';

/** What people type, in the order of the questions of each page. */
const asked = {
  '/': [
    ['-14', '开发者工具 -14', '开发者工具里点了没反应'],
    ['100008', '不是同一个主体'],
    ['can only be invoked by user TAP gesture', 'tap gesture', '预约弹窗打不开'],
    ['鸿蒙 state undefined', '鸿蒙没有返回 state'],
    ['noticeId undefined', 'noticeId 怎么拿'],
    ['类型上不存在属性 state', 'success 却没有预约'],
    ['reservable', '怎么知道用户有没有预约', '已预约 怎么判断', '取消预约 接口'],
    ['getChannelsLiveNoticeInfo fail 没有错误码', '1416104', '没有预告'],
    ['1416100', '100009', '视频号id在哪里看', 'gh_'],
    ['otherInfos', '多个直播预告'],
    ['背景音乐停了', '音乐 弹窗'],
    ['await reserveChannelsLive', '支持 promise 吗'],
    ['连点两次', '重复点击'],
    ['按钮卡住', '一直转圈'],
    ['windows', '电脑上不能预约', 'PC 端'],
    ['startTime 1970', '时间戳'],
    ['直接进入直播间', 'openChannelsLive:fail cancel'],
    ['别人的视频号'],
    ['自动弹出预约', '调用频率'],
    ['找不到组件', '构建npm', 'rxjs.js is not defined'],
    ['包体积', '基础库 版本'],
    ['skyline', 'Skyline 支持吗', 'glass-easel'],
    ['隐私 合规', '隐私保护指引'],
  ],
  '/en/': [
    ['-14'],
    ['100008'],
    ['tap gesture'],
    ['HarmonyOS'],
    ['noticeId undefined'],
    ['success but not reserved'],
    ['already reserved'],
    ['fails without a code'],
    ['1416100', '100009'],
    ['several notices'],
    ['music stops'],
    ['await'],
    ['two dialogs'],
    ['stuck'],
    ['computer'],
    ['1970'],
    ['fail cancel'],
    ['another company'],
    ['how often'],
    ['not found', 'rxjs.js is not defined'],
    ['base library version'],
    ['skyline', 'glass-easel'],
    ['privacy'],
  ],
};

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The ids of the questions, as their page has them. */
const questionsOf = async (folder: string): Promise<readonly string[]> => {
  const page = await site.open(`${folder}questions.html`);
  const ids = await page.locator('.vp-doc h2').evaluateAll((headings) => headings.map(({ id }) => id));
  await page.close();
  return ids;
};

const resultsFor = async (page: Page, words: string): Promise<readonly string[]> => {
  await page.locator('#localsearch-input').fill(words);
  // The index comes with the first question; then the box waits for the typist before it looks.
  await page.locator('.results a').first().waitFor();
  await page.waitForTimeout(400);
  return page.locator('.results a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
};

describe.each(Object.entries(asked))('the search of %s', (folder, questions) => {
  test('finds the answers to the questions, among the first three', async () => {
    const ids = await questionsOf(folder);
    expect(ids).toHaveLength(questions.length);
    const page = await site.open(folder);
    await page.keyboard.press('Control+k');
    const lost: string[] = [];
    for (const [i, question] of questions.entries())
      for (const words of question) {
        const results = await resultsFor(page, words);
        if (!results.slice(0, 3).includes(`${folder}questions.html#${ids[i] ?? ''}`)) lost.push(words);
      }
    expect(lost).toEqual([]);
    await page.close();
  });

  test('works by keyboard: a slash opens it, Enter goes to what is found, Escape closes it', async () => {
    const page = await site.open(folder);
    await page.keyboard.press('/');
    await resultsFor(page, '100008');
    await page.keyboard.press('Enter');
    await page.waitForURL(/questions\.html#/);
    await page.keyboard.press('Control+k');
    await page.locator('#localsearch-input').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#localsearch-input').waitFor({ state: 'detached' });
    await page.close();
  });
});

test('nobody but the site was asked, and no page had an error', () => {
  expect(site.complaints).toEqual([]);
});
