import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readTape, testOf, writeTape, type TapeFile } from '../src/replay';
import type { Recorder } from '../src/tape';
import { alphabets } from './events';
import { kinds, type KindName } from './kinds';
import { finish, replayNames } from './replay';
import { recorded } from './subjects/recorded';
import { traitsOf, type Trait } from './traits';

/** What a tape tells that the model cannot make. */
export interface News extends Trait {
  readonly file: string;
  /** The tape as far as that, as a test to paste; or why there is none. */
  readonly test: string;
}

/** Histories at random of each kind of client: from them on, the model does nothing that is new. */
const runs = 60;
const seed = 20261129;

const tapesIn = (folder: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);

/** Tapes that the client model of `src/testing` has made: what is on them, it can make. */
const madeTapes = join(__dirname, '../test/tapes/made');

/** All that the models' clients do, in words: of each kind of the proof, in histories at random, and of those that made tapes. */
export const modelTraits = (): ReadonlySet<string> => {
  const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');
  const tapes: Recorder[] = [];
  for (const kind of Object.keys(kinds) as KindName[]) {
    const histories = fc.sample(fc.array(fc.constantFrom(...names), { maxLength: 60, size: 'max' }), {
      numRuns: runs,
      seed,
    });
    for (const events of histories) finish(replayNames(recorded(tapes, { redact: false }), kinds[kind], events));
  }
  const made = [...tapes.map(({ tape }) => tape()), ...tapesIn(madeTapes).map(([, text]) => text)];
  return new Set(made.flatMap((text) => traitsOf(readTape(text).lines)).map(({ words }) => words));
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const testUntil = (file: string, { header, lines }: TapeFile, until: number): string => {
  try {
    return testOf(writeTape({ header, lines: lines.slice(0, until + 1) }), file);
  } catch (error) {
    return messageOf(error);
  }
};

/**
 * What the tapes of a folder tell that the model cannot make: each once, with the tape that tells it first.
 *
 * @param refuse hears of each file that is no tape, and why
 */
export const newsOf = (
  folder: string,
  refuse: (words: string) => void,
  known: ReadonlySet<string> = modelTraits(),
): readonly News[] => {
  const told = new Set(known);
  return tapesIn(folder).flatMap(([file, text]) => {
    try {
      const tape = readTape(text);
      return traitsOf(tape.lines).flatMap((trait) => {
        if (told.has(trait.words)) return [];
        told.add(trait.words);
        return [{ ...trait, file, test: testUntil(file, tape, trait.until) }];
      });
    } catch (error) {
      refuse(`${file}: ${messageOf(error)}`);
      return [];
    }
  });
};

/** The same, to be read. */
export const tellNews = (news: readonly News[]): string =>
  news.length === 0
    ? 'The model can make all that is on these tapes.'
    : [
        `${news.length} things are on these tapes that the model cannot make:`,
        ...news.map(({ words, file, test }) => `## ${words}\n${file}\n\n${test}`),
      ].join('\n\n');
