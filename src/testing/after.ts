import { of, timer, type Observable, type SchedulerLike } from 'rxjs';

/** Emits once after `ms` on the scheduler's clock; 0 is this very turn, because a client may also answer at once. */
export const after = (ms: number, scheduler: SchedulerLike): Observable<0> => (ms > 0 ? timer(ms, scheduler) : of(0));
