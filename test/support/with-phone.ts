import type { Browser } from 'playwright-core';
import { alone } from './alone';
import { launchBrowser } from './browser';
import { Phone } from './phone';

/**
 * Gives each test of a file a phone of its own, in one browser, and fails a test that leaves an unhandled error behind. At a `url` another
 * simulator is served.
 *
 * @example
 * const phone = withPhone();
 * test('…', () => phone().button().click());
 */
export function withPhone(url?: () => string): () => Phone {
  let browser: Browser;
  let next: () => void;
  let phone: Phone;

  // A machine that is busy with other tests takes its time; what a test waits for has limits of its own.
  jest.setTimeout(60_000);
  beforeAll(async () => {
    next = await alone();
    browser = await launchBrowser();
  }, 900_000);
  beforeEach(async () => {
    phone = await Phone.open(browser, url?.());
  });
  afterEach(async () => {
    await phone.close();
    expect(phone.errors).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    next();
  });

  return () => phone;
}
