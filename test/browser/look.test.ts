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

test('text of every kind follows the font size that the user has chosen in WeChat', async () => {
  const sizes = () =>
    phone().measure('body', (body) =>
      [
        '.head__title',
        '.head__intro',
        '.live-reserve__title',
        '.live-reserve__start',
        '.live-reserve__nickname',
        '.live-reserve__pill',
        '.music__title',
        '.music__text',
      ].map((name) => parseFloat(getComputedStyle(body.querySelector(name) ?? body).fontSize)),
    );
  await phone().set('font-size', '17');
  const usual = await sizes();
  await phone().set('font-size', '26');
  const large = await sizes();
  expect(large.map((size, i) => (size / (usual[i] ?? 0)).toFixed(1))).toEqual(usual.map(() => (26 / 17).toFixed(1)));
});

test.each(['17', '26'])('font size %s: what is too long for its place leaves room for the button', async (size) => {
  await phone().set('font-size', size);
  const card = await phone().measure('.row:last-of-type .live-reserve', (element) => {
    const part = (name: string) => element.querySelector<HTMLElement>(name) ?? document.body;
    const [title, name, pill] = ['title', 'nickname', 'pill'].map((one) => part(`.live-reserve__${one}`));
    if (title) title.textContent = 'Unbreakable'.repeat(20);
    if (name) name.textContent = 'A name of many words '.repeat(20);
    if (pill) pill.textContent = '开发者工具里没有，请用 devtoolsHost()';
    const { right } = element.getBoundingClientRect();
    return {
      title: (title?.scrollWidth ?? 0) <= (title?.clientWidth ?? 0),
      name: [name, pill].map((one) => (one?.getBoundingClientRect().right ?? 0) <= right),
      lines: Math.round((name?.clientHeight ?? 0) / parseFloat(getComputedStyle(name ?? element).lineHeight)),
      ellipsis: getComputedStyle(name ?? element).textOverflow,
      seen: (name?.clientWidth ?? 0) > 50,
    };
  });
  expect(card).toEqual({ title: true, name: [true, true], lines: 1, ellipsis: 'ellipsis', seen: true });
});

test('between a long name and the button is some room', async () => {
  const room = await phone().measure('.row:last-of-type .live-reserve', (element) => {
    const part = (name: string) => element.querySelector(`.live-reserve__${name}`) ?? element;
    part('nickname').textContent = 'A name of many words '.repeat(20);
    return part('pill').getBoundingClientRect().left - part('nickname').getBoundingClientRect().right;
  });
  expect(room).toBeGreaterThanOrEqual(12);
});

test('a card is where it is and as large as it is, also with what the Skyline renderer begins with', async () => {
  const boxes = () =>
    phone().measure('body', (body) =>
      [...body.querySelectorAll('.live-reserve, .live-reserve *')].map((part) => [
        part.className,
        part.getBoundingClientRect().toJSON() as DOMRect,
      ]),
    );
  // A pill with an icon in it, and one without.
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  const inWebView = await boxes();
  expect(inWebView.length).toBeGreaterThan(20);
  await phone().measure('head', (head) => {
    const style = document.createElement('style');
    style.textContent =
      'wx-view { position: relative; display: flex; flex-direction: column; align-items: stretch; box-sizing: border-box; }';
    head.append(style);
  });
  expect(await boxes()).toEqual(inWebView);
});

test('the page gives a card its colours and its corners, each by its CSS variable', async () => {
  const look = await phone().measure('.live-reserve', (card) => {
    const page = document.documentElement.style;
    ['background', 'text', 'secondary', 'line', 'primary', 'accent'].forEach((name, i) =>
      page.setProperty(`--live-reserve-${name}`, `rgb(${i + 1}, 0, 0)`),
    );
    page.setProperty('--live-reserve-radius', '7px');
    const of = (part: string, pseudo?: string) => getComputedStyle(card.querySelector(part) ?? card, pseudo);
    return [
      of('.live-reserve').backgroundColor,
      of('.live-reserve__title').color,
      of('.live-reserve__nickname').color,
      of('.live-reserve__bar', '::before').backgroundColor,
      of('.live-reserve__pill').backgroundColor,
      of('.live-reserve__start').color,
      of('.live-reserve').borderRadius,
    ];
  });
  expect(look).toEqual([1, 2, 3, 4, 5, 6].map((red): string => `rgb(${red}, 0, 0)`).concat('7px'));
});

test('a cover fills its place, which is as high on every phone as its width asks for; a face is round', async () => {
  const look = await phone().measure('.live-reserve', (card) => {
    const place = (name: string) => card.querySelector(`.live-reserve__${name}`) ?? card;
    const sizeOf = ({ width, height }: DOMRect) => ({ width: Math.round(width), height: Math.round(height) });
    return {
      cover: sizeOf(place('cover').getBoundingClientRect()),
      face: sizeOf(place('avatar').getBoundingClientRect()),
      fits: ['cover', 'avatar'].map((name) => {
        const picture = place(name).shadowRoot?.querySelector('img');
        return picture ? getComputedStyle(picture).objectFit : '';
      }),
      corner: card.contains(
        document.elementFromPoint(card.getBoundingClientRect().left + 1, card.getBoundingClientRect().top + 1),
      ),
    };
  });
  expect(look).toEqual({
    cover: { width: 343, height: 160 },
    face: { width: 32, height: 32 },
    fits: ['cover', 'cover'],
    corner: false,
  });
});

test('the switch of the music stands above the phone’s lower edge, and the page ends above the switch', async () => {
  const { edge, above } = await phone().measure('.music', (music) => {
    document.documentElement.scrollTo(0, 100_000);
    const { top, bottom } = music.getBoundingClientRect();
    const rows = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect().bottom);
    return { edge: document.documentElement.clientHeight - bottom, above: top - Math.max(...rows) };
  });
  expect(edge).toBe(16 + 34);
  expect(above).toBeGreaterThanOrEqual(8);
});

test('who asks for less motion sees the music play, and a card wait, without any', async () => {
  const moving = () => phone().measure('html', () => document.getAnimations().length);
  await phone().configure({ latency: 60_000 });
  await phone().press('restart');
  await phone().says('加载中');
  await phone().music.click();
  await phone().hears(true);
  expect(await moving()).toBe(0);
  await phone().page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(3);
});

test('who asks for less motion sees a live that runs without its beat', async () => {
  const moving = () =>
    phone().measure('.live-reserve__pill--live', (pill) => pill.getAnimations({ subtree: true }).length);
  await phone().set('situation-sphHarbourStrings', 'live');
  await phone().press('restart');
  await phone().says('直播中·进入');
  expect(await moving()).toBe(0);
  await phone().page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBe(1);
});

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
