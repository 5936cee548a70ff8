import { getLiveInfo, openLive } from '../../src/streams';
import { hostThat, logOf } from './calls';

describe('getLiveInfo', () => {
  const api = 'getChannelsLiveInfo';

  test('emits the live that runs now, with what opens it', () => {
    const { host, calls } = hostThat(api, { success: { status: 2, feedId: 'f', nonceId: 'n', nickname: 'A' } });
    expect(logOf(getLiveInfo(host, 'sphA'))).toEqual([{ feedId: 'f', nonceId: 'n' }, 'complete']);
    expect(calls).toEqual([{ finderUserName: 'sphA' }]);
  });

  test.each([1, 3, 4, undefined, '2'])('status %p is no live that runs now', (status) => {
    expect(logOf(getLiveInfo(hostThat(api, { success: { status } }).host, 'sphA'))).toEqual([undefined, 'complete']);
  });

  test('a failure has a kind; what is thrown is reported', () => {
    const raw = { errMsg: `${api}:fail timeout` };
    expect(logOf(getLiveInfo(hostThat(api, { fail: raw }).host, 'sphA'))).toEqual([
      { error: { kind: 'timeout', raw } },
    ]);
    const broken = new Error('broken');
    const onThrow = jest.fn();
    logOf(getLiveInfo(hostThat(api, broken).host, 'sphA', onThrow));
    expect(onThrow).toHaveBeenCalledWith(broken);
  });
});

describe('openLive', () => {
  const api = 'openChannelsLive';

  test('enters the live of the account, with its ids where they are known', () => {
    const { host, calls } = hostThat(api, { success: {} });
    expect(logOf(openLive(host, 'sphA', { feedId: 'f', nonceId: 'n' }))).toEqual([
      { kind: 'live-entered' },
      'complete',
    ]);
    logOf(openLive(host, 'sphA', {}));
    expect(calls).toEqual([{ finderUserName: 'sphA', feedId: 'f', nonceId: 'n' }, { finderUserName: 'sphA' }]);
  });

  test('who stays has cancelled; what is thrown is reported', () => {
    const raw = { errMsg: `${api}:fail cancel` };
    expect(logOf(openLive(hostThat(api, { fail: raw }).host, 'sphA', {}))).toEqual([
      { error: { kind: 'cancelled', raw } },
    ]);
    const broken = new Error('broken');
    const onThrow = jest.fn();
    logOf(openLive(hostThat(api, broken).host, 'sphA', {}, onThrow));
    expect(onThrow).toHaveBeenCalledWith(broken);
  });
});
