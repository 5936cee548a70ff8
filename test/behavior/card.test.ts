import { EMPTY, NEVER, Subject, concatMap, map, of, throwError } from 'rxjs';
import type { LastResort } from '../../src/streams';
import type { AccountPatch, ClientOptions } from '../../src/testing';
import { listing, three } from './notices';
import { openCard } from './open';

describe('the last resort (R11)', () => {
  /** A card whose account has nothing, on a client that has both last resorts. */
  const openNothing = (options: Parameters<typeof openCard>[0], properties = {}, sphA: AccountPatch = {}) => {
    const opened: unknown[] = [];
    const card = openCard(
      { ...options, account: 'sphA' },
      {
        ...listing({ situation: 'none', ...sphA }),
        sdkVersion: '3.13.0',
        faults: { getChannelsLiveNoticeInfo: 'network' },
      },
      properties,
    );
    const open =
      (api: string) =>
      ({ finderUserName, success }: WechatMiniprogram.OpenChannelsUserProfileOption) => {
        opened.push([api, finderUserName]);
        success?.({ errMsg: `${api}:ok` });
      };
    Object.assign(card.phone.wx, {
      openChannelsUserProfile: open('profile'),
      openChannelsLiveNoticeInfo: open('half-screen'),
    });
    card.phone.configure({ faults: {} });
    return { ...card, opened };
  };

  test.each<[LastResort, string]>([
    ['profile', '去视频号看看'],
    ['half-screen', '查看预告'],
  ])(
    '%s: by the option or the property; opened by a tap alone, with an outcome of its own (R3)',
    async (resort, label) => {
      const kinds: string[] = [];
      const onOutcome = ({ kind }: { kind: string }) => void kinds.push(kind);
      for (const [options, properties] of [
        [{ lastResort: resort }, { lastResort: 'nonsense' }],
        [{}, { lastResort: resort }],
      ] as const) {
        const { component, live, opened, count } = openNothing({ ...options, onOutcome }, properties);
        await component.call('refresh');
        expect(live()).toMatchObject({ status: resort, label });
        expect(opened).toEqual([]);
        component.call('reserve');
        expect(opened).toEqual([[resort, 'sphA']]);
        expect([count('reserveChannelsLive'), count('showToast')]).toEqual([0, 0]);
      }
      expect(kinds).toEqual([`${resort}-opened`, `${resort}-opened`]);
    },
  );

  test('not unless asked for, nor where it is misspelt', async () => {
    for (const lastResort of ['', 'profil']) {
      const { component, live } = openNothing({}, { lastResort });
      await component.call('refresh');
      expect(live()).toMatchObject({ status: 'none' });
    }
  });

  test('an account that is not associated has a profile too', async () => {
    const { component, live } = openNothing({ lastResort: 'profile' }, {}, { situation: 'not-associated' });
    await component.call('refresh');
    expect(live()).toMatchObject({ status: 'profile' });
  });

  test('the property may come later', async () => {
    const { component, live } = openNothing({});
    await component.call('refresh');
    component.set({ lastResort: 'profile' });
    expect(live()).toMatchObject({ status: 'profile' });
  });
});

test('who brought the user is handed to the dialog: by the option, or else the property', () => {
  const given: unknown[] = [];
  for (const [options, properties] of [
    [{ promoterShareLink: 'mine' }, { promoterShareLink: 'other' }],
    [{}, { promoterShareLink: 'theirs' }],
    [{}, {}],
  ]) {
    const { component, phone } = openCard(options, {}, { finderUserName: 'sphA', ...properties });
    phone.call$.subscribe(({ api, args }) => api === 'reserveChannelsLive' && given.push(args[0]));
    component.call('reserve');
  }
  expect(given).toEqual([
    expect.objectContaining({ promoterShareLink: 'mine' }),
    expect.objectContaining({ promoterShareLink: 'theirs' }),
    expect.not.objectContaining({ promoterShareLink: expect.anything() as unknown }),
  ]);
});

