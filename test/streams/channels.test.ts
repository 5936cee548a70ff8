import { VirtualTimeScheduler } from 'rxjs';
import { channels, type Channels, type Host, type LastResort, type Support } from '../../src/streams/channels';
import { hostThat, logOf } from './calls';

const thrower = () => {
  throw new Error('broken');
};
const scheduler = new VirtualTimeScheduler();
const bind = (host: Host): Channels => channels({ host, onError: thrower, scheduler });

describe('support (R15)', () => {
  /** The host without one of its members, as on a client that lacks it. */
  const without = (member: keyof Host, host: Host): Host =>
    Object.fromEntries(Object.entries(host).filter(([name]) => name !== member));
  const complete: Host = {
    canIUse: () => true,
    getDeviceInfo: () => ({ platform: 'ios' }),
    reserveChannelsLive: () => {},
    getChannelsLiveNoticeInfo: () => {},
  };

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
    expect(bind(host).support()).toBe(expected);
  });

  test('asks about the dialog', () => {
    const canIUse = jest.fn(() => true);
    bind({ ...complete, canIUse }).support();
    expect(canIUse.mock.calls).toEqual([['reserveChannelsLive']]);
  });

  test('what cannot be asked does not stand in the way, and is reported (R13)', () => {
    const onError = jest.fn();
    expect(channels({ host: { ...complete, getDeviceInfo: thrower }, onError, scheduler }).support()).toBe('full');
    expect(channels({ host: { ...complete, canIUse: thrower }, onError, scheduler }).support()).toBe('full');
    expect(onError.mock.calls).toEqual([[new Error('broken')], [new Error('broken')]]);
  });

  test('a client whose members cannot even be looked at is an old one, and reported (R13)', () => {
    const onError = jest.fn();
    const host = Object.defineProperty({ ...complete }, 'reserveChannelsLive', { get: thrower });
    expect(channels({ host, onError, scheduler }).support()).toBe('upgrade');
    expect(onError.mock.calls).toEqual([[new Error('broken')]]);
  });
});

describe('canOpen (R11)', () => {
  const apis = { profile: 'openChannelsUserProfile', 'half-screen': 'openChannelsLiveNoticeInfo' } as const;

  test.each<LastResort>(['profile', 'half-screen'])('%s: asks the client, which has to have the function', (resort) => {
    const canIUse = jest.fn(() => true);
    const host: Host = { canIUse, [apis[resort]]: () => {} };
    expect(bind(host).canOpen(resort)).toBe(true);
    expect(canIUse.mock.calls).toEqual([[apis[resort]]]);
    expect(bind({ ...host, canIUse: () => false }).canOpen(resort)).toBe(false);
    expect(bind({ canIUse }).canOpen(resort)).toBe(false);
    expect(bind({ [apis[resort]]: () => {} }).canOpen(resort)).toBe(true);
  });

  test('a client whose members cannot be looked at cannot, and is reported (R13)', () => {
    const onError = jest.fn();
    const host = Object.defineProperty({}, 'openChannelsUserProfile', { get: thrower });
    expect(channels({ host, onError, scheduler }).canOpen('profile')).toBe(false);
    expect(onError.mock.calls).toEqual([[new Error('broken')]]);
  });
});

