import { VirtualTimeScheduler } from 'rxjs';
import type { AccountPatch } from '../../src/testing';
import { hour, later, listing, three } from './notices';
import { openCard } from './open';

/** The words of starts that say how many hours it is till then, and nothing of time zones. */
const words = { start: (start: Date) => `${String(start.getTime() / hour)} h` };

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

  test.each([{ order: 'show-first' }, { dialogHides: false }] as const)(
    'in one go, also where the card’s own button says the same, and the page shows by then: %j (R14)',
    (client) => {
      const { tapOn, patches, phone, pass } = openCard({ all: true, words }, { ...listing(three), ...client });
      tapOn('a');
      patches.length = 0;
      phone.dialog?.choose(6);
      pass(100);
      const reserved = { status: 'reserved', label: '已预约' };
      expect(patches).toEqual([
        Object.fromEntries(
          ['live', 'lives[0]'].flatMap((path) => Object.entries(reserved).map(([key, to]) => [`${path}.${key}`, to])),
        ),
      ]);
    },
  );

  test('a card that is given another link has buttons that work', () => {
    const { component, tapOn, phone } = openCard({ words }, listing(three), { finderUserName: 'sphA', all: true });
    tapOn('b');
    phone.dialog?.choose(5);
    component.set({ promoterShareLink: 'link' });
    tapOn('b');
    expect(phone.dialog?.notice.noticeId).toBe('b');
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

  test.each(['x', 5, '5'])('a tap on one that the card does not know (%p) opens no dialog of another', (noticeId) => {
    const { component, live, count, calls } = openList();
    component.call('reserve', { currentTarget: { dataset: { noticeId } } });
    expect(count('reserveChannelsLive')).toBe(0);
    expect(calls).toContain('showToast 暂无直播预告');
    expect(live()).toMatchObject({ status: 'ready' });
  });

  test.each([undefined, '', null, {}])('a tap that names none (%p) is on the nearest', (noticeId) => {
    const { component, count, phone } = openList();
    component.call('reserve', { currentTarget: { dataset: { noticeId } } });
    expect(count('reserveChannelsLive')).toBe(1);
    expect(phone.dialog?.notice.noticeId).toBe('a');
  });

  test.each<[string, Parameters<typeof openCard>[0]]>([
    ['the nearest', {}],
    ['its own', { noticeId: 'a' }],
  ])('without a list, a tap that names %s is the card’s own: it is busy', (_, options) => {
    const { component, live, phone } = openCard(options, { ...listing(three), dialogHides: false });
    component.call('reserve', { currentTarget: { dataset: { noticeId: 'a' } } });
    expect(phone.dialog?.notice.noticeId).toBe('a');
    expect(live()).toMatchObject({ status: 'busy' });
  });

  test('an id that is a number, as a page may hand it on, is that one', () => {
    const numbered = { ...later('111', 10), situation: 'notice' as const };
    const { component, phone } = openCard(
      { all: true },
      listing({ noticeId: '222', startTime: 20 * hour, others: [numbered] }),
    );
    component.call('reserve', { currentTarget: { dataset: { noticeId: 222 } } });
    expect(phone.dialog?.notice.noticeId).toBe('222');
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
