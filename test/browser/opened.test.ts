import { withPhone } from '../support/with-phone';

const phone = withPhone();
/** The account whose card offers its profile where there is nothing to reserve. */
const account = 'sphNightReaders';
const card = 2;

const profile = () => phone().page.getByTestId('profile');
const halfScreen = () => phone().page.getByTestId('half-screen');
const focused = () => phone().page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

/** Opens WeChat's half screen, as a page does whose button offers it. */
async function openHalfScreen(): Promise<void> {
  await phone().page.evaluate(() =>
    window.simulator.client.wx.openChannelsLiveNoticeInfo({ finderUserName: 'sphHarbourStrings' }),
  );
  await halfScreen().waitFor();
}

beforeEach(() => phone().says('立即预约', card));

describe('R11 nothing to reserve: the card offers the profile', () => {
  beforeEach(async () => {
    await phone().set(`situation-${account}`, 'none');
    await phone().press('pull-down');
    await phone().says('去视频号看看', card);
  });

  test('its tap opens it, the music stops; coming back shows the page, and the music goes on', async () => {
    await phone().music.click();
    await phone().hears(true);
    await phone().button(card).click();
    await profile().waitFor();
    await phone().hears(false);

    await phone().press('profile-back');
    await profile().waitFor({ state: 'detached' });
    await phone().hears(true);
    await phone().says('去视频号看看', card);
    expect(await phone().calls('openChannelsUserProfile')).toBe(1);
  });

  test('the keyboard gets into it, Escape leaves it, and the keyboard is back at the page', async () => {
    await phone().button(card).click();
    await profile().waitFor();
    expect(await focused()).toBe('profile');
    expect(await profile().getAttribute('role')).toBe('dialog');

    await phone().page.keyboard.press('Escape');
    await profile().waitFor({ state: 'detached' });
    expect(await focused()).toBe('page');
    await phone().button(card).click();
    await profile().waitFor();
  });

  test('it cannot be opened, without a word: the button says so, and the next tap works', async () => {
    await phone().set('fault-openChannelsUserProfile', 'bare');
    await phone().button(card).click();
    await phone().toasts('没有成功，请重试');
    await phone().set('fault-openChannelsUserProfile', 'none');
    await phone().button(card).click();
    await profile().waitFor();
  });
});

test.each(['half-screen-close', 'back', 'Escape'])(
  'the half screen stops the music until the user leaves it: %s',
  async (way) => {
    await phone().music.click();
    await phone().hears(true);
    await openHalfScreen();
    expect(await focused()).toBe('half-screen');
    await phone().hears(false);
    await (way === 'Escape' ? phone().page.keyboard.press(way) : phone().press(way));
    await halfScreen().waitFor({ state: 'detached' });
    await phone().hears(true);
  },
);

test('who reserves on the half screen has reserved, in WeChat’s books; the next dialog says so', async () => {
  await openHalfScreen();
  await halfScreen().getByRole('button', { name: /预约$/ }).click();
  await phone().press('half-screen-close');
  await phone().button().click();
  await phone().page.getByTestId('dialog-8').waitFor();
});

test('the dialog has a name, takes the keyboard and gives it back; Escape closes it and reserves nothing', async () => {
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await focused()).toBe('dialog');
  await phone().page.getByRole('dialog', { name: '直播预约' }).waitFor();
  expect(await phone().page.getByTestId('page').getAttribute('inert')).toBe('');

  await phone().page.keyboard.press('Escape');
  await phone().dialog.waitFor({ state: 'detached' });
  expect(await focused()).toBe('page');
  await phone().says('立即预约');
});

test('a restart takes WeChat’s screens away with the mini program', async () => {
  await phone().button().click();
  await phone().dialog.waitFor();
  await phone().press('restart');
  await phone().dialog.waitFor({ state: 'detached' });
  await phone().says('立即预约');
  await phone().button().click();
  await phone().dialog.waitFor();
});
