import { VirtualTimeScheduler } from 'rxjs';
import { english } from '../../src/streams';
import { openCard } from './open';

test('gives a page its data and its methods', () => {
  const { component, phone, live, calls, definition, errors } = openCard();
  expect(definition.properties).toEqual({
    finderUserName: String,
    noticeId: String,
    all: Boolean,
    promoterShareLink: String,
    lastResort: String,
  });
  expect(live()).toMatchObject({ status: 'ready', label: '立即预约', nickname: '视频号' });
  component.call('reserve');
  expect(live()).toMatchObject({ status: 'busy', label: '请稍候' });
  phone.dialog?.choose(6);
  expect(live()).toMatchObject({ status: 'reserved', label: '已预约' });
  expect(calls).toContain('showToast 预约成功');
  expect(errors).toEqual([]);
});

test('the account may be an option, and then the property counts for nothing', () => {
  const { component, phone } = openCard({ account: 'sphMine' });
  component.set({ finderUserName: 'sphOther' });
  component.call('reserve');
  expect(phone.dialog?.account.finderUserName).toBe('sphMine');
});

test('a property that changes changes the account; an empty one waits', () => {
  const { component, phone, calls, live } = openCard({}, {}, {});
  component.call('reserve');
  expect(calls).not.toContain('getChannelsLiveNoticeInfo');
  expect(live()).toMatchObject({ status: 'loading' });
  component.set({ finderUserName: 'sphB' });
  expect(live()).toMatchObject({ status: 'ready' });
  component.set({ finderUserName: 'sphB' });
  component.call('reserve');
  expect(phone.dialog?.account.finderUserName).toBe('sphB');
  phone.dialog?.choose(5);
  component.set({ finderUserName: '' });
  expect(live()).toMatchObject({ status: 'loading', nickname: '' });
});

test('a property that changes during an attempt changes the account at its end, and nothing is lost (R1, R10)', () => {
  const { component, phone, calls, live } = openCard();
  component.call('reserve');
  component.set({ finderUserName: 'sphB' });
  expect(live()).toMatchObject({ status: 'busy' });
  component.call('reserve');
  expect(calls.filter((call) => call.startsWith('reserveChannelsLive'))).toHaveLength(1);
  phone.dialog?.choose(6);
  expect(calls).toContain('showToast 预约成功');
  expect(live()).toMatchObject({ status: 'ready' });
  component.set({ finderUserName: 'sphA' });
  expect(live()).toMatchObject({ status: 'reserved' });
});

test('a property that changes while the page is hidden is seen on the show: no call, no setData before (R2, R14)', () => {
  const { component, phone, calls, live, patches } = openCard({}, { accounts: { sphB: { nickname: '乙' } } });
  patches.length = 0;
  phone.phone.home();
  calls.length = 0;
  component.set({ finderUserName: 'sphB' });
  expect([calls, patches]).toEqual([[], []]);
  phone.phone.comeBack();
  expect(calls).toContain('getChannelsLiveNoticeInfo');
  expect(patches).toEqual([{ 'live.nickname': '乙' }]);
  expect(live()).toMatchObject({ status: 'ready' });
});

test('a pull on a client that cannot reserve asks nothing (R15)', async () => {
  const getChannelsLiveNoticeInfo = jest.fn();
  const reserveChannelsLive = jest.fn();
  for (const platform of [{ getDeviceInfo: () => ({ platform: 'windows' }) }, { canIUse: () => false }]) {
    const host = { ...platform, getChannelsLiveNoticeInfo, reserveChannelsLive };
    await openCard({ host }).component.call('refresh');
  }
  expect(getChannelsLiveNoticeInfo).not.toHaveBeenCalled();
});

test('a property that changes before attached is no account yet', () => {
  const { component, calls } = openCard();
  component.detach();
  calls.length = 0;
  component.set({ finderUserName: 'sphB' });
  expect(calls).toEqual([]);
});

test('every outcome is told, with the account, and `this` is the component', () => {
  const told: unknown[] = [];
  const { component, phone } = openCard({
    onOutcome(outcome, account) {
      told.push(this === component.instance, outcome, account);
    },
  });
  component.call('reserve');
  phone.dialog?.choose(5);
  expect(told).toEqual([true, { kind: 'dismissed' }, 'sphA']);
});

