import { withPhone } from '../support/with-phone';

const phone = withPhone();
const notice = 'standing-sphHarbourStrings-0';

/** The attempt is over, and nothing was told: the next tap brings the dialog up again. */
async function endsInSilence(): Promise<void> {
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await phone().calls('showToast')).toBe(0);
}

beforeEach(() => phone().says('立即预约'));

test('state 1: the live is on, the user stays; nothing is told, the button offers the live', async () => {
  await phone().set(notice, 'started');
  await phone().button().click();
  await phone().choose(1);
  await phone().says('直播中·进入');
  expect(await phone().calls('showToast')).toBe(0);
});

test('state 2: the user goes to the live, and comes back to a button as it was', async () => {
  await phone().set(notice, 'started');
  await phone().button().click();
  await phone().choose(2);
  await phone().press('live-leave');
  await phone().page.getByTestId('live-room').waitFor({ state: 'detached' });
  await endsInSilence();
});

test.each([
  { state: 3, situation: 'cancelled', words: '预告已取消', label: '暂无预告' },
  { state: 4, situation: 'over', words: '直播已结束', label: '暂无预告' },
  { state: 10, situation: 'expired', words: '预约已过期', label: '暂无预告' },
])('state $state ($situation): $words, and then $label', async ({ state, situation, words, label }) => {
  await phone().set(notice, situation);
  await phone().button().click();
  await phone().choose(state);
  await phone().toasts(words);
  await phone().says(label);
});

test('state 5: closed without reserving; nothing is told, nothing has changed', async () => {
  await phone().button().click();
  await phone().choose(5);
  await phone().says('立即预约');
  await endsInSilence();
});

test('states 6, 8, 7: reserved, kept in silence, given up', async () => {
  await phone().button().click();
  await phone().choose(6);
  await phone().toasts('预约成功');
  await phone().says('已预约');

  await phone().button().click();
  await phone().choose(8);
  await phone().says('已预约');

  await phone().button().click();
  await phone().choose(7);
  await phone().toasts('已取消预约');
  await phone().says('立即预约');
  expect(await phone().calls('showToast')).toBe(2);
});

test('state 9: the user goes back before the dialog is up; nothing is told, nothing has changed', async () => {
  await phone().configure({ dialogDelay: 60_000 });
  await phone().button().click();
  await phone().says('请稍候');
  await phone().press('back');
  await phone().says('立即预约');

  await phone().configure({ dialogDelay: 0 });
  await endsInSilence();
});
