import {
  Subject,
  distinctUntilChanged,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  tap,
  type Observable,
} from 'rxjs';
import { keepPlaying, reserveLive } from '../../src/behavior';
import type { Flow, PictureButton, Stage } from '../../src/testing';
import { createComponent, definitionOf, type Component } from '../behavior/component';

let pages = 0;

/** Lets a component live as the page does. */
const living = ({ lifecycle$ }: Stage, component: Component): Observable<unknown> =>
  lifecycle$.pipe(tap((phase) => (phase === 'unload' ? component.detach() : component.tell(phase))));

/**
 * What the rules' pictures are about, but as components: `reserveLive` for each button, and `keepPlaying`. `toHost` puts something
 * between them and the client.
 */
export const componentFlow =
  (toHost: (stage: Stage) => object): Flow =>
  (stage) => {
    const { scheduler, limits, button$, tap$, music$, onError } = stage;
    const host = toHost(stage) as Stage['wx'];
    const pageId = `page of a picture ${pages++}`;
    const outcome$ = new Subject<string>();
    const patches = new Map<PictureButton, Subject<Readonly<Record<string, unknown>>>>();
    const patchesOf = (button: PictureButton) => {
      const patch$ = patches.get(button) ?? new Subject();
      patches.set(button, patch$);
      return patch$;
    };
    const onOutcome = ({ kind }: { readonly kind: string }): void => outcome$.next(kind);
    const definition = definitionOf(() => reserveLive({ host, scheduler, limits, onError, onOutcome }));
    const player = createComponent(
      definitionOf(() => keepPlaying({ src: '/music.mp3', host, onError })),
      {},
      pageId,
    );
    player.attach();

    const live = (button: PictureButton): Observable<unknown> => {
      const { account: finderUserName, noticeId = '' } = button;
      const component = createComponent(definition, { finderUserName, noticeId }, pageId);
      component.patch$.subscribe((patch) => patchesOf(button).next(patch));
      patchesOf(button).next({ 'live.status': 'loading' });
      component.attach();
      return merge(
        living(stage, component),
        button.gone$.pipe(tap(() => component.detach())),
        tap$.pipe(
          filter((tapped) => tapped === button),
          tap(() => component.call('reserve')),
        ),
      );
    };
    return {
      state: (button) =>
        patchesOf(button).pipe(
          map((patch) => patch['live.status']),
          filter((status) => status !== undefined),
          distinctUntilChanged(),
        ),
      outcome$,
      living$: merge(
        button$.pipe(mergeMap(live)),
        living(stage, player),
        music$.pipe(tap(() => player.call('toggleMusic'))),
      ).pipe(ignoreElements()),
    };
  };
