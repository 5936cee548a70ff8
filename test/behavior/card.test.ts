import { EMPTY, NEVER, Subject, VirtualTimeScheduler, concatMap, map, of, throwError } from 'rxjs';
import type { LastResort } from '../../src/streams';
import type { AccountPatch, ClientOptions } from '../../src/testing';
import { openCard } from './open';

const hour = 3_600_000;

/** An account's notice besides its first, some hours from the start. */
const later = (noticeId: string, hours: number) => ({ noticeId, startTime: hours * hour, status: 0, reserved: false });

/** The words of starts that say how many hours it is till then, and nothing of time zones. */
const words = { start: (start: Date) => `${String(start.getTime() / hour)} h` };

const listing = (sphA: AccountPatch): Partial<ClientOptions> => ({ accounts: { sphA } });

/** Three notices, the nearest not the first. */
const three: AccountPatch = { noticeId: 'b', startTime: 20 * hour, others: [later('c', 30), later('a', 10)] };

describe('all lives of an account (R16)', () => {
  const openList = (patch: AccountPatch = three) => openCard({ all: true, words }, listing(patch));

  test('are listed nearest first, each with its start and what a tap does', () => {
    const { lives, live, count } = openList();
    expect(lives('noticeId', 'start', 'label', 'status', 'nickname')).toEqual([
      'a 10 h 立即预约 ready 视频号',
      'b 20 h 立即预约 ready 视频号',
      'c 30 h 立即预约 ready 视频号',
    ]);
    expect(live()).toMatchObject({ start: '10 h' });
    expect(count('getChannelsLiveNoticeInfo')).toBe(1);
  });

  test('a tap reserves the live that it was on, in the turn of the tap (R2)', () => {
    const { tapOn, lives, phone } = openList();
    tapOn('b');
    expect(phone.dialog?.notice.noticeId).toBe('b');
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b busy', 'c ready']);
    phone.dialog?.choose(6);
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b reserved', 'c ready']);
    tapOn('b');
    phone.dialog?.choose(7);
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b ready', 'c ready']);
  });

  test('only what changed of a list is sent, by data path (R14)', () => {
    const { tapOn, patches, phone } = openList();
    patches.length = 0;
    tapOn('c');
    phone.dialog?.choose(6);
    expect(patches).toEqual([
      { 'lives[2].status': 'busy', 'lives[2].label': '请稍候' },
      { 'lives[2].status': 'reserved', 'lives[2].label': '已预约' },
    ]);
  });

  test('one attempt at a time, on whichever of them (R1)', () => {
    const { tapOn, component, count, phone } = openList();
    tapOn('a');
    tapOn('b');
    component.call('reserve');
    expect(count('reserveChannelsLive')).toBe(1);
    phone.dialog?.choose(5);
    tapOn('b');
    expect(phone.dialog?.notice.noticeId).toBe('b');
  });

  test('a tap that says of no live which reserves the nearest', () => {
    const { component, phone } = openList();
    for (const tap of [undefined, {}, { currentTarget: {} }, { currentTarget: { dataset: {} } }]) {
      component.call('reserve', tap);
      expect(phone.dialog?.notice.noticeId).toBe('a');
      phone.dialog?.choose(5);
    }
  });

  test('the list grows and shrinks with what is announced', async () => {
    const { component, phone, lives, patches, live } = openList({ noticeId: 'b', startTime: 20 * hour });
    const refresh = () => component.call('refresh');
    expect(lives('noticeId')).toEqual(['b']);

    phone.set('sphA', { others: [later('a', 10)] });
    patches.length = 0;
    await refresh();
    expect(lives('noticeId', 'start')).toEqual(['a 10 h', 'b 20 h']);
    // Once for the whole list, together with what it changes of the nearest.
    expect(patches).toHaveLength(1);

    phone.set('sphA', { others: [] });
    await refresh();
    expect(lives('noticeId', 'start')).toEqual(['b 20 h']);

    phone.set('sphA', { situation: 'none' });
    await refresh();
    expect(lives()).toEqual([]);
    expect(live()).toMatchObject({ status: 'none', start: '' });
  });

  test('a live that its dialog says is cancelled leaves the list (R11)', () => {
    const { tapOn, lives, phone } = openList();
    tapOn('b');
    phone.dialog?.choose(3);
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'c ready']);
    tapOn('b');
    expect(phone.dialog).toBeNull();
  });

  test('a live that has started is not listed any more, also while WeChat has not been heard of it', () => {
    const { component, tapOn, lives, pass } = openCard({ all: true }, { ...listing(three), latency: 120 });
    pass(120);
    component.tell('hide');
    pass(10 * hour);
    component.tell('show');
    tapOn('b');
    expect(lives('noticeId', 'status')).toEqual(['b busy', 'c ready']);
  });

  test('a live that runs offers to enter, in its own row', () => {
    const { tapOn, lives, phone } = openList();
    tapOn('a');
    phone.set('sphA', { situation: 'live' });
    phone.dialog?.choose(1);
    expect(lives('noticeId', 'status')).toEqual(['a live', 'b ready', 'c ready']);
    tapOn('a');
    expect(phone.dialog).toMatchObject({ api: 'openChannelsLive', account: { finderUserName: 'sphA' } });
  });

  test('an answer that comes late is on the button of its live, silently (R7)', () => {
    const { tapOn, lives, phone, pass, count } = openCard({ all: true }, { ...listing(three), dialogHides: false });
    tapOn('b');
    pass(15_000);
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b ready', 'c ready']);
    const told = count('showToast');
    phone.dialog?.choose(6);
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b reserved', 'c ready']);
    expect(count('showToast')).toBe(told);
  });

  test('the same list on another card of the page knows what is reserved, too; its buttons are not busy', () => {
    const { tapOn, another, phone } = openList();
    const other = another();
    const statuses = () => (other.data.lives as { status: string }[]).map(({ status }) => status);
    tapOn('b');
    expect(statuses()).toEqual(['ready', 'ready', 'ready']);
    phone.dialog?.choose(6);
    expect(statuses()).toEqual(['ready', 'reserved', 'ready']);
  });

  test('what an attempt in a list came to is told with its account, and as a toast', () => {
    const told: unknown[] = [];
    const { tapOn, phone, calls } = openCard(
      { all: true, onOutcome: (outcome, account) => told.push(outcome.kind, account) },
      listing(three),
    );
    tapOn('c');
    phone.dialog?.choose(6);
    expect(told).toEqual(['reserved', 'sphA']);
    expect(calls).toContain('showToast 预约成功');
  });

  test('the card that goes while the dialog of one of its lives is open hears no more of it (R12)', () => {
    const { tapOn, component, another, phone, count, patches } = openList();
    another({ finderUserName: 'sphB' });
    tapOn('b');
    component.detach();
    patches.length = 0;
    phone.dialog?.choose(6);
    expect([count('showToast'), patches]).toEqual([0, []]);
  });

  test('on another day the starts are put in other words, of each live (R14)', () => {
    const clock = new VirtualTimeScheduler();
    const evening = new Date(2026, 10, 22, 23, 59).getTime();
    const scheduler = Object.assign(clock, { now: () => evening + clock.frame });
    const at = (days: number) => new Date(2026, 10, 22 + days, 20).getTime();
    const { lives, phone, patches } = openCard(
      { all: true, scheduler },
      { scheduler, ...listing({ startTime: at(1), others: [{ ...later('z', 0), startTime: at(2) }] }) },
    );
    expect(lives('start')).toEqual(['明天 20:00', '后天 20:00']);
    patches.length = 0;
    phone.phone.home();
    clock.frame += 120_000;
    phone.phone.comeBack();
    expect(lives('start')).toEqual(['今天 20:00', '明天 20:00']);
    expect(patches).toEqual([
      { 'live.start': '今天 20:00', 'lives[0].start': '今天 20:00', 'lives[1].start': '明天 20:00' },
    ]);
  });

  test('the property `all` says the same; without it there is no list', () => {
    const byProperty = openCard({}, listing(three), { finderUserName: 'sphA', all: true });
    expect(byProperty.lives('noticeId')).toEqual(['a', 'b', 'c']);
    byProperty.component.set({ all: false });
    expect(byProperty.lives()).toEqual([]);
    expect(openCard({}, listing(three)).lives()).toEqual([]);
    expect(openCard({ all: false }, listing(three), { finderUserName: 'sphA', all: true }).lives()).toEqual([]);
  });

  test('a live that has started leaves the list with the next that is drawn', () => {
    const { tapOn, lives, pass } = openList();
    pass(10 * hour);
    tapOn('b');
    expect(lives('noticeId', 'status')).toEqual(['b busy', 'c ready']);
  });

  test('another account waits for the end of an attempt in the list (R1)', () => {
    const { tapOn, component, lives, phone } = openCard({ all: true }, { ...listing(three), dialogHides: false });
    tapOn('b');
    component.set({ finderUserName: 'sphB' });
    expect(lives('noticeId', 'status')).toEqual(['a ready', 'b busy', 'c ready']);
    phone.dialog?.choose(6);
    expect(lives('noticeId', 'status')).toEqual(['finderlivenotice-sphB ready']);
  });

  test('another account has another list', () => {
    const { component, lives } = openCard(
      { all: true },
      { accounts: { sphA: three, sphB: { noticeId: 'x', startTime: 80 * hour, others: [later('y', 90)] } } },
    );
    component.set({ finderUserName: 'sphB' });
    expect(lives('noticeId', 'status')).toEqual(['x ready', 'y ready']);
    component.set({ finderUserName: '' });
    expect(lives()).toEqual([]);
  });
});

