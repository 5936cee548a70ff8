import type { AccountPatch, ClientOptions } from '../../src/testing';
import { exparser, open, type Opened, type Rendered } from '../support/exparser';

const noon = new Date('2026-11-22T12:00:00');
const hour = 3_600_000;
const account = 'sphHarbour';

let opened: Opened;

beforeEach(() => {
  jest.useFakeTimers({ now: noon });
});

afterEach(() => {
  opened.close();
  jest.useRealTimers();
});

const notice = (noticeId: string, hours: number) => ({
  noticeId,
  startTime: noon.getTime() + hours * hour,
  status: 0,
  reserved: false,
});

/** Three lives, the nearest not the first. */
const three: AccountPatch = { ...notice('second', 8), others: [notice('third', 32), notice('first', 2)] };

/** Puts cards on a page of their own, which has this data. */
function openPage(
  template: string,
  data: Readonly<Record<string, unknown>> = {},
  options: Partial<ClientOptions> = { accounts: { [account]: three } },
): Opened {
  opened = open('components/live-reserve/index', options, (id) =>
    exparser.render(exparser.load({ template, data, usingComponents: { 'live-reserve': id } })),
  );
  return opened;
}

const setData = (data: Readonly<Record<string, unknown>>): void => {
  opened.root.instance.setData?.(data);
};
const cards = (): Rendered[] => opened.root.querySelectorAll('.live');
const textOf = ({ dom }: Rendered): string => dom.textContent.replace(/\s/g, '');
/** The listed lives of a card: start and button. */
const rows = (card = cards()[0]): string[] => (card?.querySelectorAll('.live-reserve__listed') ?? []).map(textOf);
const buttons = (card = cards()[0]): Rendered[] => card?.querySelectorAll('.reserve-button') ?? [];
const label = (card = cards()[0]): string => buttons(card).map(textOf).join();
const tap = async (button: Rendered | undefined): Promise<void> => {
  button?.dispatchEvent('tap');
  await Promise.resolve();
};
const refresh = (): unknown => cards()[0]?.instance.refresh?.();
const count = (name: string): number => opened.calls.filter((api) => api === name).length;

const list = `<live-reserve class="live" finder-user-name="${account}" all />`;

describe('all lives of an account (R16)', () => {
  test('each has its start and its button, nearest first, and there is no other button', () => {
    openPage(list);
    expect(rows()).toEqual(['今天14:00立即预约', '今天20:00立即预约', '明天20:00立即预约']);
    expect(buttons()).toHaveLength(3);
  });

  test('a tap opens the dialog of its own live; its button alone is busy, and then reserved', async () => {
    openPage(list);
    await tap(buttons()[1]);
    expect(opened.client.dialog?.notice.noticeId).toBe('second');
    expect(label()).toBe('立即预约,请稍候,立即预约');
    opened.client.dialog?.choose(6);
    expect(label()).toBe('立即预约,已预约,立即预约');
  });

  test('the list grows and shrinks, down to the one button that says there is none', async () => {
    openPage(list);
    opened.client.set(account, { others: [...(three.others ?? []), notice('fourth', 56)] });
    await refresh();
    expect(rows()).toHaveLength(4);
    expect(rows()[3]).toBe('后天20:00立即预约');

    await tap(buttons()[3]);
    expect(opened.client.dialog?.notice.noticeId).toBe('fourth');
    opened.client.dialog?.choose(6);
    expect(label()).toBe('立即预约,立即预约,立即预约,已预约');

    await tap(buttons()[0]);
    opened.client.dialog?.choose(3);
    expect(rows()).toEqual(['今天20:00立即预约', '明天20:00立即预约', '后天20:00已预约']);

    opened.client.set(account, { situation: 'none' });
    await refresh();
    expect(rows()).toEqual([]);
    expect(label()).toBe('暂无预告');
  });

  test('one that is announced where there was none has its row', async () => {
    openPage(list, {}, { accounts: { [account]: { ...three, situation: 'none' } } });
    expect([rows(), label()]).toEqual([[], '暂无预告']);
    opened.client.set(account, { situation: 'notice' });
    await refresh();
    expect(rows()).toHaveLength(3);
    await tap(buttons()[2]);
    expect(opened.client.dialog?.notice.noticeId).toBe('third');
  });
});

describe('one live of an account, by its notice-id (R16)', () => {
  const one = `<live-reserve class="live" finder-user-name="${account}" notice-id="{{id}}" />`;

  test('is shown and reserved', async () => {
    openPage(one, { id: 'third' });
    expect(textOf(opened.root)).toContain('明天20:00');
    await tap(buttons()[0]);
    expect(opened.client.dialog?.notice.noticeId).toBe('third');
  });

  test('the id may change', () => {
    openPage(one, { id: 'third' });
    setData({ id: 'second' });
    expect(textOf(opened.root)).toContain('今天20:00');
    setData({ id: '' });
    expect(textOf(opened.root)).toContain('今天14:00');
  });

  test('one that has left the list says so', () => {
    openPage(one, { id: 'gone' });
    expect(label()).toBe('预告已失效');
  });

  test('cards for two notices of one account share its call, and one attempt (R1)', async () => {
    openPage(`
      <live-reserve class="live" finder-user-name="${account}" notice-id="first" />
      <live-reserve class="live" finder-user-name="${account}" notice-id="second" />`);
    expect(count('getChannelsLiveNoticeInfo')).toBe(1);
    await tap(buttons(cards()[1])[0]);
    await tap(buttons(cards()[0])[0]);
    expect(count('reserveChannelsLive')).toBe(1);
    opened.client.dialog?.choose(6);
    expect(cards().map((card) => label(card))).toEqual(['立即预约', '已预约']);
  });
});

