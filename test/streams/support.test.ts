import { support, toStatus, type Host, type Known, type Support } from '../../src/streams';

const thrower = () => {
  throw new Error('broken');
};
/** The host without one of its members, as on a client that lacks it. */
const without = (member: keyof Host, host: Host): Host =>
  Object.fromEntries(Object.entries(host).filter(([name]) => name !== member));

const complete: Host = {
  canIUse: () => true,
  getDeviceInfo: () => ({ platform: 'ios' }),
  reserveChannelsLive: () => {},
  getChannelsLiveNoticeInfo: () => {},
};

describe('support (R15)', () => {
  test.each<[string, Host, Support]>([
    ['a phone of today', complete, 'full'],
    ['a client that says no', { ...complete, canIUse: () => false }, 'upgrade'],
    ['a client that cannot be asked, but has all', without('canIUse', complete), 'full'],
    ['no dialog', without('reserveChannelsLive', complete), 'upgrade'],
    ['no notices', without('getChannelsLiveNoticeInfo', complete), 'upgrade'],
    ['nothing at all', {}, 'upgrade'],
    ['Windows', { ...complete, getDeviceInfo: () => ({ platform: 'windows' }) }, 'phone'],
    ['Mac', { ...complete, getDeviceInfo: () => ({ platform: 'mac' }) }, 'phone'],
    ['a desktop that is old too', { canIUse: () => false, getDeviceInfo: () => ({ platform: 'mac' }) }, 'phone'],
    ['what only begins like a desktop', { ...complete, getDeviceInfo: () => ({ platform: 'windows phone' }) }, 'full'],
    ['what only ends like one', { ...complete, getDeviceInfo: () => ({ platform: 'no mac' }) }, 'full'],
    ['HarmonyOS', { ...complete, getDeviceInfo: () => ({ platform: 'ohos' }) }, 'full'],
    [
      'a desktop that knows only the old call',
      without('getDeviceInfo', { ...complete, getSystemInfoSync: () => ({ platform: 'windows' }) }),
      'phone',
    ],
    ['a client that tells nothing of itself', { ...complete, getDeviceInfo: () => undefined as never }, 'full'],
  ])('%s: %s', (_, host, expected) => {
    expect(support(host, thrower)).toBe(expected);
  });

  test('asks about the dialog', () => {
    const canIUse = jest.fn(() => true);
    support({ ...complete, canIUse }, thrower);
    expect(canIUse.mock.calls).toEqual([['reserveChannelsLive']]);
  });

  test('what cannot be asked does not stand in the way, and is reported', () => {
    const onThrow = jest.fn();
    expect(support({ ...complete, getDeviceInfo: thrower }, onThrow)).toBe('full');
    expect(support({ ...complete, canIUse: thrower }, onThrow)).toBe('full');
    expect(onThrow.mock.calls).toEqual([[new Error('broken')], [new Error('broken')]]);
  });
});

test('a client whose members cannot even be looked at is an old one, and reported (R13, R15)', () => {
  const onThrow = jest.fn();
  const host = Object.defineProperty({ ...complete }, 'reserveChannelsLive', { get: thrower });
  expect(support(host, onThrow)).toBe('upgrade');
  expect(onThrow.mock.calls).toEqual([[new Error('broken')]]);
});

describe('status', () => {
  const notice = (reserved: boolean): Known => ({
    kind: 'notice',
    notice: { noticeId: 'one', nickname: '', avatar: '' },
    reserved,
    at: 0,
  });
  const failed = (kind: 'failed' | 'unsupported'): Known => ({ kind: 'failed', failure: { kind, raw: 0 } });

  test.each([
    [{ kind: 'unknown' } as const, 'loading'],
    [notice(false), 'ready'],
    [notice(true), 'reserved'],
    [{ kind: 'live', live: {}, at: 0 } as const, 'live'],
    [{ kind: 'none', liveAsked: false } as const, 'none'],
    [failed('failed'), 'failed'],
    [failed('unsupported'), 'phone'],
  ])('%j: %s; busy during its attempt, and what the client cannot do goes first', (known, status) => {
    expect(toStatus('full', known, false)).toBe(status);
    expect(toStatus('full', known, true)).toBe('busy');
    expect(toStatus('upgrade', known, true)).toBe('upgrade');
    expect(toStatus('phone', known, false)).toBe('phone');
  });
});
