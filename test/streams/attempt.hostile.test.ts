import { NEVER, concat, concatMap, delay, forkJoin, ignoreElements, map, merge, of, partition, takeUntil } from 'rxjs';
import type { Attempt, Ended } from '../../src/streams';
import { outcomes, picture, statuses } from '../../src/testing';
import { withSteps, show, step } from './steps';

describe('whatever a step gives (R13)', () => {
  test.each<[string, () => unknown]>([
    ['nothing', () => of(undefined)],
    ['a text', () => of('reserved')],
    ['an outcome in no envelope', () => of({ kind: 'reserved' })],
    ['an outcome without a kind', () => of({ outcome: {} })],
    ['an outcome of a kind that there is not', () => of({ outcome: { kind: 'banana' } })],
    ['an outcome of no kind of ours', () => of({ outcome: { kind: '__proto__' } })],
    ['what is no stream', () => undefined],
    ['a number', () => 5],
  ])('%s: failed, and onError is told what it may be', (_, attempt) => {
    const seen: unknown[] = [];
    const flow = withSteps(() => attempt as Attempt);
    picture('tap     -----a---\n outcome -----F---\n state   (lr)-(br)', {
      flow: (stage) => flow({ ...stage, onError: (error) => seen.push(error) }),
      values: { state: statuses, outcome: outcomes },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeInstanceOf(TypeError);
  });

  test('rubbish after the dialog leaves what that came to', () => {
    show(
      'tap     -----a---\n dialog  -------6-\n outcome -------6-\n state   (lr)-b-d-\n calls   n----r---',
      () => (reserve$) => reserve$.pipe(map(() => 'rubbish' as unknown as Ended)),
    );
  });

  test('an outcome of its own is the outcome', () => {
    show(
      'tap     -----a-----\n step    -------x---\n outcome -------A---\n toast   -------A---\n calls   n----------\n error   -----------',
      (stage) => () => step(stage).pipe(map((): Ended => ({ outcome: { kind: 'not-associated', raw: 0 } }))),
    );
  });

  test.each<[string, Attempt]>([
    ['merge', (reserve$) => merge(reserve$, reserve$)],
    ['concat', (reserve$) => concat(reserve$.pipe(ignoreElements()), reserve$)],
    ['forkJoin', (reserve$) => forkJoin([reserve$, reserve$]).pipe(map(([ended]) => ended))],
    [
      'partition',
      (reserve$) =>
        merge(
          ...partition(reserve$, ({ outcome }) => outcome.kind === 'reserved').map((side$) => side$.pipe(delay(0))),
        ),
    ],
  ])('one tap opens one dialog, also where what reserves is subscribed to twice: %s (R1)', (_, steps) => {
    show(
      'tap     -----a-----a\n dialog  -------6----\n calls   n----r-----r\n outcome -------6----\n error   ------------',
      () => steps,
    );
  });

  test('what comes after the first is not heard', () => {
    show(
      'tap     -----a-----\n dialog  -------6---\n outcome -------6---\n error   -----------',
      () => (reserve$) => merge(reserve$, reserve$.pipe(ignoreElements())).pipe(concatMap((ended) => of(ended, ended))),
    );
  });

  test('who leaves the dialog alone and stays silent does not lock the button (R7)', () => {
    show(
      `
      tap      -----a- 29998ms --a
      step     ------x 29998ms ---

      calls    n----r- 29998ms --r
      outcome  ------- 29998ms ?--
      state    (lr)-b- 29998ms r-b
      `,
      (stage) => (reserve$) => merge(reserve$.pipe(takeUntil(step(stage))), NEVER),
    );
  });
});