describe('cards that come and go', () => {
  const some = `
    <live-reserve wx:for="{{ids}}" wx:key="*this" class="live" finder-user-name="{{item}}" title="{{item}}" />`;

  test('one that comes after the page was ready asks, and can be tapped', async () => {
    openPage(some, { ids: ['sphA'] });
    setData({ ids: ['sphA', 'sphB'] });
    expect(cards().map((card) => label(card))).toEqual(['立即预约', '立即预约']);
    await tap(buttons(cards()[1])[0]);
    expect(opened.client.dialog?.account.finderUserName).toBe('sphB');
  });

  test('the first of all may come after the page was ready, and after its show', async () => {
    openPage(some, { ids: [] });
    expect(opened.calls).toEqual([]);
    setData({ ids: ['sphA'] });
    // The client tells each component that is ready; this renderer, only those that are there from the first.
    cards()[0]?.triggerLifeTime('ready');
    expect(label()).toBe('立即预约');
    opened.client.phone.home();
    opened.client.phone.comeBack();
    await tap(buttons()[0]);
    expect(opened.client.dialog?.account.finderUserName).toBe('sphA');
  });

  test('one goes and another comes: the page goes on, with the new one', async () => {
    openPage(some, { ids: ['sphA', 'sphB'] });
    setData({ ids: ['sphB', 'sphC'] });
    expect(cards().map((card) => textOf(card).slice(0, 4))).toEqual(['sphB', 'sphC']);
    await tap(buttons(cards()[1])[0]);
    expect(opened.client.dialog?.account.finderUserName).toBe('sphC');
    opened.client.dialog?.choose(6);
    expect(cards().map((card) => label(card))).toEqual(['立即预约', '已预约']);
  });

  test('all go, and one comes: the page begins anew', async () => {
    openPage(some, { ids: ['sphA'] });
    setData({ ids: [] });
    opened.client.phone.home();
    opened.client.phone.comeBack();
    setData({ ids: ['sphB'] });
    await tap(buttons()[0]);
    expect(opened.client.dialog?.account.finderUserName).toBe('sphB');
  });

  test('one goes while its dialog is open: nothing is told, and the other can be tapped (R12)', async () => {
    openPage(some, { ids: ['sphA', 'sphB'] });
    await tap(buttons(cards()[0])[0]);
    setData({ ids: ['sphB'] });
    opened.client.dialog?.choose(6);
    expect(count('showToast')).toBe(0);
    await tap(buttons(cards()[0])[0]);
    expect(opened.client.dialog?.account.finderUserName).toBe('sphB');
  });

  test('what changes while the page is hidden is on the screen on the show, not before (R14)', () => {
    openPage(some, { ids: ['sphA'] });
    const drawn = jest.spyOn(cards()[0]?.instance as { setData: () => void }, 'setData');
    opened.client.phone.home();
    setData({ ids: ['sphA', 'sphB'] });
    expect(drawn).not.toHaveBeenCalled();
    opened.client.phone.comeBack();
    expect(cards().map((card) => label(card))).toEqual(['立即预约', '立即预约']);
  });
});

test('promoter-share-link is handed to the dialog, of each live in a list', async () => {
  openPage(list.replace(' all ', ' all promoter-share-link="link" '));
  const given: unknown[] = [];
  opened.client.call$.subscribe(({ api, args }) => api === 'reserveChannelsLive' && given.push(args[0]));
  await tap(buttons()[1]);
  expect(given).toEqual([expect.objectContaining({ noticeId: 'second', promoterShareLink: 'link' })]);
});

test('last-resort: the profile of an account that has nothing, by a tap alone (R3, R11)', async () => {
  const openChannelsUserProfile = jest.fn();
  openPage(
    list.replace(' all ', ' all last-resort="{{resort}}" '),
    { resort: '' },
    { accounts: { [account]: { situation: 'none' } } },
  );
  Object.assign(opened.client.wx, { openChannelsUserProfile });
  expect(label()).toBe('暂无预告');
  setData({ resort: 'profile' });
  expect(label()).toBe('去视频号看看');
  expect(openChannelsUserProfile).not.toHaveBeenCalled();
  await tap(buttons()[0]);
  expect(openChannelsUserProfile).toHaveBeenCalledWith(expect.objectContaining({ finderUserName: account }));
  expect(count('reserveChannelsLive')).toBe(0);
});

test('the page hears of each attempt of a list, as of that of a single live', async () => {
  openPage(list);
  const heard: unknown[] = [];
  cards()[0]?.addEventListener('outcome', ({ detail }) => heard.push(detail));
  await tap(buttons()[1]);
  opened.client.dialog?.choose(6);
  expect(heard).toEqual([{ kind: 'reserved' }]);
});

test.each([
  ['of a list', list],
  ['of a single live', `<live-reserve class="live" finder-user-name="${account}" />`],
])('a tap on a button %s is the page’s to hear as well: it counts taps, closes menus', async (_, content) => {
  openPage(`<view bind:tap="heard">${content}</view>`);
  const heard = jest.fn();
  opened.root.instance.heard = heard;
  await tap(buttons()[0]);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(opened.client.dialog?.notice.noticeId).toBe('first');
});
