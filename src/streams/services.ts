import type { SchedulerLike } from 'rxjs';
import type { Host } from './host';
import type { Limits } from './limits';

/** What the streams need from outside: they know no global. */
export interface Services {
  /** `wx`, or what stands in for it. */
  readonly host: Host;
  /** The clock: `asyncScheduler`, or a test's. */
  readonly scheduler: SchedulerLike;
  readonly limits: Limits;
  /** Hears whatever the host throws (R13). */
  readonly onError: (error: unknown) => void;
}
