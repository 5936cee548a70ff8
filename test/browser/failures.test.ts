import { withPhone } from '../support/with-phone';

const phone = withPhone();

beforeEach(() => phone().says('立即预约'));

test('the notice cannot be had: the button offers to try again, and the tap that does goes on to the dialog', async () => {
  await phone().set('fault-getChannelsLiveNoticeInfo', 'network');
  await phone().reload();
  await phone().says('点击重试');

  await phone().set('fault-getChannelsLiveNoticeInfo', 'none');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
});

test.each([
  { fault: 'system', words: '没有成功，请重试' },
  { fault: 'throws', words: '没有成功，请重试' },
  { fault: 'not-associated', words: '该视频号未与小程序关联' },
])('the dialog cannot be shown ($fault): it is told, and the next tap works', async ({ fault, words }) => {
  await phone().set('fault-reserveChannelsLive', fault);
  await phone().button().click();
  await phone().toasts(words);

  await phone().set('fault-reserveChannelsLive', 'none');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
});

test.each(['bare', 'unknown-code'])(
  'R11 a notice call that fails namelessly (%s), of an account that is live: the button offers to enter',
  async (fault) => {
    await phone().set('fault-getChannelsLiveNoticeInfo', fault);
    await phone().set('situation-sphHarbourStrings', 'live');
    await phone().reload();
    await phone().says('直播中·进入');
  },
);

test('R11 both calls fail without a word: the button offers to try again, and nobody says that there is no notice', async () => {
  await phone().set('fault-getChannelsLiveNoticeInfo', 'bare');
  await phone().set('fault-getChannelsLiveInfo', 'bare');
  await phone().reload();
  await phone().says('点击重试');
  await phone().button().click();
  await phone().toasts('没有成功，请重试');
});

test('R6 a notice call that stays silent is given up after 8 s, and the next tap works', async () => {
  await phone().set('fault-getChannelsLiveNoticeInfo', 'silent');
  await phone().reload();
  await phone().pass(8_000);
  await phone().says('点击重试');
  await phone().button().click();
  await phone().says('请稍候');
  await phone().pass(8_000);
  await phone().toasts('网络超时，请重试');

  await phone().set('fault-getChannelsLiveNoticeInfo', 'none');
  await phone().button().click();
  await phone().dialog.waitFor();
});

test('R7 a dialog that stays silent is given up 3 s after the page is back, and the next tap works', async () => {
  await phone().set('dialog-answer', 'silent');
  await phone().button().click();
  await phone().pass(600_000);
  await phone().choose(6);
  await phone().says('请稍候');
  await phone().pass(3_000);
  await phone().toasts('没有收到结果，请再点一次查看');

  await phone().set('dialog-answer', 'state');
  await phone().button().click();
  await phone().choose(8);
  await phone().says('已预约');
});

test('R4 HarmonyOS answers without a state: no success is claimed', async () => {
  await phone().set('dialog-answer', 'no-state');
  await phone().button().click();
  await phone().choose(6);
  await phone().toasts('没有收到结果，请再点一次查看');
  await phone().says('立即预约');
});

test.each([
  { control: 'version', value: '2.18.1', words: '请升级微信' },
  { control: 'platform', value: 'windows', words: '请在手机微信中预约' },
])('R15 $value: the button says $words', async ({ control, value, words }) => {
  await phone().set(control, value);
  await phone().says(words);
});

test('R11 no notice, but live: the button offers to enter, and its tap opens the live', async () => {
  await phone().set('situation-sphHarbourStrings', 'live');
  await phone().reload();
  await phone().says('直播中·进入');
  await phone().button().click();
  await phone().choose(2);
  await phone().page.getByTestId('live-room').waitFor();
  expect(await phone().calls('openChannelsLive')).toBe(1);
});

test('no notice and not live: 暂无预告, until pulling down finds one', async () => {
  await phone().set('situation-sphHarbourStrings', 'none');
  await phone().reload();
  await phone().says('暂无预告');

  await phone().set('situation-sphHarbourStrings', 'notice');
  await phone().pass(30_000);
  await phone().press('pull-down');
  await phone().says('立即预约');
});

test('two faults that are set within one frame both count', async () => {
  await phone().page.evaluate(() => {
    for (const api of ['getChannelsLiveNoticeInfo', 'getChannelsLiveInfo']) {
      const field = document.getElementById(`fault-${api}`) as HTMLSelectElement;
      field.value = 'bare';
      field.dispatchEvent(new Event('change'));
    }
  });
  await phone().press('restart');
  await phone().says('点击重试');
});
