import { BehaviorSubject, throwError, type Observable } from 'rxjs';

import type { Answer, ChannelsApi } from '../../src/testing';

/** Calls that throw: the one fault that the client leaves to whoever answers for it. */
export interface Throwing {
  readonly apis$: Observable<ReadonlySet<ChannelsApi>>;
  readonly answer: Answer;
  set(api: ChannelsApi, throws: boolean): void;
}

/** Makes chosen calls throw, none at first. */
export function createThrowing(): Throwing {
  const apis$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  return {
    apis$: apis$.asObservable() as Observable<ReadonlySet<ChannelsApi>>,
    answer: ({ api }) => (apis$.value.has(api) ? throwError(() => new Error(`${api} threw`)) : undefined),
    set(api, throws) {
      const others = [...apis$.value].filter((other) => other !== api);
      apis$.next(new Set(throws ? [...others, api] : others));
    },
  };
}
