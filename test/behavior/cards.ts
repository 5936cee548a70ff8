import { Subject, filter, ignoreElements, merge, mergeMap, tap, type Observable } from 'rxjs';
import { keepPlaying, reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import type { Flow, PictureButton, Stage } from '../../src/testing';

type Method = (this: object, ...args: unknown[]) => void;

/** What a behavior is made of, as far as a component runs it. */
interface Definition {
  readonly data: Readonly<Record<string, unknown>>;
  readonly lifetimes: Readonly<Record<string, Method>>;
  readonly pageLifetimes: Readonly<Record<string, Method>>;
  readonly methods: Readonly<Record<string, Method>>;
}

/** WeChat's `Behavior` takes a definition and gives an identifier; here it gives the definition back. */
const definitionOf = (make: () => unknown): Definition => {
  Object.assign(globalThis, { Behavior: (definition: unknown) => definition });
  return make() as Definition;
};

/** Writes into `data` along a data path, as `setData` does. */
const write = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) data[key] = value;
  else write(data[key] as Record<string, unknown>, rest.join('.'), value);
};

/** A component with one behavior: it runs the lifetimes, and shows what it is given to show. */
const createComponent = ({ data, lifetimes, pageLifetimes, methods }: Definition, given: object, pageId: string) => {
  const patch$ = new Subject<Record<string, unknown>>();
  const instance = {
    data: { ...structuredClone(data), ...given },
    getPageId: () => pageId,
    setData(patch: Record<string, unknown>) {
      patch$.next(patch);
      Object.entries(patch).forEach(([path, value]) => write(instance.data, path, value));
    },
  };
  return {
    patch$,
    attach() {
      lifetimes.attached?.call(instance);
      lifetimes.ready?.call(instance);
    },
    detach: () => lifetimes.detached?.call(instance),
    tell: (phase: string) => pageLifetimes[phase]?.call(instance),
    call: (method: string) => methods[method]?.call(instance),
  };
};

type Component = ReturnType<typeof createComponent>;

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
        button.gone$.pipe(tap(component.detach)),
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