test('who brought the user may be known later', () => {
  const given: unknown[] = [];
  const { component, phone } = openCard();
  phone.call$.subscribe(({ api, args }) => api === 'reserveChannelsLive' && given.push(args[0]));
  component.set({ promoterShareLink: 'late' });
  component.call('reserve');
  expect(given).toEqual([expect.objectContaining({ promoterShareLink: 'late' })]);
});

describe('steps of one’s own', () => {
  test('before the dialog: the button is busy meanwhile, and nothing opens before they are done (R1)', () => {
    const login$ = new Subject<void>();
    const { component, phone, live, count } = openCard({
      attempt: (reserve$) => login$.pipe(concatMap(() => reserve$)),
    });
    component.call('reserve');
    component.call('reserve');
    expect([live().status, count('reserveChannelsLive')]).toEqual(['busy', 0]);
    login$.next();
    expect(count('reserveChannelsLive')).toBe(1);
    phone.dialog?.choose(6);
    expect(live().status).toBe('reserved');
  });

  test('after it: the outcome is told when they are done', () => {
    const asked$ = new Subject<void>();
    const { component, phone, live, calls } = openCard({
      attempt: (reserve$) => reserve$.pipe(concatMap((ended) => asked$.pipe(map(() => ended)))),
    });
    component.call('reserve');
    phone.dialog?.choose(6);
    expect(live().status).toBe('busy');
    asked$.next();
    expect(live().status).toBe('reserved');
    expect(calls).toContain('showToast 预约成功');
  });

  test('those of a list are the same, and know which live was tapped', () => {
    const tapped: unknown[] = [];
    const { tapOn } = openCard(
      {
        all: true,
        attempt(reserve$, { account, noticeId }) {
          tapped.push([account, noticeId]);
          return reserve$;
        },
      },
      listing(three),
    );
    tapOn('b');
    expect(tapped).toEqual([['sphA', 'b']]);
  });

  const lost = new Error('login');
  test.each([
    ['fail', throwError(() => lost), '没有成功，请重试', [lost]],
    ['give up', EMPTY, '', []],
    ['stay silent', NEVER, '网络超时，请重试', []],
    ['emit nonsense', of({ outcome: 'done' }) as never, '没有成功，请重试', [expect.any(TypeError)]],
  ])('that %s end the attempt, and the next tap works (R5, R7)', (_, steps$, toast, reported) => {
    const steps = [() => steps$];
    const { component, phone, live, calls, errors, pass } = openCard({
      attempt: (reserve$) => steps.pop()?.() ?? reserve$,
    });
    component.call('reserve');
    pass(15_000);
    expect(live().status).toBe('ready');
    expect(calls.filter((call) => call.startsWith('showToast'))).toEqual(toast ? [`showToast ${toast}`] : []);
    expect(errors).toEqual(reported);
    component.call('reserve');
    expect(phone.dialog).not.toBeNull();
  });
});

