import { source, type AxeResults } from 'axe-core';
import { addresses, htmlOf, openSite, type OpenedSite } from './site';

/** What is laid out by the site itself. */
const withoutSources = addresses.filter((address) => !address.startsWith('/source/'));

/** What a page leads to, on the site. */
const linksOf = (address: string): readonly string[] =>
  [...htmlOf(address).matchAll(/<a\b[^>]*? href="(\/[^"]*)"/g)].map(([, href = '']) => decodeURI(href));

const idsOf = new Map(
  addresses.map((address) => [address, new Set([...htmlOf(address).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
);

/** The page that an address means. */
const pageAt = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address);

test('every link of every page leads to something', () => {
  const wrong = addresses.flatMap((address) =>
    linksOf(address)
      .filter((link) => {
        const [path = '', id] = link.split('#');
        const ids = idsOf.get(pageAt(path));
        return ids === undefined || (id !== undefined && id !== '' && !ids.has(id));
      })
      .map((link) => `${address} → ${link}`),
  );
  expect(wrong).toEqual([]);
});

describe('in a browser', () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('no page is wider than a phone', async () => {
    const page = await site.open('/', { width: 375 });
    const wide: string[] = [];
    for (const address of withoutSources) {
      await page.goto(new URL(address, page.url()).href);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 375) wide.push(`${address}: ${width}`);
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, when it is %s', async (colorScheme) => {
    for (const address of ['/index.html', '/questions.html', '/component.html', '/en/recipes.html']) {
      const page = await site.open(address, { colorScheme });
      await page.evaluate(source);
      const { violations } = await page.evaluate<AxeResults>(
        'axe.run(".VPContent", { runOnly: ["wcag2a", "wcag2aa"] })',
      );
      expect(violations.map(({ id, nodes }) => [address, id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
      await page.close();
    }
  });

  test('the first key of the keyboard leads to the text', async () => {
    const page = await site.open('/questions.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#VPContent');
    await page.close();
  });

  test('nobody but the site was asked, and no page had an error', () => {
    expect(site.complaints).toEqual([]);
  });
});
