import { Subject, Subscription, isObservable, takeUntil, type Observable, type SchedulerLike } from 'rxjs';
import { EmittedStream } from './stream';

/** What a row below has shown: a value, the end of its stream, or its error. */
export interface Happening {
  readonly at: number;
  readonly kind: 'N' | 'C' | 'E';
  /** A list, a plain object, a `Map` or a `Set` as it was then, whatever has been put into it since; what is within those is not looked at. */
  readonly value?: unknown;
}

/** A copy of a list, of a plain object, of a `Map` or a `Set`; of anything else, and of what cannot be read, none. */
const copyOf = (value: unknown): object | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  try {
    if (Array.isArray(value) && prototype === Array.prototype) return Object.assign([], value);
    if (value instanceof Map && prototype === Map.prototype) return new Map(value);
    if (value instanceof Set && prototype === Set.prototype) return new Set(value);
    return prototype === Object.prototype ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

/** What is in it, by key. */
const entriesOf = (value: object): readonly (readonly [unknown, unknown])[] =>
  value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);

/** A value that is to be shown later: itself, or what it was if something has been put into it meanwhile, or taken out. */
const asItWas = (value: unknown): (() => unknown) => {
  const before = copyOf(value);
  if (!before) return () => value;
  return () => {
    const [then, now] = [entriesOf(before), entriesOf(value as object)];
    const isSame =
      then.length === now.length &&
      then.every(([key, item], i) => Object.is(key, now[i]?.[0]) && Object.is(item, now[i]?.[1]));
    return isSame ? value : before;
  };
};

/** Notes what streams do, and when. */
export interface Recorder {
  readonly watch: (name: string, stream$: Observable<unknown>) => void;
  /** What the stream of a name has shown, if there is one. */
  readonly of: (name: string) => readonly Happening[] | undefined;
  /** A stream that has emitted so often at one time that it would never come to an end. */
  readonly endless: () => { readonly name: string; readonly at: number } | undefined;
  readonly names: () => readonly string[];
  /** Leaves the stream of a name. */
  readonly leave: (name: string) => void;
  readonly stop: () => void;
}

/** More than this at one time is no picture. */
export const most = 10_000;

export const createRecorder = (scheduler: SchedulerLike): Recorder => {
  const happenings = new Map<string, Happening[]>();
  const subscriptions = new Map<string, Subscription>();
  let endless: ReturnType<Recorder['endless']>;
  return {
    watch(name, stream$) {
      const seen: Happening[] = [];
      happenings.set(name, seen);
      const stop$ = new Subject<void>();
      const subscription = new Subscription();
      subscriptions.set(name, subscription);
      /** Notes in ms from a time on; a stream that is emitted is watched as well. */
      const noteIn = (shown: Happening[], from: number, source$: Observable<unknown>): void => {
        const note = (kind: Happening['kind'], value?: unknown): void => {
          const at = scheduler.now() - from;
          if (shown[shown.length - most]?.at === at) {
            endless ??= { name, at: scheduler.now() };
            stop$.next();
          } else {
            const shownValue = asItWas(value);
            shown.push({
              at,
              kind,
              get value() {
                return shownValue();
              },
            });
          }
        };
        const next = (value: unknown): void => {
          if (!isObservable(value)) {
            note('N', value);
            return;
          }
          const inner: Happening[] = [];
          note('N', new EmittedStream(inner, value));
          noteIn(inner, scheduler.now(), value);
        };
        const error = (cause: unknown): void => note('E', cause);
        subscription.add(source$.pipe(takeUntil(stop$)).subscribe({ next, error, complete: () => note('C') }));
      };
      noteIn(seen, 0, stream$);
    },
    of: (name) => happenings.get(name),
    endless: () => endless,
    names: () => [...happenings.keys()],
    leave: (name) => subscriptions.get(name)?.unsubscribe(),
    stop: () => subscriptions.forEach((subscription) => subscription.unsubscribe()),
  };
};
