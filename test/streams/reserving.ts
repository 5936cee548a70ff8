import { BehaviorSubject, NEVER, Subject, VirtualTimeScheduler, map, type Observable, type Subscription } from 'rxjs';
import {
  accounts,
  defaultLimits,
  reservation,
  type Button,
  type Host,
  type Lifecycle,
  type Limits,
  type State,
} from '../../src/streams';

/** What a call is given. */
export interface Callbacks {
  success?: (result: never) => void;
}

/** How a client answers a call. */
export type Answer = (options: Callbacks) => void;

/** A notice that can be reserved. */
export const usable = { noticeId: 'one', status: 0, reservable: true };

/** What a test does with the flow for one button, and what it hears. */
interface Reserving {
  /** The states, with their outcomes, from the beginning on. */
  readonly seen: readonly string[];
  readonly state$: Observable<State>;
  /** Somebody who comes late. */
  readonly listen: () => readonly string[];
  readonly tap: () => void;
  readonly tap$: Subject<Button>;
  readonly lifecycle$: Subject<Lifecycle>;
  /** Lets so many ms pass. */
  readonly pass: (ms: number) => void;
  /** Of whom `seen` is. */
  readonly ends: Subscription;
}

/** The flow for one button on a client that answers as it is told, and in which everything may throw. */
export const setup = (
  host: object,
  {
    onError = jest.fn(),
    limits = defaultLimits,
    target = {},
    scheduler = new VirtualTimeScheduler(),
  }: {
    onError?: (error: unknown) => void;
    limits?: Limits;
    target?: Partial<Button>;
    scheduler?: VirtualTimeScheduler;
  } = {},
): Reserving => {
  const services = { host: host as Host, scheduler, limits, onError };
  const button: Button = { account: 'sphA', gone$: NEVER, ...target };
  const [button$, tap$] = [new Subject<Button>(), new Subject<Button>()];
  const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
  const seen: string[] = [];
  const state$ = reservation({ button$, tap$, lifecycle$ }, accounts(services), services);
  const words$ = state$.pipe(map(({ status, outcome }) => (outcome ? `${status}, ${outcome.kind}` : status)));
  const ends = words$.subscribe({
    next: (words) => seen.push(words),
    error: (error: unknown) => seen.push(`error ${String(error)}`),
  });
  button$.next(button);
  const pass = (ms: number) => {
    const until = scheduler.now() + ms;
    scheduler.maxFrames = until;
    scheduler.flush();
    scheduler.frame = until;
  };
  const listen = () => {
    const heard: string[] = [];
    words$.subscribe((words) => heard.push(words));
    return heard;
  };
  return { seen, pass, ends, listen, state$, tap: () => tap$.next(button), tap$, lifecycle$ };
};
