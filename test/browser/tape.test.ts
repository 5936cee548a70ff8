import { readFileSync } from 'node:fs';
import { compareTape, testOf } from '../../src/replay';
import * as testing from '../../src/testing';
import { run } from '../docs/pages';
import { withPhone } from '../support/with-phone';

const phone = withPhone();
const miniProgram = () => phone().page.frameLocator('[data-testid=page]');
const panel = () => miniProgram().getByRole('dialog', { name: '录制文件' });
const press = (words: string) => panel().getByText(words).click();

/** A finger that stays on the title. */
async function openPanel(): Promise<void> {
  await miniProgram().locator('.head__title').hover();
  await phone().page.mouse.down();
  await panel().waitFor();
  await phone().page.mouse.up();
}

/** What the page sends into a chat: the browser saves it. */
async function sent(words = '发送到聊天'): Promise<string> {
  const [download] = await Promise.all([phone().page.waitForEvent('download'), press(words)]);
  expect(download.suggestedFilename()).toBe('rx-channels-live.jsonl');
  return readFileSync(await download.path(), 'utf8');
}

test('a life by hand is sent as a file, holds nobody, and this version does the same with it', async () => {
  await phone().says('立即预约');
  await phone().music.click();
  await phone().hears(true);
  await phone().button().click();
  await phone().choose(5);
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await openPanel();
  const tape = await sent();
  await panel().getByRole('status').getByText('已发送').waitFor();
  await panel().getByRole('heading').getByText('录制文件').waitFor();
  // There was no launch before this one.
  expect(await panel().getByText('发送上一次启动的录制').count()).toBe(0);

  expect(tape).toContain('"success":{"state":6,"errMsg":"reserveChannelsLive:ok"}');
  expect(tape).not.toMatch(/Harbour|Morning|Night|港湾|弹唱/);
  // A machine that is busy with other tests is late.
  expect(compareTape(tape, { tolerance: 1000 })).toMatchObject({ isRight: true, skipped: [] });

  // The test that it becomes passes where it is pasted.
  const code = testOf(tape, 'by hand');
  expect(code).toMatch(/dialog .*5.*6/);
  const passed = jest.fn((_name: string, body: () => void) => body());
  run(code, () => testing, { test: passed });
  expect(passed).toHaveBeenCalledTimes(1);
});

test('what an earlier launch has recorded outlives it', async () => {
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(5);
  // As long as it takes until a tape is kept.
  await phone().page.waitForTimeout(5000);
  await phone().press('restart');
  await phone().says('立即预约');
  await openPanel();
  expect(await sent('发送上一次启动的录制')).toContain('"success":{"state":5');
});

test('it can be copied, and closed', async () => {
  await phone().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await phone().says('立即预约');
  await openPanel();
  await press('复制到剪贴板');
  await panel().getByText('已复制').waitFor();
  expect(await phone().page.evaluate(() => navigator.clipboard.readText())).toMatch(/^{"tape":1,/);
  await press('关闭');
  await panel().waitFor({ state: 'detached' });
});

test('in a release nobody finds it, and nothing is recorded', async () => {
  await phone().set('env-version', 'release');
  await phone().says('立即预约');
  await miniProgram().locator('.head__title').hover();
  await phone().page.mouse.down();
  await phone().page.waitForTimeout(800);
  await phone().page.mouse.up();
  expect(await panel().count()).toBe(0);
});