describe('notices', () => {
  const api = 'getChannelsLiveNoticeInfo';
  const answer = { noticeId: 'one', status: 0, nickname: 'A', headUrl: '/a.png' };

  test('asks for the account, and emits its notices, nearest first', () => {
    const { host, calls } = hostThat(api, {
      success: { ...answer, otherInfos: [{ noticeId: 'two', startTime: '5' }] },
    });
    const notice = { nickname: 'A', avatar: '/a.png' };
    expect(logOf(bind(host).notices('sphA'))).toEqual([
      [
        { ...notice, noticeId: 'two', startTime: 5000 },
        { ...notice, noticeId: 'one' },
      ],
      'complete',
    ]);
    expect(calls).toEqual([{ finderUserName: 'sphA' }]);
  });

  test('an answer whose notices have all started is no-notice, and kept', () => {
    const clock = new VirtualTimeScheduler();
    clock.frame = 5000;
    const raw = { ...answer, startTime: '5' };
    const { host } = hostThat(api, { success: raw });
    expect(logOf(channels({ host, onError: thrower, scheduler: clock }).notices('sphA'))).toEqual([
      { error: { kind: 'no-notice', raw } },
    ]);
  });

  test('an answer without a notice that can be reserved is no-notice, and kept', () => {
    const raw = { ...answer, status: 2 };
    expect(logOf(bind(hostThat(api, { success: raw }).host).notices('sphA'))).toEqual([
      { error: { kind: 'no-notice', raw } },
    ]);
  });

  test.each([undefined, null, '', 7])('so is an answer that is %p', (success) => {
    expect(logOf(bind(hostThat(api, { success }).host).notices('sphA'))).toEqual([
      { error: { kind: 'no-notice', raw: success } },
    ]);
  });

  test.each(['', 'gh_123', 'SPHA', ' sphA', 'sphA ', 'sph', undefined, null, 7])(
    'the account %p is a bad one: an error says what to do, without a call',
    (account) => {
      const { host, calls } = hostThat(api, { success: answer });
      const [said] = logOf(bind(host).notices(account as string)) as { error: { kind: string; raw: Error } }[];
      expect(said?.error.kind).toBe('bad-account');
      expect(said?.error.raw.message).toBe(`"${String(account)}" is no finderUserName (sph…): see 视频号助手`);
      expect(calls).toEqual([]);
    },
  );
});

describe('live', () => {
  const api = 'getChannelsLiveInfo';

  test('emits the live that runs now, with what opens it', () => {
    const { host, calls } = hostThat(api, { success: { status: 2, feedId: 'f', nonceId: 'n', nickname: 'A' } });
    expect(logOf(bind(host).live('sphA'))).toEqual([{ feedId: 'f', nonceId: 'n' }, 'complete']);
    expect(calls).toEqual([{ finderUserName: 'sphA' }]);
  });

  test.each([1, 3, 4, undefined, '2'])('status %p is no live that runs now', (status) => {
    expect(logOf(bind(hostThat(api, { success: { status } }).host).live('sphA'))).toEqual([undefined, 'complete']);
  });
});

describe('reserve', () => {
  const api = 'reserveChannelsLive';

  test('brings up the dialog for the notice, and emits what the user did', () => {
    const { host, calls } = hostThat(api, { success: { state: 6, errMsg: 'ok' } });
    expect(logOf(bind(host).reserve('one'))).toEqual([{ kind: 'reserved' }, 'complete']);
    expect(calls).toEqual([{ noticeId: 'one' }]);
  });

  test('calls on subscription, not before, and each time (R3)', () => {
    const { host, calls } = hostThat(api, { success: { state: 6 } });
    const dialog$ = bind(host).reserve('one');
    expect(calls).toEqual([]);
    logOf(dialog$);
    logOf(dialog$);
    expect(calls).toHaveLength(2);
  });

  test.each([[{ errMsg: 'ok' }], [undefined], [null]])('a success without a state, %p, is unknown (R4)', (success) => {
    expect(logOf(bind(hostThat(api, { success }).host).reserve('one'))).toEqual([{ kind: 'unknown' }, 'complete']);
  });

  test('hands on who brought the user, where that is given', () => {
    const { host, calls } = hostThat(api, { success: { state: 6 } });
    logOf(bind(host).reserve('one', 'link'));
    logOf(bind(host).reserve('one', ''));
    expect(calls).toEqual([{ noticeId: 'one', promoterShareLink: 'link' }, { noticeId: 'one' }]);
  });
});

describe('enter', () => {
  const api = 'openChannelsLive';

  test('enters the live of the account, with its ids where they are known', () => {
    const { host, calls } = hostThat(api, { success: {} });
    expect(logOf(bind(host).enter('sphA', { feedId: 'f', nonceId: 'n' }))).toEqual([
      { kind: 'live-entered' },
      'complete',
    ]);
    logOf(bind(host).enter('sphA', {}));
    expect(calls).toEqual([{ finderUserName: 'sphA', feedId: 'f', nonceId: 'n' }, { finderUserName: 'sphA' }]);
  });

  test('hands on who brought the user, where that is given', () => {
    const { host, calls } = hostThat(api, { success: {} });
    logOf(bind(host).enter('sphA', {}, 'link'));
    expect(calls).toEqual([{ finderUserName: 'sphA', promoterShareLink: 'link' }]);
  });
});

