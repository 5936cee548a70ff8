import { keptAccounts, keptSettings } from '../../simulator/kept';
import { defaultSettings } from '../../src/testing';

const now = 1e12;
const later = now + 1000;
const notice = (noticeId: string, startTime = later) => ({
  noticeId,
  startTime,
  status: 0,
  reserved: true,
  situation: 'notice' as const,
});
const kept = (account: unknown) => keptAccounts({ sphA: account }, now).sphA;

test('what is kept of an account comes back as it was', () => {
  const account = { ...notice('finderlivenotice-sphA'), others: [notice('x'), { ...notice('y'), status: 2 }] };
  expect(kept(account)).toEqual(account);
});

test('what an earlier version has kept still counts', () => {
  expect(kept({ situation: 'live', reserved: true })).toMatchObject({ situation: 'live', reserved: true });
});

test.each([undefined, null, 'x', 5, [], [{}]])('rubbish (%j) is no account', (value) => {
  expect(keptAccounts(value, now)).toEqual({});
  expect(kept(value)).toEqual({ status: 0, reserved: false, others: [] });
});

test('an account without an id that could be one is none', () => {
  expect(keptAccounts({ gh_1: {} }, now)).toEqual({});
});

test('fields that make no sense count for nothing', () => {
  const account = { situation: 'odd', noticeId: 5, startTime: 'soon', status: 7, reserved: 'yes', others: {} };
  expect(kept(account)).toEqual({ status: 0, reserved: false, others: [] });
  expect(kept({ others: ['x', null, { noticeId: 'x' }, { startTime: later }] })).toMatchObject({ others: [] });
  expect(kept({ others: [{ ...notice('x'), situation: 'not-associated' }] })?.others?.[0]?.situation).toBeUndefined();
});

describe('a notice whose start has passed', () => {
  test('the first comes again at its own time', () => {
    const account = kept({ ...notice('finderlivenotice-sphA', now), others: [notice('x', now), notice('y')] });
    expect(account).toEqual({ ...notice('finderlivenotice-sphA'), startTime: undefined, others: [notice('y')] });
    expect(account).not.toHaveProperty('startTime');
  });

  test('one that was added is gone, and the next moves up', () => {
    const added = 'finderlivenotice-sphA-1';
    expect(kept({ ...notice(added, now), others: [notice('y')] })).toEqual({ ...notice('y'), others: [] });
    expect(kept({ ...notice(added, now), others: [] })).toEqual({});
  });

  test('of an account that does not list it, the account stays as it is', () => {
    expect(kept({ ...notice('finderlivenotice-sphA', now), situation: 'live' })).not.toHaveProperty('startTime');
    const account = { ...notice('finderlivenotice-sphA-1', now), situation: 'live', others: [notice('y')] };
    expect(kept(account)).toEqual({ ...notice('y'), situation: 'live', others: [] });
  });

  test('is kept where its live has begun, or only its dialog knows', () => {
    const started = { ...notice('x', now), situation: 'started' as const };
    expect(kept({ ...started, others: [started] })).toEqual({ ...started, others: [started] });
  });
});

describe('settings', () => {
  test('come back as they were', () => {
    const settings = { ...defaultSettings, faults: { reserveChannelsLive: 'bare' as const }, latency: 300 };
    expect(keptSettings(settings)).toEqual(settings);
  });

  test.each([
    { platform: 'amiga' },
    { latency: -1 },
    { latency: '80' },
    { dialogHides: 'yes' },
    { sdkVersion: 'new' },
    { faults: { noSuchCall: 'bare' } },
    { faults: { reserveChannelsLive: 'odd' } },
    { noSuchSetting: 1 },
  ])('that make no sense count for nothing: %j', (settings) => {
    expect(keptSettings({ ...settings, theme: 'dark' })).toEqual({ theme: 'dark' });
  });

  test.each([undefined, null, 'x', []])('rubbish (%j) sets nothing', (value) => {
    expect(keptSettings(value)).toEqual({});
  });
});
