import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import { onTheClock } from './ambient';
import { checkBelow, checkFrames } from './checks';
import { checkEnds, limitTurns } from './endless';
import { PictureError } from './errors';
import { toName, toStreams } from './flow';
import { keepInOrder } from './inOrder';
import { inspect } from './inspect';
import { mistakeAt } from './mistake';
import { createRecorder, type Happening } from './recorder';
import type { Mark, Row } from './rows';
import { RowsAbove } from './rowsAbove';
import { moment } from './time';
import type { Run, Vocabulary } from './vocabulary';

/** What has happened in a picture. */
export interface Performance {
  /** The rows on top, as drawn. */
  readonly above: readonly Row[];
  /** The rows below, as drawn. */
  readonly below: readonly Row[];
  /** What a row below has shown. */
  readonly shownBy: (name: string) => readonly Happening[];
  /** When a row on top was subscribed to and left. */
  readonly subscriptionsTo: (name: string) => readonly (readonly Mark[])[];
  /** Rows that the flow has asked for, and streams that it has returned, but that are not drawn. */
  readonly undrawn: { readonly above: readonly string[]; readonly below: readonly string[] };
  /** What is wrong whatever the rows below say. */
  readonly wrongs: readonly string[];
  readonly end: number;
}

/** Lets a picture happen, in virtual time, until its longest row ends. */
export const perform = (rows: readonly Row[], toVocabulary: (run: Run) => Vocabulary): Performance => {
  const scheduler = new TestScheduler(() => true);
  limitTurns(scheduler);
  keepInOrder(scheduler);
  return scheduler.run((helpers) => onTheClock(scheduler, () => play(rows, toVocabulary, scheduler, helpers)));
};

const play = (
  rows: readonly Row[],
  toVocabulary: (run: Run) => Vocabulary,
  scheduler: TestScheduler,
  helpers: RunHelpers,
): Performance => {
  const end = Math.max(0, ...rows.map((row) => row.end));
  // What would happen as the picture ends is not part of it.
  scheduler.maxFrames = end - 1e-3;

  const wrongs: string[] = [];
  const wrong: Run['wrong'] = (at, text) => {
    wrongs.push(`at ${moment(at)}: ${text}`);
  };
  const above = new RowsAbove(rows, helpers);
  const isAbove = ({ name }: Row): boolean => above.names.has(name);
  const vocabulary = toVocabulary({
    scheduler,
    end,
    row: (name, legend = {}) => above.ask(name, legend, vocabulary.ownLetters(name)),
    wrong,
  });
  const { kindOf, namesAbove, otherName } = vocabulary;

  const seen = createRecorder(scheduler);
  const returned = createRecorder(scheduler);
  const shownBy = (name: string): readonly Happening[] | undefined =>
    returned.of(name) ?? seen.of(name) ?? returned.of(otherName(name));

  scheduler.schedule(() => {
    for (const [key, row$] of Object.entries(vocabulary.seen)) seen.watch(toName(key), row$);
    for (const [key, stream$] of Object.entries(toStreams(vocabulary.begin()))) returned.watch(toName(key), stream$);
    vocabulary.begun?.();
  });
  for (const { name, left } of rows) {
    if (left !== undefined) scheduler.schedule(() => [name, otherName(name)].forEach(returned.leave), left);
  }
  const acting = above.play(vocabulary, scheduler, wrong);
  scheduler.flush();
  for (const failure of above.failures) throw failure;
  checkEnds(returned);
  checkFrames(returned);

  const double = returned
    .names()
    .map(kindOf)
    .find((name) => above.names.has(name) || namesAbove.includes(name));
  if (double !== undefined) {
    throw new PictureError(
      `\`${double}\` is a row on top and a stream of the flow: rename one. Write e.g. { ${double}Shown$: … }, and \`${double}Shown\` below.`,
    );
  }
  const known = [...new Set([...namesAbove, ...above.names])];
  const shown = [...seen.names(), ...returned.names()].map(kindOf);
  const lost = rows.find((row) => !isAbove(row) && !shownBy(row.name));
  if (lost) throw mistakeAt(lost, 0, aboutUnknown(lost.name, known, shown));
  const below = rows.filter((row) => !isAbove(row));
  below.forEach(checkBelow);

  const subscriptions = above.subscriptions();
  seen.stop();
  vocabulary.ended?.();
  const drawn = rows.map(({ name }) => shownBy(name));
  for (const name of returned.names()) {
    const failed = returned.of(name)?.find(({ kind }) => kind === 'E');
    if (failed && !drawn.includes(returned.of(name))) {
      wrong(failed.at, `the stream \`${name}\` failed with ${inspect(failed.value)}`);
    }
  }
  acting.unsubscribe();
  returned.stop();

  const checksNothing = below.length === 0 && rows.every((row) => row.subscriptions.length === 0);
  if (checksNothing && !vocabulary.checksItself && wrongs.length === 0) {
    const example = kindOf(returned.names()[0] ?? toName(Object.keys(vocabulary.seen)[0] ?? ''));
    const hint = example ? `draw a row below, e.g. \`${example}\`` : 'let the flow return a stream, { name$: … }';
    throw new PictureError(`Nothing is checked: ${hint}.`);
  }
  const all = [...known.map(kindOf), ...shown];
  const unused = Object.keys(vocabulary.values).find((name) => !all.includes(kindOf(name)));
  if (unused !== undefined) throw new PictureError(`values.${unused}: ${aboutUnknown(unused, known, shown)}`);

  const isUndrawn = (name: string): boolean => rows.every((row) => row.name !== name);
  return {
    above: rows.filter(isAbove),
    below,
    shownBy: (name) => shownBy(name) ?? [],
    subscriptionsTo: (name) => subscriptions.get(name) ?? [],
    undrawn: { above: [...above.names].filter(isUndrawn), below: returned.names().filter(isUndrawn) },
    wrongs,
    end,
  };
};

const aboutUnknown = (name: string, above: readonly string[], below: readonly string[]): string =>
  [
    `No row is called \`${name}\`. The rows of this flow are:`,
    `  what happens      ${above.join(' ')}`,
    `  what must follow  ${[...new Set(below)].join(' ')}`,
    `For a row of your own, let the flow ask for it, row('${name}'), or return it, { ${name}$: … }.`,
    'Ask for it when the flow begins, not inside an operator.',
  ].join('\n');