describe('an account', () => {
  const missing = (what: string) =>
    new TypeError(
      `rx-channels-live: the account is ${what}, and may be the id that 视频号助手 shows: 'sph', then letters and digits`,
    );

  test('that is missing is reported once the page has all its components, once; nothing is asked', () => {
    const { errors, calls, live, component, phone } = openCard({}, {}, {});
    expect(errors).toEqual([missing("''")]);
    expect(live()).toMatchObject({ status: 'loading' });
    component.call('reserve');
    phone.phone.home();
    phone.phone.comeBack();
    expect(errors).toHaveLength(1);
    expect(calls).toEqual([]);
  });

  test('that comes between attached and ready is not missing', () => {
    const { errors, another, definition } = openCard();
    expect(definition).toBeDefined();
    const late = another({});
    expect(errors).toEqual([missing("''")]);
    late.set({ finderUserName: 'sphA' });
    expect(errors).toHaveLength(1);
    expect(late.data.live).toMatchObject({ status: 'ready' });
  });

  test('that is missing takes no taps, also where others of its page have one', () => {
    const { errors, another, count } = openCard();
    another({}).call('reserve');
    expect(errors).toEqual([missing("''")]);
    expect(count('reserveChannelsLive')).toBe(0);
  });

  test.each(['gh_1', 'sph', ' sphA'])(
    'that is none (%j) is reported when it comes, once, and WeChat is not asked about it',
    (id) => {
      const { errors, live, component, count, phone } = openCard({}, {}, { finderUserName: id });
      expect(errors).toEqual([missing(`'${id}'`)]);
      expect(live()).toMatchObject({ status: 'failed', nickname: '视频号' });
      component.call('reserve');
      phone.phone.home();
      phone.phone.comeBack();
      expect(errors).toHaveLength(1);
      expect(count('getChannelsLiveNoticeInfo')).toBe(0);
      component.set({ finderUserName: 'sphA' });
      expect(live()).toMatchObject({ status: 'ready' });
    },
  );

  test('that is given for the first time while the page is hidden is asked for on the show, and drawn then (R2, R14)', () => {
    const { component, phone, count, patches, live } = openCard({}, {}, {});
    phone.phone.home();
    component.set({ finderUserName: 'sphA' });
    expect([count('getChannelsLiveNoticeInfo'), patches]).toEqual([0, []]);
    phone.phone.comeBack();
    expect(count('getChannelsLiveNoticeInfo')).toBe(1);
    expect(live()).toMatchObject({ status: 'ready' });
    expect(patches).toHaveLength(1);
  });

  test('that is taken away while the page is hidden is not drawn before the show', () => {
    const { component, phone, patches, live } = openCard();
    patches.length = 0;
    phone.phone.home();
    component.set({ finderUserName: '' });
    expect(patches).toEqual([]);
    phone.phone.comeBack();
    expect(live()).toMatchObject({ status: 'loading', label: '加载中' });
    expect(patches).toHaveLength(1);
  });

  test.each<[string, AccountPatch, Partial<ClientOptions>, object]>([
    ['while its answer is awaited', {}, { latency: 100 }, { status: 'loading', nickname: '', avatar: '', start: '' }],
    ['nor where it has nothing', { situation: 'none' }, {}, { status: 'none', nickname: '视频号', avatar: '' }],
  ])('that changes does not keep the name and face of the other, %s', (_, sphB, client, view) => {
    const { component, live, pass } = openCard({}, { accounts: { sphA: { nickname: '甲' }, sphB }, ...client });
    pass(100);
    expect(live()).toMatchObject({ nickname: '甲' });
    component.set({ finderUserName: 'sphB' });
    expect(live()).toMatchObject(view);
  });

  test('keeps its name and face when its notice goes, and when another of its notices is asked for', async () => {
    const { component, phone, live } = openCard({}, listing({ nickname: '甲' }));
    phone.set('sphA', { situation: 'none' });
    await component.call('refresh');
    expect(live()).toMatchObject({ status: 'none', nickname: '甲' });
    component.set({ noticeId: 'x' });
    expect(live()).toMatchObject({ status: 'gone', nickname: '甲' });
  });

  test('that changes twice during an attempt: at its end the last one counts', () => {
    const { component, phone, live, count, patches, another } = openCard(
      {},
      { accounts: { sphC: { nickname: '丙' } }, dialogHides: false },
    );
    another({ finderUserName: 'sphC' });
    component.call('reserve');
    component.set({ finderUserName: 'sphB' });
    component.set({ finderUserName: 'sphC' });
    patches.length = 0;
    phone.dialog?.choose(5);
    expect(live()).toMatchObject({ status: 'ready', nickname: '丙' });
    // Of A and C, which is known, and so is drawn in one go (R14).
    expect(count('getChannelsLiveNoticeInfo')).toBe(2);
    expect(patches).toEqual([{ 'live.status': 'ready', 'live.label': '立即预约', 'live.nickname': '丙' }]);
  });
});

test('a card that comes while the page is hidden waits for the show, with its question and with what it draws (R2, R14)', () => {
  const { phone, another, count } = openCard();
  phone.phone.home();
  const late = another({ finderUserName: 'sphB' });
  expect(count('getChannelsLiveNoticeInfo')).toBe(1);
  expect(late.data.live).toMatchObject({ status: 'loading' });
  phone.phone.comeBack();
  expect(late.data.live).toMatchObject({ status: 'ready' });
});

