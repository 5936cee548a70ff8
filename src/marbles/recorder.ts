import { Subscription, type Observable, type SchedulerLike } from 'rxjs';

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
  readonly names: () => readonly string[];
  readonly stop: () => void;
}

export const createRecorder = (scheduler: SchedulerLike): Recorder => {
  const happenings = new Map<string, Happening[]>();
  const everything = new Subscription();
  return {
    watch(name, stream$) {
      const seen: Happening[] = [];
      happenings.set(name, seen);
      const note = (kind: Happening['kind'], value?: unknown): void => {
        seen.push({ at: scheduler.now(), kind, value });
      };
      everything.add(
        stream$.subscribe({
          next: (value) => note('N', value),
          error: (error: unknown) => note('E', error),
          complete: () => note('C'),
        }),
      );
    },
    of: (name) => happenings.get(name),
    names: () => [...happenings.keys()],
    stop: () => everything.unsubscribe(),
  };
};
