import type { SchedulerLike } from 'rxjs';
import type { Host } from './channels';
import { fieldsOf, guarded } from './guarded';
import { defaultLimits, type Limits } from './time';

/** What the streams need from outside: they know no global. */
export interface Services {
  /** `wx`, or what stands in for it. */
  readonly host: Host;
  /** The clock: `asyncScheduler`, or a test's. */
  readonly scheduler: SchedulerLike;
  /** See `toLimits`. */
  readonly limits: Limits;
  /** Hears whatever the host or a callback throws (R13). */
  readonly onError: (error: unknown) => void;
}

const print = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
};

/**
 * The error for an option that makes no sense: which one, what it is, and what it may be.
 *
 * @example throw wrongOption('toast', 1, 'true or false') // rx-channels-live: toast is 1, and may be true or false
 */
export const wrongOption = (option: string, value: unknown, mayBe: string): TypeError =>
  new TypeError(`rx-channels-live: ${option} is ${print(value)}, and may be ${mayBe}`);

/**
 * Throws for what is no object, and for a name that is not among the known ones: what is misspelt would change nothing.
 *
 * @throws `TypeError` that names it, and all that there are
 * @example checkNames('limits', { dialogue: 1 }, defaultLimits) // throws
 */
export const checkNames = (what: string, given: unknown, known: object): void => {
  const names = Object.keys(known);
  if (typeof given !== 'object' || given === null) throw wrongOption(what, given, `an object of ${names.join(', ')}`);
  for (const name of Object.keys(given))
    if (!names.includes(name)) throw wrongOption(`a name in ${what}`, name, `one of ${names.join(', ')}`);
};

/** The longest time that a timer can take, in ms. */
const longest = 2 ** 31 - 1;

/**
 * Limits, complete: what is left out or `undefined` is as the rules say, `Infinity` is never.
 *
 * @throws `TypeError` where one is no time in ms, or has no such name
 * @example toLimits({ dialog: 30_000 })
 */
export const toLimits = (own: { readonly [K in keyof Limits]?: Limits[K] | undefined } = {}): Limits => {
  checkNames('limits', own, defaultLimits);
  const limits: Record<keyof Limits, number> = { ...defaultLimits };
  for (const name of Object.keys(defaultLimits) as (keyof Limits)[]) {
    const { [name]: value = defaultLimits[name] } = own;
    if (typeof value !== 'number' || !(value === Infinity || (value >= 0 && value <= longest)))
      throw wrongOption(`limits.${name}`, value, 'a time in ms below 2^31, or Infinity for never');
    limits[name] = value;
  }
  return limits;
};

/**
 * A hook that never throws itself: nobody is left to tell what it throws (R13).
 *
 * @example const onError = harmless((error) => report(error));
 */
export const harmless =
  (onError: (error: unknown) => void) =>
  (error: unknown): void =>
    guarded(
      () => undefined,
      () => onError(error),
    );

/** @throws `TypeError` where what was handed in are no services: `accounts(wx)`, say */
export const checkServices = (services: Services): Services => {
  const { host, scheduler, onError } = fieldsOf(services);
  if (typeof host !== 'object' || host === null)
    throw wrongOption('services.host', host, 'wx, or what stands in for it');
  if (typeof fieldsOf(scheduler).schedule !== 'function')
    throw wrongOption('services.scheduler', scheduler, "asyncScheduler, or a test's scheduler");
  if (typeof onError !== 'function') throw wrongOption('services.onError', onError, 'a function');
  return { ...services, limits: toLimits(services.limits), onError: harmless(services.onError) };
};