describe('what is on the screen already is not sent again (R14)', () => {
  test('a pull that finds the same', async () => {
    const { component, patches, count } = openCard();
    patches.length = 0;
    await component.call('refresh');
    expect(count('getChannelsLiveNoticeInfo')).toBe(2);
    expect(patches).toEqual([]);
  });

  test('a hide and a show', () => {
    const { phone, patches } = openCard();
    patches.length = 0;
    phone.phone.home();
    phone.phone.comeBack();
    expect(patches).toEqual([]);
  });

  test('another account that is known already, with the same words', () => {
    const { component, patches, another } = openCard({}, { accounts: { sphA: {}, sphB: { nickname: '乙' } } });
    another({ finderUserName: 'sphB' });
    patches.length = 0;
    component.set({ finderUserName: 'sphB' });
    expect(patches).toEqual([{ 'live.nickname': '乙' }]);
  });

  test('a property that says what it said already', () => {
    const { component, patches, count } = openCard();
    patches.length = 0;
    component.set({ noticeId: '' });
    component.set({ finderUserName: 'sphA' });
    expect([patches, count('getChannelsLiveNoticeInfo')]).toEqual([[], 1]);
  });
});

test('a setData that throws before it writes is told of; what it had to bring comes on the next show (R13, R14)', () => {
  const { component, phone, live, errors } = openCard();
  component.call('reserve');
  const { setData } = component.instance;
  component.instance.setData = () => {
    throw new Error('setData');
  };
  phone.dialog?.choose(6);
  component.instance.setData = setData;
  expect([live().status, errors]).toEqual(['busy', [new Error('setData')]]);
  phone.phone.home();
  phone.phone.comeBack();
  expect([live().status, errors.length]).toEqual(['reserved', 1]);
});

test.each([{ finderUserName: 'sphB' }, { promoterShareLink: 'x' }, { noticeId: 'later' }])(
  'a toast that waits for the show waits on, when the card takes up something else: %j (R8)',
  (changed) => {
    const { component, phone, calls } = openCard();
    component.call('reserve');
    phone.phone.home();
    phone.dialog?.choose(6);
    component.set(changed);
    expect(calls).not.toContain('showToast 预约成功');
    phone.phone.comeBack();
    expect(calls.filter((call) => call.startsWith('showToast'))).toEqual(['showToast 预约成功']);
  },
);

test.each([{ finderUserName: 'sphB' }, { promoterShareLink: 'x' }])(
  'what a dialog says that was given up counts, whenever the card took up something else: %j (R7)',
  (changed) => {
    for (const isBefore of [true, false]) {
      const { component, phone, another, pass } = openCard({}, { dialogHides: false });
      const other = another();
      component.call('reserve');
      if (isBefore) component.set(changed);
      pass(15_000);
      if (!isBefore) component.set(changed);
      phone.dialog?.choose(6);
      expect(other.data.live).toMatchObject({ status: 'reserved' });
    }
  },
);

