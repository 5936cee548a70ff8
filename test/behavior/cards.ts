import { Subject, filter, ignoreElements, merge, mergeMap, tap, type Observable } from 'rxjs';
import { keepPlaying, reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import type { Client, Output, PictureButton, Stage } from '../../src/testing';
import type { Patch } from '../../src/testing/doubles/instance';
import { createComponent, definitionOf, type Component } from './component';

let pages = 0;
const pageIds = new WeakMap<Client, string>();

/** What is on one client is on one page. */
const pageIdOf = ({ client }: Stage): string => {
  const pageId = pageIds.get(client) ?? `page ${pages++}`;
  pageIds.set(client, pageId);
  return pageId;
};

/** Lets a component live as the page does. */
const living = ({ lifecycle$ }: Stage, component: Component): Observable<unknown> =>
  lifecycle$.pipe(tap((phase) => (phase === 'unload' ? component.detach() : component.tell(phase))));

interface Cards {
  readonly setData: (button: PictureButton) => Observable<Patch>;
  readonly living$: Observable<never>;
  readonly [name: string]: Output;
}

interface Music {
  readonly setData$: Observable<Patch>;
  readonly living$: Observable<never>;
  readonly [name: string]: Output;
}

/** The behavior `reserveLive` on components of one page, one for each button. Rows: `setData` of a button. */
export const cards =
  (options: ReserveLiveOptions = {}) =>
  (stage: Stage): Cards => {
    const { wx, scheduler, limits, button$, tap$, onError } = stage;
    const definition = definitionOf(() => reserveLive({ host: wx, scheduler, limits, onError, ...options }));
    const patches = new Map<PictureButton, Subject<Patch>>();
    const patchesOf = (button: PictureButton): Subject<Patch> => {
      const patch$ = patches.get(button) ?? new Subject();
      patches.set(button, patch$);
      return patch$;
    };

    const live = (button: PictureButton): Observable<unknown> => {
      const { account: finderUserName, noticeId = '' } = button;
      const component = createComponent(definition, { finderUserName, noticeId }, pageIdOf(stage));
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
export const music = (stage: Stage): Music => {
  const { wx, music$, onError } = stage;
  const definition = definitionOf(() => keepPlaying({ src: '/music.mp3', host: wx, onError }));
  const component = createComponent(definition, {}, pageIdOf(stage));
  component.attach();
  return {
    setData$: component.patch$,
    living$: merge(living(stage, component), music$.pipe(tap(() => component.call('toggleMusic')))).pipe(
      ignoreElements(),
    ),
  };
};
