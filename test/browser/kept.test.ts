import { withPhone } from '../support/with-phone';

const phone = withPhone();
const account = 'sphHarbourStrings';

beforeEach(() => phone().says('立即预约'));

test('without any storage the simulator works, and nothing is kept', async () => {
  await phone().page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await phone().reload();
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await phone().press('workbench-language');
  await phone().page.getByTestId('tab-controls').getByText('控制台').waitFor({ state: 'attached' });
  // The tab stays without.
  await phone().close();
});

test('a storage that is full costs nothing but what it would keep', async () => {
  await phone().page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
});

test('two tabs are one phone: what one reserves and announces, the other knows', async () => {
  const { page } = phone();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByTestId(`reserved-${account}-0`).waitFor();

  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await other.locator(`[data-testid=reserved-${account}-0]:checked`).waitFor();
  await other.getByTestId('announce-sphNightReaders').click();
  await page.getByTestId('notice-sphNightReaders-1').waitFor();

  await phone().reload();
  await phone().says('已预约');
  await page.getByTestId('notice-sphNightReaders-1').waitFor();
});

test('the language of the workbench is remembered', async () => {
  await phone().press('workbench-language');
  await phone().page.getByText('机主').waitFor();
  await phone().reload();
  await phone().page.getByText('机主').waitFor();
});

test('the log stays where its reader is', async () => {
  const list = phone().page.getByTestId('log');
  await list.evaluate((element) => (element.style.height = '60px'));
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  await phone().press('home');
  await phone().page.getByTestId('log').getByText('hide', { exact: true }).waitFor({ state: 'attached' });
  expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test('the log follows the newest, also when the timeline takes of its height', async () => {
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  const list = phone().page.getByTestId('log');
  await list.getByText('setData', { exact: true }).last().waitFor();
  await phone().page.waitForFunction(() => {
    const shown = document.querySelector('[data-testid=log]');
    return shown !== null && shown.scrollTop + shown.clientHeight >= shown.scrollHeight - 4;
  });
});
