import { withPhone } from '../support/with-phone';

const phone = withPhone();
const account = 'sphHarbourStrings';

beforeEach(async () => {
  await phone().says('立即预约');
  await phone().has(3);
});

test('R16 a second notice is listed with a button of its own; reserving one leaves the other', async () => {
  await phone().announce(account);
  await phone().has(4);

  await phone().button(1).click();
  await phone().choose(6);
  await phone().toasts('预约成功');
  await phone().says('已预约', 1);
  await phone().says('立即预约', 0);
});

test('R16 a notice that is removed leaves the list, and the others stay', async () => {
  await phone().announce(account);
  await phone().has(4);
  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约', 1);

  await phone().press(`withdraw-${account}-0`);
  await phone().press('pull-down');
  await phone().has(3);
  await phone().says('已预约', 0);
});

test('the last notice is removed: 暂无预告', async () => {
  await phone().press(`withdraw-${account}-0`);
  await phone().press('pull-down');
  await phone().says('暂无预告');
  await phone().page.getByTestId(`announce-${account}`).click();
  await phone().press('pull-down');
  await phone().says('立即预约');
});

test('the nearest comes first, whichever was announced first', async () => {
  await phone().announce(account);
  await phone().has(4);
  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约', 1);

  // Before the first one, which starts in ten minutes at the earliest.
  const soon = new Date(Date.now() + 120_000);
  const local = new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  await phone().page.getByTestId(`start-${account}-1`).fill(local);
  await phone().press('pull-down');
  await phone().says('已预约', 0);
  await phone().says('立即预约', 1);
});

test('R16 what the dialog says of one notice is said of that one alone', async () => {
  await phone().announce(account);
  await phone().has(4);
  await phone().set(`standing-${account}-1`, 'cancelled');
  await phone().button(1).click();
  await phone().choose(3);
  await phone().toasts('预告已取消');
  await phone().has(3);
  await phone().says('立即预约', 0);
});

test.each(['withdrawn', 'used'])('a notice that is %s is not on the list', async (standing) => {
  await phone().announce(account);
  await phone().has(4);
  await phone().set(`standing-${account}-0`, standing);
  await phone().press('pull-down');
  await phone().has(3);
});

test('the dialog says the start of its own notice', async () => {
  await phone().announce(account);
  await phone().has(4);
  const starts = new Set<string>();
  for (const index of [0, 1]) {
    await phone().button(index).click();
    starts.add(await phone().page.getByTestId('dialog').innerText());
    await phone().choose(5);
  }
  expect(starts.size).toBe(2);
});

test('notices and what stands with them outlive a reload', async () => {
  await phone().announce(account);
  await phone().has(4);
  await phone().set(`standing-${account}-1`, 'expired');
  await phone().page.getByTestId(`reserved-${account}-0`).check();
  await phone().reload();
  await phone().has(4);
  expect(await phone().page.getByTestId(`standing-${account}-1`).inputValue()).toBe('expired');
  expect(await phone().page.getByTestId(`reserved-${account}-0`).isChecked()).toBe(true);
});

test('rubbish in the storage of the simulator costs only itself', async () => {
  await phone().page.evaluate(() => {
    localStorage.setItem('rx-channels-live/accounts', '{"sphHarbourStrings":{"others":[5],"startTime":"x"}}');
    localStorage.setItem('rx-channels-live/storage', '[1]');
    sessionStorage.setItem('rx-channels-live/settings', '{"platform":"amiga","faults":7}');
  });
  await phone().reload();
  await phone().says('立即预约');
});
