import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { copyRepository, start } from '../support/start';

const parent = mkdtempSync(join(tmpdir(), 'rx-channels-live-'));
afterAll(() => rmSync(parent, { recursive: true }));

jest.setTimeout(60_000);

test('what makes no sense is refused in a line, without a stack trace', async () => {
  const { written, code } = await start(undefined, ['--port=abc']);
  expect(code).toBe(1);
  expect(written.trim()).toMatch(/^The port has to be a whole number from 0 to 65535.*$/);
});

describe('in a folder whose name a URL would read otherwise', () => {
  const folder = join(parent, 'a#b%20c d');
  const card = join(folder, 'miniprogram/components/live-reserve');
  let browser: Browser;
  let page: FrameLocator;
  let stop: () => void;

  beforeAll(async () => {
    copyRepository(folder);
    const { url = '', child } = await start(folder, ['--port', '0']);
    stop = () => child.kill();
    browser = await launchBrowser();
    const tab = await browser.newPage();
    await tab.goto(url);
    page = tab.frameLocator('#page');
    await runs();
  });
  afterAll(async () => {
    await browser.close();
    stop();
  });

  const runs = (): Promise<void> => page.locator('.reserve-button').first().waitFor();
  const shows = (text: string | RegExp): Promise<void> => page.getByRole('alert').getByText(text).waitFor();

  /** Saves as editors do that never write in place. */
  const save = (path: string, text: string): void => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };

  test.each([
    { file: 'index.ts', broken: 'const a = (;\n', place: /miniprogram\/components\/live-reserve\/index\.ts:1:12/ },
    {
      file: 'index.wxss',
      broken: '.a {}\n.b { color: red\n',
      place: 'components/live-reserve/index.wxss:2:1: Unclosed block',
    },
    {
      file: 'index.wxml',
      broken: '<view>\n<text wx:if="{{ a + }}" /></view>',
      place: /^components\/live-reserve\/index\.wxml:2:21: /,
    },
    { file: 'index.json', broken: '{', place: /live-reserve\/index\.json is not readable as JSON/ },
  ])('a broken $file is shown on the phone, with file and line, and mends itself', async ({ file, broken, place }) => {
    const path = join(card, file);
    const whole = readFileSync(path, 'utf8');
    save(path, broken);
    await shows(place);
    save(path, whole);
    await runs();
  });

  test('a folder that is gone is shown, and mends itself once it is back', async () => {
    renameSync(card, `${folder}/away`);
    await shows(/live-reserve/);
    renameSync(`${folder}/away`, card);
    await runs();
  });
});
