import type { AccountPatch, ClientOptions } from '../../src/testing';
import { exparser, open, type Opened, type Rendered } from '../support/exparser';

const noon = new Date('2026-11-22T12:00:00');
const account = 'sphHarbour';

let opened: Opened;

beforeEach(() => {
  jest.useFakeTimers({ now: noon });
});

afterEach(() => {
  opened.close();
  jest.useRealTimers();
});

/** Puts the card on a page of its own: `content` is what stands between its tags. */
function openCard(patch: AccountPatch = {}, options: Partial<ClientOptions> = {}, content = ''): Opened {
  const template = `
    <live-reserve class="live" finder-user-name="${account}" title="海边弹唱" cover="/sea.svg"
      custom-class="mine" button-class="my-button">${content}</live-reserve>`;
  opened = open('components/live-reserve/index', { accounts: { [account]: patch }, ...options }, (id) => {
    const page = exparser.load({ template, usingComponents: { 'live-reserve': id } });
    return exparser.render(page);
  });
  return opened;
}

const card = (): Rendered => {
  const found = opened.root.querySelector('.live');
  if (!found) throw new Error('There is no card on the page');
  return found;
};
const button = (): HTMLElement | undefined => card().querySelector('.reserve-button')?.dom;
test('the card shows whose live it is, when it starts, and the title that the page gives', () => {
  openCard({ nickname: '海边弹唱', startTime: noon.getTime() + 8 * 3_600_000 });
  expect(opened.text()).toBe('海边弹唱今天20:00海边弹唱立即预约');
});

test('a start on another day is told in words', () => {
  openCard({ startTime: noon.getTime() + 32 * 3_600_000 });
  expect(opened.text()).toContain('明天20:00');
});

describe('the button says what a tap does', () => {
  test.each([
    ['a notice', {}, {}, '立即预约'],
    ['no notice', { situation: 'none' }, {}, '暂无预告'],
    ['a live that runs now', { situation: 'live' }, {}, '直播中·进入'],
    ['a failure', {}, { faults: { getChannelsLiveNoticeInfo: 'network' } }, '点击重试'],
    ['an old client', {}, { sdkVersion: '2.18.0' }, '请升级微信'],
    ['a desktop', {}, { platform: 'windows' }, '请在手机微信中预约'],
    ['an answer that is awaited', {}, { latency: 500 }, '加载中'],
  ] as const)('%s', (_, patch, options, words) => {
    openCard(patch, options);
    expect(button()?.textContent).toBe(words);
  });
});

test('bones stand where words will be, until the notice is there', async () => {
  openCard({ nickname: '海边弹唱' }, { latency: 500 });
  expect(card().querySelectorAll('.live-reserve__bone')).toHaveLength(2);

  await jest.advanceTimersByTimeAsync(500);
  expect(card().querySelectorAll('.live-reserve__bone')).toHaveLength(0);
  expect(opened.text()).toContain('海边弹唱');
});

test('a tap opens the dialog in the same turn, and the answer is on the button', async () => {
  openCard();
  await opened.tap('.reserve-button', card());
  expect(opened.client.dialog).toMatchObject({ api: 'reserveChannelsLive' });

  opened.client.dialog?.choose(6);
  expect(button()?.textContent).toBe('已预约');
});

test('a page that renders its card anew as it shows, while the dialog answers: what the user said is on the new card', async () => {
  const template = `<live-reserve wx:if="{{!loading}}" class="live" finder-user-name="${account}" />`;
  opened = open('components/live-reserve/index', { order: 'show-first', answerDelay: 10 }, (id) =>
    exparser.render(exparser.load({ template, data: { loading: false }, usingComponents: { 'live-reserve': id } })),
  );
  card().querySelector('.reserve-button')?.dispatchEvent('tap');
  await Promise.resolve();
  opened.client.dialog?.choose(6);
  opened.root.instance.setData?.({ loading: true });
  opened.root.instance.setData?.({ loading: false });
  card().triggerLifeTime('ready');
  expect(button()?.textContent).toBe('立即预约');
  jest.advanceTimersByTime(10);
  expect(button()?.textContent).toBe('已预约');
});

test('the page hears the outcome and each status, once', async () => {
  openCard({}, { latency: 500 });
  const heard: unknown[] = [];
  for (const name of ['outcome', 'error', 'statuschange']) {
    card().addEventListener(name, ({ detail }) => heard.push([name, detail]));
  }

  await jest.advanceTimersByTimeAsync(500);
  await opened.tap('.reserve-button', card());
  await jest.advanceTimersByTimeAsync(500);
  opened.client.dialog?.choose(6);

  expect(heard).toEqual([
    ['statuschange', { status: 'ready' }],
    ['statuschange', { status: 'busy' }],
    ['outcome', { kind: 'reserved' }],
    ['statuschange', { status: 'reserved' }],
  ]);
});

test('the page hears of a failed attempt as an error too, with what the client said', async () => {
  openCard({}, { faults: { reserveChannelsLive: 'system' } });
  const heard: unknown[] = [];
  card().addEventListener('error', ({ detail }) => heard.push(detail));

  await opened.tap('.reserve-button', card());
  expect(heard).toEqual([{ kind: 'failed', raw: { errMsg: 'reserveChannelsLive:fail system error' } }]);
});

test('slots and classes of the page are on the card', () => {
  openCard({}, {}, '<view slot="cover">Cover</view><view slot="title">Title</view><view slot="footer">Footer</view>');
  expect(opened.text()).toMatch(/^Cover海边弹唱Title.*立即预约Footer$/);
  expect(card().dom.querySelector('[class~="mine"]')).not.toBeNull();
  expect(card().dom.querySelector('[class~="my-button"]')?.textContent).toBe('立即预约');
});

describe('names without a hyphen, as Taro writes them', () => {
  const withNames = (attributes: string): Opened => {
    const template = `<live-reserve class="live" ${attributes} />`;
    opened = open('components/live-reserve/index', {}, (id) =>
      exparser.render(exparser.load({ template, usingComponents: { 'live-reserve': id } })),
    );
    return opened;
  };

  test('the account', () => {
    withNames(`finderUserName="${account}"`);
    expect(button()?.textContent).toBe('立即预约');
  });

  test('properties and external classes that come by setData, as with uni-app', () => {
    const onError = jest.spyOn(console, 'error').mockReturnValue();
    withNames('');
    expect(onError).toHaveBeenCalledTimes(1);
    const { instance } = card();
    instance.setData?.({ finderUserName: account, customClass: 'mine' });
    expect(button()?.textContent).toBe('立即预约');
    expect(card().querySelectorAll('.mine')).toHaveLength(1);
  });
});
