import { Subject, Subscription, takeUntil, type Observable, type SchedulerLike } from 'rxjs';

/** What a row below has shown: a value, the end of its stream, or its error. */
export interface Happening {
  readonly at: number;
  readonly kind: 'N' | 'C' | 'E';
  readonly value?: unknown;
}

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
      const note = (kind: Happening['kind'], value?: unknown): void => {
        const at = scheduler.now();
        if (seen[seen.length - most]?.at === at) {
          endless ??= { name, at };
          stop$.next();
        } else {
          seen.push({ at, kind, value });
        }
      };
      const subscription = new Subscription();
      subscriptions.set(name, subscription);
      subscription.add(
        stream$.pipe(takeUntil(stop$)).subscribe({
          next: (value) => note('N', value),
          error: (error: unknown) => note('E', error),
          complete: () => note('C'),
        }),
      );
    },
    of: (name) => happenings.get(name),
    endless: () => endless,
    names: () => [...happenings.keys()],
    leave: (name) => subscriptions.get(name)?.unsubscribe(),
    stop: () => subscriptions.forEach((subscription) => subscription.unsubscribe()),
  };
};
