import { Subject, filter, ignoreElements, merge, mergeMap, tap, type Observable } from 'rxjs';
import { keepPlaying, reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import type { Flow, PictureButton, Stage } from '../../src/testing';
import { createComponent, definitionOf, type Component } from './component';

let pages = 0;

/** Lets a component live as the page does. */
const living = ({ lifecycle$ }: Stage, component: Component): Observable<unknown> =>
  lifecycle$.pipe(tap((phase) => (phase === 'unload' ? component.detach() : component.tell(phase))));

/** The behavior `reserveLive` on components of one page, one for each button. Rows: `setData` of a button. */
export const cards =
  (options: ReserveLiveOptions = {}): Flow =>
  (stage) => {
    const { wx, scheduler, limits, button$, tap$, onError } = stage;
    const pageId = `page ${pages++}`;
    const definition = definitionOf(() => reserveLive({ host: wx, scheduler, limits, onError, ...options }));
    const patches = new Map<PictureButton, Subject<unknown>>();
    const patchesOf = (button: PictureButton): Subject<unknown> => {
      const patch$ = patches.get(button) ?? new Subject();
      patches.set(button, patch$);
      return patch$;
    };

    const live = (button: PictureButton): Observable<unknown> => {
      const component = createComponent(definition, { finderUserName: button.account }, pageId);
      component.patch$.subscribe(patchesOf(button));
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
    return { setData: patchesOf, living$: button$.pipe(mergeMap(live), ignoreElements()) };
  };

/** The behavior `keepPlaying` on a page. Rows: `setData`. */
export const music: Flow = (stage) => {
  const { wx, music$, onError } = stage;
  const definition = definitionOf(() => keepPlaying({ src: '/music.mp3', host: wx, onError }));
  const component = createComponent(definition, {}, `page ${pages++}`);
  component.attach();
  return {
    setData$: component.patch$,
    living$: merge(living(stage, component), music$.pipe(tap(() => component.call('toggleMusic')))).pipe(
      ignoreElements(),
    ),
  };
};
