import { chinese } from '../../streams/words/chinese';
import { answers, type Outcome } from '../../streams/outcome';
import type { Status } from '../../streams/status';
import type { Legend } from '../../marbles';

const [unknown, ...answered] = answers;

/** One letter for each outcome, in every row: the digits of the states (`0` is 10), capitals for failures. */
export const outcomes: Legend<Outcome['kind']> = {
  ...Object.fromEntries(answered.map((kind, index) => [(index + 1) % 10, kind])),
  '?': unknown,
  N: 'no-notice',
  A: 'not-associated',
  B: 'bad-account',
  U: 'unsupported',
  C: 'cancelled',
  T: 'timeout',
  F: 'failed',
  o: 'profile-opened',
  h: 'half-screen-opened',
};

/** The letters of the row `state`. */
export const statuses: Legend<Status> = {
  l: 'loading',
  r: 'ready',
  b: 'busy',
  d: 'reserved',
  v: 'live',
  n: 'none',
  f: 'failed',
  u: 'upgrade',
  p: 'phone',
  t: 'devtools',
  g: 'gone',
  o: 'profile',
  h: 'half-screen',
};

const toasts: Legend<string> = Object.fromEntries(
  Object.entries(outcomes)
    .map(([letter, kind]): [string, string] => [letter, chinese.outcome[kind]])
    .filter(([, title]) => title),
);

const audioCommands: Legend<string> = { '>': 'play', '=': 'pause', '.': 'stop', s: 'seek', D: 'destroy' };

/** The legends of the rows below, by name. Those of `calls` depend on the buttons. */
export const legendsBelow: Readonly<Record<string, Legend>> = {
  state: statuses,
  outcome: outcomes,
  toast: toasts,
  audio: audioCommands,
  heard: { '>': 'sound', '=': 'silence' },
};