describe('one notice of an account (R16)', () => {
  test.each<[string, () => ReturnType<typeof openCard>]>([
    ['by the option', () => openCard({ noticeId: 'b', words }, listing(three))],
    ['by the property', () => openCard({ words }, listing(three), { finderUserName: 'sphA', noticeId: 'b' })],
    [
      'by the option, whatever the property says',
      () => openCard({ noticeId: 'b', words }, listing(three), { finderUserName: 'sphA', noticeId: 'c' }),
    ],
  ])('%s', (_, open) => {
    const { component, phone, live } = open();
    expect(live()).toMatchObject({ status: 'ready', start: '20 h' });
    component.call('reserve');
    expect(phone.dialog?.notice.noticeId).toBe('b');
  });

  test('the property may change; an empty one is the nearest again', () => {
    const { component, live } = openCard({ words }, listing(three));
    expect(live()).toMatchObject({ start: '10 h' });
    component.set({ noticeId: 'c' });
    expect(live()).toMatchObject({ start: '30 h' });
    component.set({ noticeId: '' });
    expect(live()).toMatchObject({ start: '10 h' });
  });

  test('one that has left the list says so, and its button calls nothing', async () => {
    const { component, phone, live, calls } = openCard({ noticeId: 'a' }, listing(three));
    phone.set('sphA', { others: [] });
    await component.call('refresh');
    expect(live()).toMatchObject({ status: 'gone', label: '预告已失效' });
    calls.length = 0;
    component.call('reserve');
    expect(calls).toEqual(['showToast 暂无直播预告']);
  });
});

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

  test('hears of no late answer: what it says is not remembered', () => {
    const { component, phone, another, pass } = openCard({}, { dialogHides: false });
    const other = another();
    component.call('reserve');
    pass(15_000);
    component.detach();
    phone.dialog?.choose(6);
    expect(other.data.live).toMatchObject({ status: 'ready' });
    expect(phone.storage.entries).toEqual({});
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
