import { source, type AxeResults, type RunOptions } from 'axe-core';
import { accounts } from '../../miniprogram/config';
import { withPhone } from '../support/with-phone';

const phone = withPhone();

/** What only a whole document can have. */
const ofWholes = Object.fromEntries(
  ['landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }]),
);

/** What another theme can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a part of the workbench, and in the page's frame, by some of its rules: each that is broken, and where. */
async function found(part: string, by: Pick<RunOptions, 'rules' | 'runOnly'>): Promise<string[]> {
  const { page } = phone();
  for (const frame of page.frames()) if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(source);
  const options: RunOptions = { resultTypes: ['violations'], ...by };
  const { violations } = await page.evaluate<AxeResults>(`axe.run('${part}', ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const open: Readonly<Record<string, () => Promise<void>>> = {
  async 'the dialog'() {
    await phone().button().click();
    await phone().dialog.waitFor();
  },
  async 'a reserved notice'() {
    await phone().button().click();
    await phone().choose(6);
    await phone().says('已预约');
    await phone().button().click();
    await phone().dialog.waitFor();
  },
  async 'a busy button'() {
    await phone().configure({ dialogDelay: 60_000, dialogHides: false });
    await phone().button().click();
    await phone().says('请稍候');
  },
  async 'buttons that failed, that have nothing, and that enter a live'() {
    const [failed, none, live] = accounts.map(({ finderUserName }) => finderUserName);
    await phone().arrange(none ?? '', { situation: 'none' });
    await phone().arrange(live ?? '', { situation: 'live' });
    await phone().arrange(failed ?? '', { situation: 'not-associated' });
    await phone().press('restart');
    await phone().says('点击重试', 0);
    await phone().says('暂无预告', 1);
    await phone().says('直播中·进入', 2);
  },
  async 'a phone call'() {
    await phone().press('ring');
    await phone().page.getByTestId('call-screen').waitFor();
  },
  async 'the profile'() {
    await phone().page.evaluate(() =>
      window.simulator.client.wx.openChannelsUserProfile({ finderUserName: 'sphHarbourStrings' }),
    );
    await phone().page.getByTestId('profile').waitFor();
  },
  async 'a live'() {
    await phone().set('standing-sphHarbourStrings-0', 'started');
    await phone().button().click();
    await phone().choose(2);
    await phone().page.getByTestId('live-room').waitFor();
  },
};

/** What axe finds in a part in the light theme, and what in the colours of the dark one: nothing else is another there. */
async function foundInBoth(part: string): Promise<string[]> {
  const all: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await phone().page.emulateMedia({ colorScheme: theme });
    await phone().configure({ theme });
    const by = theme === 'dark' ? { runOnly: ofColours } : { rules: part === 'html' ? {} : ofWholes };
    all.push(...(await found(part, by)).map((broken) => `${theme}: ${broken}`));
  }
  return all;
}

beforeEach(() => phone().says('立即预约'));

test('axe finds nothing in the workbench, in both languages', async () => {
  const { page } = phone();
  const language = (await page.locator('html').getAttribute('lang')) ?? '';
  expect(await foundInBoth('html')).toEqual([]);
  await phone().press('workbench-language');
  await page.locator(`html:not([lang="${language}"])`).waitFor({ state: 'attached' });
  expect(await foundInBoth('html')).toEqual([]);
});

test('axe finds nothing in the list of keys, in a moment, and in what could have been', async () => {
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await phone().press('clock-toggle');
  await phone().page.locator('.timeline__mark--toast').first().waitFor();
  await phone().page.locator('.timeline__mark--tap').first().click();
  await phone().page.getByTestId('moment').waitFor();
  expect(await foundInBoth('.timeline')).toEqual([]);
  await phone().press('go-back');
  await phone().page.getByTestId('branch-0').waitFor();
  expect(await foundInBoth('.timeline')).toEqual([]);
  await phone().press('clock-keys');
  expect(await foundInBoth('.keys')).toEqual([]);
});

// The phone speaks one language, and the desk around it stays as it is.
test.each(Object.keys(open))('axe finds nothing on the phone with %s', async (view) => {
  await open[view]?.();
  expect(await foundInBoth('.phone')).toEqual([]);
});
