import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { Phone } from './phone';

/**
 * Gives each test of a file a phone on which nothing has happened yet, and fails a test that leaves an unhandled error behind. The next test
 * has the same tab of the browser, unless a test has closed it. At a `url` another simulator is served.
 *
 * @example
 * const phone = withPhone();
 * test('…', () => phone().button().click());
 */
export function withPhone(url?: () => string): () => Phone {
  let browser: Browser;
  let phone: Phone | undefined;

  // A machine that is busy with other tests takes its time; what a test waits for has limits of its own.
  jest.setTimeout(60_000);
  // In CI one more attempt, as Playwright's own runner has it; .ci/run names the tests that needed it.
  if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    const open = async () => (phone = await Phone.open(browser, url?.()));
    if (phone === undefined || phone.page.isClosed()) await open();
    // A test that has failed may have left a tab that cannot be renewed.
    else await phone.renew(url?.()).catch(open);
  });
  afterEach(() => {
    expect(phone?.errors.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  return () => {
    if (phone === undefined) throw new Error('There is no phone before the test');
    return phone;
  };
}
