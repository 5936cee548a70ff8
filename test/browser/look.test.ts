import { withPhone } from '../support/with-phone';

const phone = withPhone();

const background = (element: Element): string => getComputedStyle(element).backgroundColor;
/** 0 black to 255 white */
const brightness = (color: string): number => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));

beforeEach(() => phone().says('立即预约'));

test('dark mode: cards, page and music go dark, and light again', async () => {
  expect(brightness(await phone().measure('.live-reserve', background))).toBeGreaterThan(200);

  await phone().set('theme', 'dark');
  for (const part of ['.live-reserve', '.music-button']) {
    expect(brightness(await phone().measure(part, background))).toBeLessThan(80);
  }

  await phone().set('theme', 'light');
  expect(brightness(await phone().measure('.live-reserve', background))).toBeGreaterThan(200);
});

test.each(['17', '26'])(
  'font size %s: nothing is wider than a phone of 375 points, and a finger hits every button',
  async (size) => {
    await phone().set('font-size', size);
    const page = await phone().measure('html', ({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
    expect(page).toEqual({ clientWidth: 375, scrollWidth: 375 });

    for (const button of ['.reserve-button', '.music-button']) {
      const { width, height } = await phone().measure(
        button,
        (element) => element.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  },
);

test('who asks for less motion sees none: the dialog is there at once', async () => {
  const { page } = phone();
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await moving()).toBe(0);
  await phone().choose(6);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await phone().press('clock-toggle');
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await page.getByTestId('dialog').evaluate((sheet) => getComputedStyle(sheet).animationName)).toBe('sheet-up');
});
