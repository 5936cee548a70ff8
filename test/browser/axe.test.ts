import { source, type AxeResults } from 'axe-core';
import { withPhone } from '../support/with-phone';

const phone = withPhone();

/** What axe finds in the workbench and in the page's frame: each rule that is broken, and where. */
async function found(): Promise<string[]> {
  const { page } = phone();
  for (const frame of page.frames()) await frame.evaluate(source);
  // What is fading in has not its colours yet.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.cancel()));
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const open: Readonly<Record<string, () => Promise<void>>> = {
  'the page': () => phone().says('立即预约'),
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

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  beforeEach(async () => {
    await phone().page.emulateMedia({ colorScheme: theme });
    await phone().set('theme', theme);
    await phone().says('立即预约');
  });

  test.each(Object.keys(open))('axe finds nothing in %s, in both languages', async (view) => {
    await open[view]?.();
    const { page } = phone();
    const language = (await page.locator('html').getAttribute('lang')) ?? '';
    expect(await found()).toEqual([]);
    // The dialog lies over the switch.
    await page.getByTestId('workbench-language').dispatchEvent('click');
    await page.locator(`html:not([lang="${language}"])`).waitFor({ state: 'attached' });
    expect(await found()).toEqual([]);
  });
});