describe('open', () => {
  test.each([
    ['profile', 'openChannelsUserProfile', 'profile-opened'],
    ['half-screen', 'openChannelsLiveNoticeInfo', 'half-screen-opened'],
  ] as const)('the %s of the account', (resort, api, kind) => {
    const { host, calls } = hostThat(api, { success: { errMsg: 'ok' } });
    expect(logOf(bind(host).open(resort, 'sphA'))).toEqual([{ kind }, 'complete']);
    expect(calls).toEqual([{ finderUserName: 'sphA' }]);
  });
});

describe.each<
  [name: keyof Host, call: (port: Channels) => ReturnType<Channels['live' | 'reserve' | 'notices']>, kind: string]
>([
  ['getChannelsLiveNoticeInfo', ({ notices }) => notices('sphA'), 'failed'],
  ['getChannelsLiveInfo', ({ live }) => live('sphA'), 'failed'],
  ['reserveChannelsLive', ({ reserve }) => reserve('one'), 'cancelled'],
  ['openChannelsLive', ({ enter }) => enter('sphA', {}), 'cancelled'],
  ['openChannelsUserProfile', ({ open }) => open('profile', 'sphA'), 'cancelled'],
  ['openChannelsLiveNoticeInfo', ({ open }) => open('half-screen', 'sphA'), 'cancelled'],
])('%s', (api, call, kind) => {
  test('a failure has a kind, in the words of this call, and keeps what was given (R5)', () => {
    const raw = { errMsg: `${api}:fail cancel` };
    expect(logOf(call(bind(hostThat(api, { fail: raw }).host)))).toEqual([{ error: { kind, raw } }]);
    const coded = { errMsg: `${api}:fail`, err_code: 100008 };
    expect(logOf(call(bind(hostThat(api, { fail: coded }).host)))).toEqual([
      { error: { kind: 'not-associated', raw: coded } },
    ]);
  });

  test('a failure that cannot be read is reported, and is one that nobody can name (R13)', () => {
    const onError = jest.fn();
    const thrown = new Error('of a getter');
    const raw = {
      get errMsg() {
        throw thrown;
      },
    };
    const host: Host = { reserveChannelsLive: ({ fail }) => fail?.(raw) };
    const failed = jest.fn();
    channels({ host, onError, scheduler }).reserve('n1').subscribe({ error: failed });
    expect(failed.mock.calls).toEqual([[{ kind: 'failed', raw }]]);
    expect(onError.mock.calls).toEqual([[thrown]]);
  });

  test('an answer that cannot be read is reported, and is a failure; one without a notice is not (R13)', () => {
    const onError = jest.fn();
    const thrown = new Error('of a getter');
    const answer = {
      get noticeId() {
        throw thrown;
      },
    };
    const answered = (success: object) => {
      const { host } = hostThat('getChannelsLiveNoticeInfo', { success });
      return logOf(channels({ host, onError, scheduler }).notices('sphA'));
    };
    expect(answered({})).toMatchObject([{ error: { kind: 'no-notice' } }]);
    expect(onError).not.toHaveBeenCalled();
    expect(answered(answer)).toEqual([{ error: { kind: 'failed', raw: thrown } }]);
    expect(onError.mock.calls).toEqual([[thrown]]);
  });

  test('what the host throws is reported, and is a failure (R13)', () => {
    const raw = new Error('broken');
    const onError = jest.fn();
    expect(logOf(call(channels({ host: hostThat(api, raw).host, onError, scheduler })))).toEqual([
      { error: { kind: 'failed', raw } },
    ]);
    expect(onError.mock.calls).toEqual([[raw]]);
  });

  test('a client that does not have it: unsupported (R15)', () => {
    expect(logOf(call(bind({})))).toMatchObject([{ error: { kind: 'unsupported' } }]);
  });
});
