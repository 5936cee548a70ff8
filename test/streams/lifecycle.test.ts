import fc from 'fast-check';
import { EMPTY, map, of, switchMap } from 'rxjs';
import { inEveryHistory } from '../../src/marbles/fast-check';
import { lifecycle, untilUnload, whileVisible } from '../../src/streams/lifecycle';
import { picture, type Flow } from '../../src/testing';

const phases = { l: 'load', s: 'show', h: 'hide', u: 'unload' };
const values = { life: phases };

const flow: Flow = ({ row }) => ({ life$: lifecycle(row('onShow'), row('onHide'), row('onUnload')) });

test('merges the lifetimes of a page', () => {
  picture(
    `
      onShow    --x-----x-----
      onHide    ----x---------
      onUnload  ----------x---

      life      l-s-h---s-u---
    `,
    { flow, values },
  );
});

test('each change once: clients repeat themselves', () => {
  picture(
    `
      onShow    --xx----x-----
      onHide    -----xx-------

      life      l-s--h--s-----
    `,
    { flow, values },
  );
});

test('a new subscriber hears where the page stands, then each change', () => {
  const late: Flow = ({ row }) => {
    const lifecycle$ = lifecycle(row('onShow'), row('onHide'), EMPTY);
    return { life$: lifecycle$, late$: row('subscribe').pipe(switchMap(() => lifecycle$)) };
  };
  picture(
    `
      onShow     --x-----x--
      onHide     ----x------
      subscribe  ------x----

      life       l-s-h---s--
      late       ------h-s--
    `,
    { flow: late, values: { ...values, late: phases } },
  );
});

test('completes with the sources', () => {
  const done = jest.fn();
  lifecycle(of(1), of(2), of(3)).subscribe({ complete: done });
  expect(done).toHaveBeenCalledTimes(1);
});

test('whatever a client says, two neighbours are never the same', () => {
  fc.assert(
    inEveryHistory(
      { onShow: 'x', onHide: 'x', onUnload: 'x' },
      ({ row }) => ({ life$: lifecycle(row('onShow'), row('onHide'), row('onUnload')) }),
      ({ life = [] }) => {
        expect(life[0]?.value).toBe('load');
        expect(life.some(({ value }, i) => value === life[i - 1]?.value)).toBe(false);
      },
    ),
  );
});

test('untilUnload completes a stream when the page unloads, and not before', () => {
  const until: Flow = ({ lifecycle$, tap$ }) => ({
    tapped$: tap$.pipe(
      map(({ letter }) => letter),
      untilUnload(lifecycle$),
    ),
  });
  picture(
    `
      page    s--h--s--u--
      tap     -a--a--a---a

      tapped  -a--a--a-|
    `,
    { flow: until },
  );
});

test('whileVisible holds values back while the page is hidden; the newest comes through on the next show', () => {
  const visible: Flow = ({ row, lifecycle$ }) => ({ seen$: row('source').pipe(whileVisible(lifecycle$)) });
  picture(
    `
      page    -s---h------s--h--u---
      source  a-b---c--d------e-----

      seen    a-b---------d---------
    `,
    { flow: visible },
  );
});
