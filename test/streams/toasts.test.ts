import { map } from 'rxjs';
import { toasts, whenSeen, type Outcome } from '../../src/streams';
import { outcomes, picture, type Flow } from '../../src/testing';

/** States with and without outcomes, as drawn. */
const flow: Flow = ({ row, lifecycle$ }) => {
  const state$ = row<{ outcome?: Outcome }>('state', {
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

test('whenSeen holds any value back while the page is hidden', () => {
  const seen: Flow = ({ row, lifecycle$ }) => ({
    seen$: row('source').pipe(
      whenSeen(lifecycle$),
      map((letter) => letter),
    ),
  });
  picture(
    `
      page    -s---h------s--h--u---
      source  a-b---c--d------e-----
      seen    a-b---------d---------
    `,
    { flow: seen },
  );
});
