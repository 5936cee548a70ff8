import { withPhone } from '../support/with-phone';

const phone = withPhone();
const key = (name: string) => phone().page.keyboard.press(name);
const focused = () =>
  phone().page.evaluate(() => {
    const { activeElement } = document;
    const inner = activeElement instanceof HTMLIFrameElement ? activeElement.contentDocument?.activeElement : null;
    return (inner ?? activeElement)?.className;
  });

/** Presses Tab until the keyboard is at the first button that reserves. */
async function tabToButton(): Promise<void> {
  await phone().page.getByTestId('capsule-close').focus();
  await key('Tab');
  expect(await focused()).toMatch(/reserve-button/);
}

beforeEach(() => phone().says('立即预约'));

test.each(['Enter', 'Space'])(
  '%s taps a button of the page; its dialog holds the keyboard and gives it back',
  async (tap) => {
    await tabToButton();
    await key(tap);
    await phone().dialog.waitFor();
    const stops = new Set<unknown>();
    for (let times = 0; times < 6; times += 1) {
      await key('Tab');
      stops.add(await phone().page.evaluate(() => document.activeElement?.getAttribute('data-testid')));
    }
    expect([...stops]).toEqual(['dialog-close', 'dialog-5', 'dialog-6']);
    await key('Shift+Tab');
    await key('Enter');
    await phone().dialog.waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/reserve-button/);
  },
);

test('Escape closes the dialog of a notice that is not reserved with state 5', async () => {
  await tabToButton();
  await key('Enter');
  await phone().dialog.waitFor();
  await key('Escape');
  await phone().dialog.waitFor({ state: 'detached' });
  await phone().says('立即预约');
  await phone().page.getByTestId('log').getByText('state 5').waitFor();
});

test.each([
  ['Escape', () => key('Escape')],
  ['its cross', () => phone().press('dialog-close')],
  [
    'a tap beside it',
    () =>
      phone()
        .page.getByTestId('dialog-backdrop')
        .click({ position: { x: 100, y: 100 } }),
  ],
] as const)('closing the dialog of a reserved notice (%s) leaves it reserved: state 8', async (_, close) => {
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await phone().button().click();
  await phone().dialog.waitFor();
  await close();
  await phone().dialog.waitFor({ state: 'detached' });
  await phone().page.getByTestId('log').getByText('state 8').waitFor();
  await phone().says('已预约');
  expect(await phone().page.getByTestId('reserved-sphHarbourStrings-0').isChecked()).toBe(true);
});

test('the clock’s keys work wherever nothing writes: behind a button of the desk, and while a dialog holds the keyboard', async () => {
  const time = () => phone().page.evaluate(() => window.simulator.clock.now());
  await phone().press('clock-toggle');
  const stood = await time();
  await key('.');
  await phone().page.waitForFunction((before) => window.simulator.clock.now() === before + 1, stood);
  // On a button Space presses it.
  await key('Space');
  await phone().page.locator('[data-testid=clock-toggle][aria-pressed=false]').waitFor();

  await tabToButton();
  await key('Enter');
  await phone().dialog.waitFor();
  await key('Space');
  await phone().page.locator('[data-testid=clock-toggle][aria-pressed=true]').waitFor();
  await key('.');
  await phone().dialog.waitFor();
});

test('in a window that is half as wide, the tab of what is shown is chosen, and arrows go to the next', async () => {
  await phone().page.setViewportSize({ width: 1024, height: 768 });
  const chosen = phone().page.locator('[role=tab][aria-selected=true]:visible');
  expect(await chosen.getAttribute('data-testid')).toBe('tab-controls');
  await chosen.focus();
  await key('ArrowRight');
  await phone().page.getByTestId('log').waitFor();
  expect(await chosen.getAttribute('data-testid')).toBe('tab-log');
  // Faster than the page is drawn.
  await phone().page.evaluate(() => {
    const press = () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    press();
    press();
  });
  await phone().page.getByTestId('timeline').waitFor();
});

test('in a window as low as at a zoom of 200 %, the tabs lie over no button of the dialog: it comes into view, and so does what has the keyboard', async () => {
  await phone().page.setViewportSize({ width: 640, height: 400 });
  const hit = (id: string) =>
    phone()
      .page.getByTestId(id)
      .evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
  await tabToButton();
  await key('Enter');
  await phone().dialog.waitFor();
  expect(await hit('dialog-6')).toBe(true);

  await phone()
    .page.locator('.stage')
    .evaluate((stage) => stage.scrollTo(0, 0));
  expect(await hit('dialog-6')).toBe(false);
  for (const stop of ['dialog-close', 'dialog-5', 'dialog-6']) {
    await key('Tab');
    expect(await hit(stop)).toBe(true);
  }
});

test('F6 goes from the phone to the desk and back, also past a dialog', async () => {
  await tabToButton();
  await key('F6');
  expect(await focused()).toMatch(/^button/);
  await key('F6');
  expect(await focused()).toMatch(/reserve-button/);

  await key('Enter');
  await phone().dialog.waitFor();
  await key('F6');
  await key('Tab');
  expect(await phone().page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
  await key('F6');
  expect(await focused()).toMatch(/sheet__panel/);
});

test('the music is switched by the keyboard, too', async () => {
  await phone().music.focus();
  await key('Space');
  await phone().hears(true);
});
