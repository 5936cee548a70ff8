import { equals, iterableEquality, typeEquality } from '@jest/expect-utils';

/**
 * Whether a value is what was expected, by structure, as jest's `toEqual` says it, asymmetric matchers such as
 * `expect.any(Number)` included; values of two classes differ.
 */
export const isEqual = (expected: unknown, actual: unknown): boolean =>
  equals(actual, expected, [iterableEquality, typeEquality]);
