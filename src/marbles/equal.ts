import { isObservable } from 'rxjs';
import { equals, iterableEquality, typeEquality } from '@jest/expect-utils';

/** What a recorder has made of a stream that was emitted. */
interface OfStream {
  readonly isOf: (source: unknown) => boolean;
}

const isOfStream = (value: unknown): value is OfStream =>
  typeof value === 'object' && value !== null && 'isOf' in value && typeof value.isOf === 'function';

/** A stream is equal to itself, whatever it has done. */
const streamEquality = (actual: unknown, expected: unknown): boolean | undefined =>
  isObservable(expected) && isOfStream(actual) ? actual.isOf(expected) : undefined;

/**
 * Whether a value is what was expected, by structure, as jest's `toEqual` says it, asymmetric matchers such as
 * `expect.any(Number)` included; values of two classes differ.
 */
export const isEqual = (expected: unknown, actual: unknown): boolean =>
  equals(actual, expected, [streamEquality, iterableEquality, typeEquality]);
