import { isObservable } from 'rxjs';
import { equals, iterableEquality, typeEquality } from '@jest/expect-utils';

/** What a recorder has made of a stream that was emitted, or a drawn one. */
interface OfStream {
  readonly isOf: (source: unknown) => boolean;
  readonly hasShown: (drawn: OfStream) => boolean;
}

const isOfStream = (value: unknown): value is OfStream =>
  typeof value === 'object' && value !== null && 'isOf' in value && typeof value.isOf === 'function';

/** A stream is equal to itself, whatever it has done, and to a picture of what it has done. */
const streamEquality = (actual: unknown, expected: unknown): boolean | undefined => {
  if (!isOfStream(actual)) return undefined;
  if (isOfStream(expected)) return actual.hasShown(expected);
  return isObservable(expected) ? actual.isOf(expected) : undefined;
};

const prototypeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;

/** An object without a prototype is a plain one, such as the groups of a match. */
const plainEquality = (actual: unknown, expected: unknown): boolean | undefined => {
  const [one, other] = [prototypeOf(actual), prototypeOf(expected)];
  const isPlain = (one === null && other === Object.prototype) || (one === Object.prototype && other === null);
  return isPlain ? undefined : typeEquality(actual, expected);
};

/**
 * Whether a value is what was expected, by structure, as jest's `toEqual` says it, asymmetric matchers such as
 * `expect.any(Number)` included; values of two classes differ.
 */
export const isEqual = (expected: unknown, actual: unknown): boolean =>
  equals(actual, expected, [streamEquality, iterableEquality, plainEquality]);