test('toast: false shows none', () => {
  const { component, phone, calls } = openCard({ toast: false });
  component.call('reserve');
  phone.dialog?.choose(6);
  expect(calls.filter((call) => call.startsWith('showToast'))).toEqual([]);
});

test('words of one’s own', () => {
  const { component, phone, calls, live } = openCard({ words: english });
  expect(live()).toMatchObject({ label: 'Remind me' });
  component.call('reserve');
  phone.dialog?.choose(6);
  expect(calls).toContain('showToast Reserved');
});

test('a reservation has an icon, other toasts have none', () => {
  const { component, phone } = openCard();
  const icons: unknown[] = [];
  phone.toast$.subscribe((toast) => toast && icons.push(toast.icon));
  component.call('reserve');
  phone.dialog?.choose(6);
  component.call('reserve');
  phone.dialog?.choose(7);
  expect(icons).toEqual(['success', 'none']);
});

test('what a hook throws is reported, and the next tap works (R13)', () => {
  const { component, phone, live, errors } = openCard({
    onOutcome() {
      throw new Error('analytics');
    },
  });
  component.call('reserve');
  phone.dialog?.choose(6);
  expect(errors).toEqual([new Error('analytics')]);
  component.call('reserve');
  phone.dialog?.choose(7);
  expect(live()).toMatchObject({ status: 'ready' });
});

test('words that throw are reported, and cost only themselves (R13)', () => {
  const start = () => {
    throw new Error('words');
  };
  const { live, errors } = openCard({ words: { start } });
  expect(live()).toMatchObject({ status: 'ready', nickname: '视频号', start: '' });
  expect(errors).toEqual([new Error('words')]);
});

test('without onError, errors go to the console', () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { component, phone } = openCard({
    onError: undefined,
    onOutcome() {
      throw new Error('analytics');
    },
  });
  component.call('reserve');
  phone.dialog?.choose(6);
  expect(error).toHaveBeenCalledWith('rx-channels-live', new Error('analytics'));
});

test('refresh asks again, and is done when the answer is there, or will never be', async () => {
  const { component, phone, calls } = openCard();
  phone.set('sphA', { nickname: '新名字' });
  await component.call('refresh');
  expect(calls.filter((call) => call === 'getChannelsLiveNoticeInfo')).toHaveLength(2);
  expect(component.data.live).toMatchObject({ nickname: '新名字' });
  phone.configure({ faults: { getChannelsLiveNoticeInfo: 'network' } });
  await component.call('refresh');
  phone.configure({ faults: { getChannelsLiveNoticeInfo: 'silent' } });
  const refreshed = component.call('refresh');
  component.detach();
  await refreshed;
  expect(calls.filter((call) => call === 'getChannelsLiveNoticeInfo')).toHaveLength(4);
});

test('two components of a page share its attempt and its notice; one that is left is alone', () => {
  const { component, phone, calls, another } = openCard();
  const other = another();
  expect(calls.filter((call) => call === 'getChannelsLiveNoticeInfo')).toHaveLength(1);
  component.call('reserve');
  other.call('reserve');
  expect(calls.filter((call) => call === 'reserveChannelsLive')).toHaveLength(1);
  component.detach();
  phone.dialog?.choose(6);
  other.call('reserve');
  expect(calls.filter((call) => call === 'reserveChannelsLive')).toHaveLength(2);
});

test('the flow goes with the last component: what a dialog says later that was given up is not heard any more (R12)', () => {
  const { component, phone, pass, another } = openCard({}, { dialogHides: false });
  component.call('reserve');
  pass(15_000);
  component.detach();
  phone.dialog?.choose(6);
  expect(another().data.live).toMatchObject({ status: 'ready' });
});

test('a start is told in days from now, also on a page that stays open past midnight', () => {
  const clock = new VirtualTimeScheduler();
  const evening = new Date(2026, 10, 22, 23, 59).getTime();
  const scheduler = Object.assign(clock, { now: () => evening + clock.frame });
  const startTime = new Date(2026, 10, 23, 20, 0).getTime();
  const { phone, component, live } = openCard({ scheduler }, { scheduler, accounts: { sphA: { startTime } } });
  expect(live().start).toBe('明天 20:00');
  component.call('reserve');
  clock.frame += 120_000;
  phone.dialog?.choose(5);
  phone.phone.back();
  expect(live().start).toBe('今天 20:00');
});
