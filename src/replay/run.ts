import { accountsOf, settingsFor } from '../behavior/configure';
import type { Accounts } from '../streams';
import { recorder, type Line } from '../tape';
import { createClock } from '../testing/clock';
import { limitsOf } from './configured';
import { createGiving, isAnswer, isInput } from './giving';
import { createTapeHost } from './host';
import { readTape, type TapeFile } from './read';
import { createStage, impliedButtons, isAppearance, type Stage } from './stage';

/** When it is in a replay: in ms since the tape began, and in which of the tape's lines' turn; absent: of a timer. */
export interface Cause {
  readonly t: number;
  readonly line?: number | undefined;
}

/** What this version did with what a tape gave it. */
export interface Run {
  /** Recorded as the tape was. */
  readonly file: TapeFile;
  readonly text: string;
  /** By line of `file`: the index of the tape's line in whose turn it came to be; absent: of a timer. */
  readonly causes: readonly (number | undefined)[];
  /** The tape's lines that were given in the turn of another one: by what the page did there. */
  readonly nested: ReadonlySet<number>;
}

/** How to read what a tape leaves open. */
export interface Reading {
  /** What comes first where a timer is due at the very time of a line: what the lines above it tell, or always the timer, or the line. */
  readonly tie?: 'as told' | 'timer first' | 'line first';
  /** Whether what stands right behind a call, at the same time, came in the call's own turn: all of it, answers alone, or nothing. */
  readonly inTurn?: 'all' | 'answers' | 'nothing';
}

/** Is handed what is known of the accounts, before anything happens; `cause` is the tape's line in whose turn it is asked. */
type Watch = (accounts: Accounts, cause: () => Cause) => void;

/** What is there before the first line: what a tape does not say of its beginning. */
const begin = ({ appear, enterMusic, act }: Stage, lines: readonly Line[]): void => {
  impliedButtons(lines).forEach(appear);
  if (!lines.some((line) => 'music' in line && line.music === 'ready'))
    new Set(lines.flatMap((line) => ('music' in line ? [line.on ?? 1] : []))).forEach(enterMusic);
  const [first] = lines;
  if (!first || !('lost' in first)) return;
  // The page has been shown, and is hidden if it is shown next; music that plays without being switched on has been on.
  act({ t: 0, page: 'show' });
  if (lines.find((line) => 'page' in line)?.page === 'show') act({ t: 0, page: 'hide' });
  const music = lines.find((line) => 'music' in line || 'audio' in line);
  if (music && 'audio' in music) act({ t: 0, music: 'play' });
};

/** Gives a page of this version what a tape says it was given, in virtual time, and records what it does. */
export const run = (
  { header, lines }: TapeFile,
  { tie = 'as told', inTurn = 'all' }: Reading = {},
  watch?: Watch,
): Run => {
  const began = Date.parse(header.began);
  const clock = createClock(began);
  const causes: (number | undefined)[] = [];
  const { give, giveBehind, turn, nested } = createGiving(
    lines,
    (line) => {
      if (!stage.act(line)) host.tell(line);
    },
    (line) => inTurn === 'all' || (inTurn === 'answers' && isAnswer(line)),
  );
  const buttons = [...impliedButtons(lines), ...lines.filter(isAppearance)];
  const accountsByButton = new Map(buttons.map(({ button, account }) => [button, account]));
  const accountOf = (button: string): string | undefined => accountsByButton.get(button);
  const host = createTapeHost({
    header,
    lines,
    accountOf,
    now: clock.now,
    giveBehind,
  });
  const recording = recorder({
    host: host.wx,
    redact: header.redact !== false,
    limit: Infinity,
    now: clock.now,
    onLine: () => void causes.push(turn()),
  });

  /** What is no fault of the flow, but was thrown by the app, is thrown again. */
  const throwAgain = (from: string): void => {
    const line = lines[causes.length];
    if (line && 'error' in line && !('sound' in line) && line.from === from) throw new Error(line.error);
  };
  const common = { host: recording.host, scheduler: clock };
  if (watch) {
    const settings = settingsFor({ ...common, onError: () => undefined, limits: limitsOf(header.limits) })();
    watch(accountsOf(settings), () => ({ t: clock.now() - began, line: turn() }));
  }
  const stage = createStage({ ...common, header, throwAgain });
  const goesOn = (index: number) => (): boolean => (tie === 'as told' ? causes.length < index : tie === 'timer first');

  begin(stage, lines);
  lines.forEach((line, index) => {
    if (!isInput(line)) return;
    clock.passUntil(began + line.t, goesOn(index));
    give(index);
  });
  clock.passUntil(began + (lines[lines.length - 1]?.t ?? 0), goesOn(lines.length));

  const text = recording.tape();
  return { file: readTape(text), text, causes, nested };
};
