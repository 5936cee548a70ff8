import { equals } from '@jest/expect-utils';
import type { Json, Line } from '../tape';
import { channelsApis } from '../testing';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether all that a tape holds of a value is in another one. */
export const isSubset = (held: unknown, whole: unknown): boolean => {
  if (held === undefined) return true;
  if (!isObject(held) || !isObject(whole) || Array.isArray(held)) return equals(held, whole);
  return Object.entries(held).every(([key, value]) => isSubset(value, whole[key]));
};

/** Calls that are answered later. Those that return something are not compared. */
export const asyncApis: readonly string[] = [...channelsApis, 'showToast'];

/** How the start of a live is put depends on the phone's time zone. */
const isStart = (path: string): boolean => /(^|\.)start$/.test(path);

/** What a page did, as a tape holds it, by kind. */
export const outputKind = (line: Line): 'calls' | 'toasts' | 'audio' | 'setData' | 'errors' | undefined => {
  if ('call' in line) {
    if (!asyncApis.includes(line.api)) return undefined;
    return line.api === 'showToast' ? 'toasts' : 'calls';
  }
  if ('audio' in line) return 'audio';
  if ('setData' in line) return Object.keys(line.setData).every(isStart) ? undefined : 'setData';
  return 'error' in line && !('sound' in line) ? 'errors' : undefined;
};

const withoutStart = (patch: object): object =>
  Object.fromEntries(Object.entries(patch).filter(([path]) => !isStart(path)));

/** What this library complains of; its words may change from version to version. */
const isOwn = (error: Json): boolean => typeof error === 'string' && error.startsWith('rx-channels-live: ');

/** How strictly a tape is compared. */
export interface Strictness {
  /** Whether nothing may be added to what it holds, and each page and audio is its own: the recorder has written all of it. */
  readonly isWhole?: boolean;
}

/** Whether a page's own doing is what the tape says it did. */
export const isSameOutput = (held: Line, done: Line, { isWhole = false }: Strictness = {}): boolean => {
  const isSame = isWhole ? equals : isSubset;
  const isOf = (one: number | undefined, other: number | undefined): boolean => !isWhole || one === other;
  if ('call' in held) return 'call' in done && held.api === done.api && isSame(held.args, done.args);
  if ('audio' in held) return 'audio' in done && held.audio === done.audio && isOf(held.of, done.of);
  if ('setData' in held)
    return (
      'setData' in done &&
      held.button === done.button &&
      isOf(held.on, done.on) &&
      isSame(withoutStart(held.setData), withoutStart(done.setData))
    );
  return 'error' in held && 'error' in done && (held.error === done.error || (isOwn(held.error) && isOwn(done.error)));
};
