import { BehaviorSubject, from, take, type Observable } from 'rxjs';
import type { Lifecycle } from '../../src/streams';
import type { Outcome } from '../../src/streams/outcome';
import { toasts } from '../../src/streams/toasts';
import { outcomes, picture, type Flow } from '../../src/testing';

interface Told {
  readonly outcome?: Outcome;
  readonly button?: { readonly gone$: Observable<unknown> };
}

/** States with and without outcomes, as drawn. */
const flow: Flow = ({ row, lifecycle$ }) => {
  const state$ = row<Told>('state', {
    '.': {},
    5: { outcome: { kind: 'dismissed' } },
    6: { outcome: { kind: 'reserved' } },
    7: { outcome: { kind: 'unreserved' } },
  });
  return { toast$: toasts(state$, lifecycle$, ({ outcome: { kind } }) => (kind === 'dismissed' ? '' : kind)) };
};
const values = { toast: outcomes };

test('tells an outcome at once where the page shows, and says nothing where there is nothing to say', () => {
  picture(
    `
      state  -.-6-.-5-6-
      toast  ---6-----6-
    `,
    { flow, values },
  );
});

test('the newest waits for the show (R8)', () => {
  picture(
    `
      page   s--h------s--h--s-
      state  -6---6--7---------
      toast  -6--------7-------
    `,
    { flow, values },
  );
});

test('what says nothing does not replace what waits', () => {
  picture(
    `
      page   s--h------s-
      state  -----6-.5---
      toast  ----------6-
    `,
    { flow, values },
  );
});

test('before the first show a page can be seen no less', () => {
  picture('page   -----s\n state  -6---6\n toast  -6---6', { flow, values });
});

test('none after unload; the stream ends with it', () => {
  picture(
    `
      page   s--h---u--s--
      state  -----6--7----
      toast  -------|
    `,
    { flow, values },
  );
});

test('ends with the states, when the last one has been seen', () => {
  picture(
    `
      page   s--h---s---
      state  -----6|----
      toast  -------(6|)
    `,
    { flow, values },
  );
});

test('a waiting toast of a button that is gone is dropped, and no other (R12)', () => {
  const ofButtons: Flow = ({ row, lifecycle$ }) => {
    const [a, b] = [{ gone$: row('goneA') }, { gone$: row('goneB') }];
    const state$ = row<Told>('state', {
      6: { button: a, outcome: { kind: 'reserved' } },
      7: { button: b, outcome: { kind: 'unreserved' } },
    });
    return { toast$: toasts(state$, lifecycle$, ({ outcome: { kind } }) => kind) };
  };
  picture('page   s-h------s-\n state  ---6------\n goneA  -----x----\n toast  ----------', {
    flow: ofButtons,
    values,
  });
  picture('page   s-h------s-\n state  ---6------\n goneB  -----x----\n toast  ---------6', {
    flow: ofButtons,
    values,
  });
  picture('page   s-h------s-\n state  ---6-7----\n goneA  -------x--\n toast  ---------7', {
    flow: ofButtons,
    values,
  });
  picture('page   s-h------s-\n state  ---6-7----\n goneB  -------x--\n toast  ----------', {
    flow: ofButtons,
    values,
  });
});

test('what `tell` makes of an outcome may be anything, made of the whole state', () => {
  const whole: Flow = ({ row, lifecycle$ }) => ({
    toast$: toasts(row<Told>('state', { 6: { outcome: { kind: 'reserved' } } }), lifecycle$, (state) => state),
  });
  picture('state -6\n toast -6', { flow: whole, values: { toast: { 6: { outcome: { kind: 'reserved' } } } } });
});

test('what `tell` throws ends the stream', () => {
  const broken: Flow = ({ row, lifecycle$ }) => ({
    toast$: toasts(row<Told>('state', { 6: { outcome: { kind: 'reserved' } } }), lifecycle$, () => {
      throw new Error('broken');
    }),
  });
  picture('state -6\n toast -#', { flow: broken });
});

test('`tell` is given the state itself, once for each outcome, and not once more for who has left', () => {
  const states: readonly Told[] = [{}, { outcome: { kind: 'reserved' } }, { outcome: { kind: 'kept' } }];
  const tell = jest.fn((state: Told) => state.outcome?.kind);
  toasts(from(states), new BehaviorSubject<Lifecycle>('show'), tell).pipe(take(1)).subscribe();
  expect(tell.mock.calls.map(([state]) => states.indexOf(state))).toEqual([1]);
});
