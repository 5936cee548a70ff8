import type { Situation } from '../../src/testing';
import { openClient, type Options } from './virtual-time';

const apis = ['openChannelsUserProfile', 'openChannelsLiveNoticeInfo'] as const;
type Api = (typeof apis)[number];

/** A page that has called one of them. */
const open = (api: Api, options: Options = {}) => {
  const page = openClient({ sdkVersion: '3.13.0', ...options });
  page.wx[api]({ finderUserName: 'sphA', ...page.callbacks });
  return page;
};

describe.each(apis)('%s', (api) => {
  const ok = { success: { errMsg: `${api}:ok` } };

  test('hides the page until the user goes back, and answers once it is open', () => {
    const { client, log } = open(api);
    expect(log).toEqual(['hide', ok]);
    client.phone.back();
    client.phone.back();
    expect(log).toEqual(['hide', ok, 'show']);
  });

  test('takes its time, as every call to the back end', () => {
    const { log, pass } = open(api, { latency: 200 });
    pass(199);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual(['hide', ok]);
  });

  test('can fail, and then nothing hides', () => {
    expect(open(api, { faults: { [api]: 'bare' } }).log).toEqual([{ fail: { errMsg: `${api}:fail` } }]);
  });

  test('stops the music', () => {
    const { client, wx, pass } = openClient({ sdkVersion: '3.13.0' });
    const music = wx.createInnerAudioContext();
    music.src = 'a.mp3';
    pass(0);
    music.play();
    wx[api]({ finderUserName: 'sphA' });
    expect(music.paused).toBe(true);
    expect(client.audios).toHaveLength(1);
  });
});

test.each<[Api, Situation, object]>([
  ['openChannelsUserProfile', 'none', { success: {} }],
  ['openChannelsUserProfile', 'not-associated', { success: {} }],
  ['openChannelsUserProfile', 'bad-account', { fail: { err_code: 1416100 } }],
  ['openChannelsLiveNoticeInfo', 'none', { fail: {} }],
  ['openChannelsLiveNoticeInfo', 'not-associated', { fail: { err_code: 100008 } }],
])('%s of an account that is "%s"', (api, situation, answer) => {
  const { log } = open(api, { accounts: { sphA: { situation } } });
  expect(log.at(-1)).toMatchObject(answer);
});

test('the half screen may lie over the profile: back leaves one at a time', () => {
  const { client, wx, log } = open('openChannelsUserProfile');
  wx.openChannelsLiveNoticeInfo({ finderUserName: 'sphA' });
  client.phone.back();
  expect(log).not.toContain('show');
  client.phone.back();
  expect(log.at(-1)).toBe('show');
});
