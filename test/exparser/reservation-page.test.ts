import { Subject } from 'rxjs';
import { accounts, heading, music } from '../../miniprogram/config';
import { fieldsOf } from '../../src/streams/guarded';
import type { ClientOptions, Reply } from '../../src/testing';
import { open, type Opened } from '../support/exparser';

let opened: Opened;

const openPage = (options: Partial<ClientOptions> = {}): Opened => {
  opened = open('pages/index/index', options);
  return opened;
};

const titles = (): string[] =>
  opened.root
    .querySelectorAll('.live')
    .map((live) => live.querySelector('.live-reserve__title')?.dom.textContent ?? '');

const isPlaying = (): boolean => opened.client.audios.some(({ state }) => state.playing);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  opened.close();
  jest.useRealTimers();
});

test('every account of the config has its card, in the order of the config', () => {
  openPage();
  expect(titles()).toEqual(accounts.map(({ title }) => title));
});

test('the page says what the config has it say, and so does a card that is shared into a chat', () => {
  const { root } = openPage();
  const textOf = (part: string) => root.querySelector(part)?.dom.textContent;
  expect(['.head__title', '.head__intro', '.music__title'].map(textOf)).toEqual([
    heading.title,
    heading.intro,
    music.title,
  ]);
  expect(root.instance.onShareAppMessage?.()).toEqual({ title: heading.title });
});

test('every card has the picture of its account, and offers what the config says where there is nothing', () => {
  const { root } = openPage();
  const cards = root.querySelectorAll('.live').map(({ instance }) => instance.data as unknown);
  expect(cards).toEqual(
    accounts.map(
      ({ finderUserName, cover, all = false, lastResort = '' }) =>
        expect.objectContaining({ finderUserName, cover, all, lastResort }) as unknown,
    ),
  );
});

test('an account that the query asks for comes first, if the config has it', () => {
  openPage();
  const last = accounts[accounts.length - 1];
  opened.root.instance.onLoad?.({ account: last?.finderUserName });
  expect(titles()).toEqual([last?.title, ...accounts.slice(0, -1).map(({ title }) => title)]);
});

test('an account that only the query knows changes nothing', () => {
  const { root } = openPage();
  const setData = jest.spyOn(root.instance, 'setData');
  root.instance.onLoad?.({ account: 'sphStranger' });
  expect(setData).not.toHaveBeenCalled();
  expect(titles()).toEqual(accounts.map(({ title }) => title));
});

test('each notice is asked for once, and not again while it is fresh', () => {
  const { client, calls } = openPage();
  client.phone.home();
  client.phone.comeBack();
  expect(calls.filter((api) => api === 'getChannelsLiveNoticeInfo')).toHaveLength(accounts.length);
});

test('pulling down asks for every notice anew, and ends when all have answered', async () => {
  const { root, calls } = openPage({ latency: 300 });
  await jest.advanceTimersByTimeAsync(300);
  calls.length = 0;

  root.instance.onPullDownRefresh?.();
  await jest.advanceTimersByTimeAsync(299);
  expect(calls).toEqual(accounts.map(() => 'getChannelsLiveNoticeInfo'));

  await jest.advanceTimersByTimeAsync(1);
  expect(calls).toContain('stopPullDownRefresh');
});

test('pulling down ends with the last answer, not with the first', async () => {
  const last = accounts.at(-1)?.finderUserName;
  const answer$ = new Subject<Reply>();
  let holds = false;
  const { root, calls } = openPage({
    answer: ({ api, args: [options] }) =>
      holds && api === 'getChannelsLiveNoticeInfo' && fieldsOf(options).finderUserName === last ? answer$ : undefined,
  });
  holds = true;
  root.instance.onPullDownRefresh?.();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(calls).not.toContain('stopPullDownRefresh');

  answer$.next({ fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } });
  await jest.advanceTimersByTimeAsync(0);
  expect(calls.filter((api) => api === 'stopPullDownRefresh')).toHaveLength(1);
});

test('a page that is gone when the last answer comes ends no pull: it may be another page’s', async () => {
  const { client, root, calls } = openPage();
  client.configure({ faults: { getChannelsLiveNoticeInfo: 'silent' } });
  root.instance.onPullDownRefresh?.();
  client.phone.close();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(calls).not.toContain('stopPullDownRefresh');
});

test('pulling down ends although WeChat cannot be reached', async () => {
  const { client, root, calls } = openPage();
  client.configure({ faults: { getChannelsLiveNoticeInfo: 'network' } });

  root.instance.onPullDownRefresh?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(calls).toContain('stopPullDownRefresh');
});

test('while a dialog is open, a tap on another card is dropped (R1)', async () => {
  const { root, calls, tap } = openPage();
  const [first, second] = root.querySelectorAll('.live');
  await tap('.reserve-button', first);
  await tap('.reserve-button', second);
  expect(calls.filter((api) => api === 'reserveChannelsLive')).toHaveLength(1);
});

test('the music plays when its switch is tapped, and the switch says so', async () => {
  const { text, tap } = openPage();
  expect(text()).toContain('边听边等开播');

  await tap('.music-button');
  expect(isPlaying()).toBe(true);
  expect(text()).toContain('播放中');
});

test('the music plays on after the dialog (R9)', async () => {
  const { client, root, tap } = openPage();
  await tap('.music-button');
  await tap('.reserve-button', root.querySelector('.live'));
  expect(isPlaying()).toBe(false);

  client.dialog?.choose(6);
  expect(isPlaying()).toBe(true);
});
