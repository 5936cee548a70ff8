import { chinese, toFailure } from '../streams';
import type { Json, Line } from '../tape';
import { outcomes, statuses } from '../testing';

/** The letter of a value in a legend of the pictures. */
const letterIn = (legend: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  Object.keys(legend).find((letter) => legend[letter] === value);

type Call = Parameters<typeof toFailure>[0];

/** The calls that pictures draw: the row of their answers, their letter in the row `calls`, and their name in the flow. */
export const drawnCalls: ReadonlyMap<string, { readonly row: string; readonly letter: string; readonly call: Call }> =
  new Map([
    ['getChannelsLiveNoticeInfo', { row: 'notice', letter: 'n', call: 'notices' }],
    ['reserveChannelsLive', { row: 'dialog', letter: 'r', call: 'reserve' }],
    ['getChannelsLiveInfo', { row: 'live', letter: 'l', call: 'live' }],
    ['openChannelsLive', { row: 'enter', letter: 'o', call: 'enter' }],
  ]);

/** The letter of an audio command, of a sound, of a phone call, of the page's life and of the music's switch. */
export const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audio: { play: '>', pause: '=', stop: '.', seek: 's', destroy: 'D' },
  sound: { pause: '=', stop: '.', ended: 'e', error: 'F' },
  interruption: { begin: 'r', end: 'h' },
  page: { show: 's', hide: 'h', unload: 'u' },
  music: { play: '>', pause: '=' },
};

export const statusLetter = (status: unknown): string => letterIn(statuses, status) ?? 'x';

/** Toasts are told apart by their Chinese words. */
export const toastLetter = (title: unknown): string =>
  Object.keys(outcomes).find(
    (letter) => outcomes[letter] !== undefined && chinese.outcome[outcomes[letter]] === title,
  ) ?? 'x';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value) as Record<string, unknown>;

/** The letter of an answer, as far as a picture's own letters can say it. */
export const answerLetter = (api: string, line: Extract<Line, { answer: number }>): string | undefined => {
  const drawn = drawnCalls.get(api);
  if (!drawn) return undefined;
  if ('fail' in line) {
    const { kind, cause } = toFailure(drawn.call, line.fail);
    // The kit's `F` is a failed network.
    return kind === 'failed' && cause !== 'network' ? undefined : letterIn(outcomes, kind);
  }
  const { state, status } = fieldsOf(line.success);
  if (drawn.row === 'enter') return '2';
  if (drawn.row === 'live') return status === 2 ? 'v' : 'o';
  if (drawn.row === 'notice') return undefined;
  if (state === undefined) return '?';
  return typeof state === 'number' && state >= 1 && state <= 10 ? String(state % 10) : undefined;
};

/** The fields of a value: of what is no object, none. */
export const fields = (value: Json | undefined): Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};

/** A text, or else the empty one. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