describe('a card that has left its page, where others stay (R12)', () => {
  test('has no toast that waits for the show', () => {
    const { component, phone, calls, another } = openCard({}, { order: 'answer-first', answerDelay: 10 });
    another({ finderUserName: 'sphB' });
    component.call('reserve');
    phone.phone.home();
    phone.dialog?.choose(6);
    component.detach();
    phone.phone.comeBack();
    expect(calls.filter((call) => call.startsWith('showToast'))).toEqual([]);
  });

  test('has no toast, where it leaves as its outcome is told', () => {
    const { component, phone, calls, another, count } = openCard({
      onOutcome: () => component.detach(),
    });
    another({ finderUserName: 'sphB' });
    component.call('reserve');
    phone.dialog?.choose(6);
    expect(calls.filter((call) => call.startsWith('showToast'))).toEqual([]);
    expect(count('setStorageSync')).toBe(1);
  });

  test.each([
    ['while its dialog is open', 0],
    ['once that was given up', 15_000],
  ])('%s: nothing is called then, and what the user says counts (R7)', (_, ms) => {
    const outcomes: string[] = [];
    const { component, phone, another, pass, calls } = openCard(
      { onOutcome: ({ kind }) => outcomes.push(kind) },
      { dialogHides: false },
    );
    const other = another();
    component.call('reserve');
    pass(ms);
    component.detach();
    calls.length = 0;
    outcomes.length = 0;
    phone.dialog?.choose(6);
    expect([calls, outcomes, phone.storage.entries]).toEqual([[], [], {}]);
    expect(other.data.live).toMatchObject({ status: 'reserved' });
    // The next notices that are found are a time to write it.
    other.call('refresh');
    expect(Object.values(phone.storage.entries)).toEqual([[['finderlivenotice-sphA', 172_800_000]]]);
  });

  test('and comes back, as one that is rendered anew, while the dialog is open: it is reserved, without a toast', () => {
    const { component, phone, another, calls, pass } = openCard({}, { order: 'show-first', answerDelay: 10 });
    component.call('reserve');
    phone.dialog?.choose(6);
    component.detach();
    const anew = another();
    expect(anew.data.live).toMatchObject({ status: 'ready' });
    pass(10);
    expect(anew.data.live).toMatchObject({ status: 'reserved' });
    expect(calls.filter((call) => /^(show|set)/.test(call))).toEqual([]);
  });

  test('draws nothing, and takes no taps', () => {
    const { component, phone, patches, another, count } = openCard();
    const other = another();
    component.detach();
    patches.length = 0;
    other.call('reserve');
    phone.dialog?.choose(6);
    component.call('reserve');
    expect(count('reserveChannelsLive')).toBe(1);
    expect(patches).toEqual([]);
    expect(other.data.live).toMatchObject({ status: 'reserved' });
  });

  test.each([
    ['', undefined],
    [', although its account has changed during the attempt', 'sphB'],
  ])('because its outcome took it away: neither draws nor asks any more%s', (_, finderUserName) => {
    const card: ReturnType<typeof openCard> = openCard(
      { onOutcome: () => card.component.detach() },
      { dialogHides: false },
    );
    card.another();
    card.component.call('reserve');
    if (finderUserName) card.component.set({ finderUserName: finderUserName });
    card.patches.length = 0;
    card.phone.dialog?.choose(6);
    expect(card.patches).toEqual([]);
    expect(card.count('getChannelsLiveNoticeInfo')).toBe(1);
  });

  test('hears no more of its properties, not even of a wrong one', () => {
    const { component, errors, calls, another } = openCard();
    another();
    component.detach();
    calls.length = 0;
    component.set({ finderUserName: 'gh_1' });
    component.set({ finderUserName: 'sphB' });
    expect([errors, calls]).toEqual([[], []]);
  });

  test('is done with its pull', async () => {
    const { component, phone, another } = openCard();
    another();
    phone.configure({ faults: { getChannelsLiveNoticeInfo: 'silent' } });
    const refreshed = component.call('refresh');
    component.detach();
    await refreshed;
    expect(await component.call('refresh')).toBeUndefined();
  });
});

test('a card that waits to ask, as another has just asked and left, asks at once where its dialog says that the notice is gone (R2, R11)', () => {
  const { component, another, phone, pass, count } = openCard({}, { latency: 1000 });
  const late = another();
  component.tell('detached');
  late.tell('detached');
  const last = another();
  pass(100);
  expect(count('getChannelsLiveNoticeInfo')).toBe(1);
  last.call('reserve');
  pass(1000);
  phone.dialog?.choose(3);
  expect(count('getChannelsLiveNoticeInfo')).toBe(3);
});

test('a pull without an account is done at once', async () => {
  const { component, calls } = openCard({}, {}, {});
  await component.call('refresh');
  expect(calls).toEqual([]);
});

test('a pull is done although its account changes meanwhile', async () => {
  const { component, phone } = openCard();
  phone.configure({ faults: { getChannelsLiveNoticeInfo: 'silent' } });
  const refreshed = component.call('refresh');
  component.set({ finderUserName: 'sphB' });
  await refreshed;
});
