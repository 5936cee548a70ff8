import { Subject, distinctUntilChanged, filter, map, merge, startWith } from 'rxjs';
import type { Flow, Stage } from '../../src/testing';
import { cards, music } from '../behavior/cards';
import { rules } from '../rules/rules';

/** The rules' pictures that are about the flow itself, each with its rule. */
export const pictures = rules.flatMap(({ id, cases }) =>
  cases.filter(({ options }) => !options?.flow).map((picture) => ({ id, ...picture })),
);

/**
 * What the rules' pictures are about, but as components: `reserveLive` for each button, and `keepPlaying`. `toHost` puts something
 * between them and the client.
 */
export const componentFlow =
  (toHost: (stage: Stage) => object): Flow =>
  (stage) => {
    const outcome$ = new Subject<string>();
    const within: Stage = { ...stage, wx: toHost(stage) as Stage['wx'] };
    const { setData, living$ } = cards({ onOutcome: ({ kind }) => outcome$.next(kind) })(within);
    return {
      state: (button) =>
        setData(button).pipe(
          map((patch) => patch['live.status']),
          filter((status) => status !== undefined),
          startWith('loading'),
          distinctUntilChanged(),
        ),
      outcome$,
      living$: merge(living$, music(within).living$),
    };
  };
