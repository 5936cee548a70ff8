import { NEVER } from 'rxjs';
import { unknown, type AccountState } from '../../src/streams';
import {
  apply,
  arrives,
  asks,
  concerned,
  presentStates,
  type PageEvent,
  type PageState,
} from '../../src/streams/pageState';
import type { Button, OfferOf } from '../../src/streams/status';

const buttonOf = (account: string): Button => ({ account, gone$: NEVER });
const [a, second, b] = [buttonOf('sphA'), buttonOf('sphA'), buttonOf('sphB')];

const live: AccountState = { ...unknown, known: { kind: 'live', live: {}, at: 0 } };
const dead: AccountState = { ...unknown, known: { kind: 'none' } };
/** What a button offers: the live, or to try again. */
const offerOf: OfferOf = (_, { known }) =>
  known.kind === 'live'
    ? { status: 'live', notice: undefined, tap: { does: 'enter', live: {} } }
    : { status: 'loading', notice: undefined, tap: { does: 'nothing' } };

/** A page on which these buttons have come, and that shows. */
const pageWith = (...buttons: readonly Button[]) => {
  const page: PageState<Button> = { present: new Map(), gone: new WeakSet(), ofAccount: new Map(), isVisible: true };
  const tell = (event: PageEvent<Button>): readonly string[] =>
    apply(page, event, offerOf).map(({ button, status, outcome }) =>
      [[a, second, b].indexOf(button), status, ...(outcome ? [outcome.kind] : [])].join(' '),
    );
  for (const button of buttons) {
    arrives(page, button);
    tell({ kind: 'comes', button, account: unknown });
  }
  return { page, tell };
};
const changes = (button: Button, account: AccountState): PageEvent<Button> => ({ kind: 'changes', button, account });

describe('what an event changes, and the states to be told', () => {
  test('a button that comes is told, if it is still there in its turn', () => {
    const { page, tell } = pageWith();
    expect(tell({ kind: 'comes', button: a, account: live })).toEqual([]);
    expect(page).toEqual({ present: new Map(), gone: new WeakSet(), ofAccount: new Map(), isVisible: true });
    expect(arrives(page, a)).toBe(true);
    expect(arrives(page, a)).toBe(false);
    expect(tell({ kind: 'comes', button: a, account: live })).toEqual(['0 live']);
  });

  test('what is learnt of the account is told where it is new', () => {
    const { tell } = pageWith(a, b);
    expect(tell(changes(a, live))).toEqual(['0 live']);
    expect(tell(changes(a, live))).toEqual([]);
    expect(tell(changes(a, { ...live, asked: { live: { at: 1, isOpen: true } } }))).toEqual([]);
    expect(tell(changes(a, { ...live, dialogs: { n1: 1 } }))).toEqual(['0 live']);
    expect(tell(changes(b, dead))).toEqual(['2 loading']);
    expect(tell(changes(second, live))).toEqual([]);
  });

  test('a button that goes is told of no more, the others are', () => {
    const { page, tell } = pageWith(a, second);
    expect(tell({ kind: 'goes', button: a })).toEqual([]);
    expect([page.gone.has(a), page.gone.has(second)]).toEqual([true, false]);
    expect(page.ofAccount).toEqual(new Map([['sphA', new Set([second])]]));
    expect(tell(changes(a, live))).toEqual([]);
    expect(tell(changes(second, live))).toEqual(['1 live']);
    expect(tell({ kind: 'begins', button: a })).toEqual([]);
    expect(tell({ kind: 'ends', button: a, ended: { outcome: { kind: 'unknown' } } })).toEqual([]);
    expect(arrives(page, a)).toBe(true);
    expect(page.gone.has(a)).toBe(false);
  });

  test('one that goes while nobody has heard of it changes nothing', () => {
    const { page, tell } = pageWith();
    arrives(page, a);
    expect(tell({ kind: 'goes', button: a })).toEqual([]);
    expect(page.present.size).toBe(0);
  });

  test('an attempt: what is learnt meanwhile is told at its end, once (R14)', () => {
    const { tell } = pageWith(a, second);
    tell(changes(a, live));
    expect(tell({ kind: 'begins', button: a })).toEqual(['0 busy']);
    for (const account of [dead, live]) expect(tell(changes(a, account))).toEqual([]);
    expect(tell(changes(second, live))).toEqual(['1 live']);
    expect(tell({ kind: 'ends', button: a, ended: { outcome: { kind: 'live-entered' } } })).toEqual([
      '0 live live-entered',
    ]);
  });

  test('a page shows and hides', () => {
    const { page, tell } = pageWith(a);
    for (const phase of ['hide', 'show', 'unload', 'load'] as const) {
      expect(tell(phase)).toEqual([]);
      expect(page.isVisible).toBe(phase === 'show');
    }
  });

  test('a question is under way until it is over; another one may be, beside it', () => {
    const { page, tell } = pageWith(a);
    expect(asks(page, a, 'live')).toBe(true);
    expect(asks(page, a, 'live')).toBe(false);
    expect(asks(page, a, 'pause')).toBe(true);
    expect(tell({ kind: 'asked', button: a, about: 'pause' })).toEqual([]);
    expect(asks(page, a, 'live')).toBe(false);
    expect(asks(page, a, 'pause')).toBe(true);
  });

  test('what has been answered is asked anew once when a button comes, and once after each show (R2)', () => {
    const { page, tell } = pageWith(a);
    const asksAnew = (about: 'notices' | 'live' | 'pause') => {
      const does = asks(page, a, about, true);
      tell({ kind: 'asked', button: a, about });
      return does;
    };
    expect([asksAnew('live'), asksAnew('pause'), asksAnew('notices')]).toEqual([true, true, true]);
    expect([asksAnew('notices'), asks(page, a, 'notices')]).toEqual([false, true]);
    tell({ kind: 'asked', button: a, about: 'notices' });
    tell('hide');
    expect(asksAnew('notices')).toBe(false);
    tell('show');
    expect([asksAnew('notices'), asksAnew('notices')]).toEqual([true, false]);
  });

  test('a button that is not there asks nothing', () => {
    const { page, tell } = pageWith(a);
    expect(asks(page, b, 'live')).toBe(false);
    expect(tell({ kind: 'asked', button: b, about: 'live' })).toEqual([]);
    expect(page.present.size).toBe(1);
  });
});

test('which buttons may have something to ask', () => {
  const { page } = pageWith(a, b, second);
  const after = (event: PageEvent<Button>) => concerned(page, event);
  expect(after('show')).toEqual([a, b, second]);
  expect(after({ kind: 'comes', button: b, account: unknown })).toEqual([b]);
  expect(after({ kind: 'asked', button: b, about: 'live' })).toEqual([b]);
  expect(after(changes(a, live))).toEqual([a]);
  for (const kind of ['goes', 'begins'] as const) expect(after({ kind, button: a })).toEqual([]);
});

test('who comes late hears the states of those that have come, without outcomes', () => {
  const { page, tell } = pageWith(a);
  arrives(page, b);
  tell({ kind: 'ends', button: a, ended: { outcome: { kind: 'unknown' } } });
  expect(presentStates(page)).toEqual([
    { button: a, status: 'loading', notice: undefined, account: unknown, outcome: undefined },
  ]);
});
