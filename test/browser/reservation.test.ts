import { withPhone } from '../support/with-phone';

const phone = withPhone();

test('tap → dialog → 预约 → 预约成功 → 已预约', async () => {
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().toasts('预约成功');
  await phone().says('已预约');
  await phone().says('立即预约', 1);
});

test('what is reserved is still known after a reload, and after the storage is emptied it is not', async () => {
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');

  await phone().reload();
  await phone().says('已预约');
  await phone().says('立即预约', 1);

  await phone().press('empty-storage');
  await phone().reload();
  await phone().says('立即预约');
});

test('R1 a double tap opens one dialog, and so do taps on two buttons', async () => {
  await phone().says('立即预约', 1);
  await phone().configure({ dialogDelay: 500 });
  await phone().button().dblclick();
  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约');
  expect(await phone().calls('reserveChannelsLive')).toBe(1);
});

test('R1 the second click of a double click does not close the dialog that the first has opened', async () => {
  await phone().says('立即预约');
  await phone().button().dblclick();
  await phone().choose(6);
  await phone().says('已预约');
});

test('R2 the tap asks for no notice: the page holds one', async () => {
  await phone().says('立即预约');
  const before = await phone().calls('getChannelsLiveNoticeInfo');
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await phone().calls('getChannelsLiveNoticeInfo')).toBe(before);
});
