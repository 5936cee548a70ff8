import {
  NEVER,
  Subscription,
  catchError,
  isObservable,
  map,
  throwError,
  type Observable,
  type ObservableNotification,
} from 'rxjs';
import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import { PictureError } from './errors';
import { inspect } from './inspect';
import { checkLegend, checkLetters, type Legend } from './legend';
import { mistakeAt, mistakeAtMark } from './mistake';
import { onTheClock } from './ambient';
import { createRecorder, most, type Happening, type Recorder } from './recorder';
import type { Mark, Row } from './rows';
import { moment } from './time';

/** A row on top that acts: what its letters stand for, and what happens at each; a mistake in drawing it there is returned. */
export interface RowAbove {
  readonly legend: Legend;
  readonly act: (value: unknown) => string | undefined;
}

/** Streams by name; a `$` at the end of a name is left out in the rows. */
export type Streams = Readonly<Record<string, Observable<unknown>>>;

/**
 * A row by name; the legend says what its letters stand for, without one they are themselves. A row that is not drawn is
 * silent.
 */
export type AskForRow = <V = string>(name: string, legend?: Legend<V>) => Observable<V>;

/** A picture that happens. */
export interface Run {
  /** The picture's clock. Schedulers of RxJS that are not handed in follow it too. */
  readonly scheduler: TestScheduler;
  /** When the picture ends, in ms. */
  readonly end: number;
  readonly row: AskForRow;
  /** Says what is wrong whatever the rows below show. */
  readonly wrong: (at: number, text: string) => void;
}

/** What the rows of a picture are about: the words that are said in the language of pictures. */
export interface Vocabulary {
  /** Letters that the picture's author has given meanings, by row. */
  readonly values: Readonly<Record<string, Legend>>;
  /** The letters of a row that its author has given meanings. */
  readonly ownLetters: (name: string) => Legend;
  /** The rows on top that act by themselves. */
  readonly namesAbove: readonly string[];
  readonly rowAbove: (name: string) => RowAbove | undefined;
  /** What can be seen from outside of any flow. */
  readonly seen: Streams;
  /** Lets the flow begin. */
  readonly begin: () => Streams;
  /** The flow is subscribed to: happens before the first marks. */
  readonly begun?: () => void;
  /** The picture has ended, and the flow is still subscribed to. */
  readonly ended?: () => void;
  /** What rows of several kinds have in common: `state` of `state.b`. */
  readonly kindOf: (name: string) => string;
  /** How else a row below is called: `state` is `state.a`. */
  readonly otherName: (name: string) => string;
  /** Whether something is checked though no row below is drawn. */
  readonly checksItself: boolean;
}

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

/** The row of a stream: `state` of `state$`. */
const toName = (key: string): string => key.replace(/\$(?=\.|$)/, '');

const aboutUnknown = (name: string, above: readonly string[], below: readonly string[]): string =>
  [
    `No row is called \`${name}\`. The rows of this flow are:`,
    `  what happens      ${above.join(' ')}`,
    `  what must follow  ${[...new Set(below)].join(' ')}`,
    `For a row of your own, let the flow ask for it, row('${name}'), or return it, { ${name}$: … }.`,
    'Ask for it when the flow begins, not inside an operator.',
  ].join('\n');

/** The name of a row that a flow asks for: not everyone's tests are compiled. */
const checkName = (name: unknown): void => {
  if (typeof name !== 'string' || !/^\S+$/.test(name)) {
    throw new PictureError(`row(${inspect(name)}): a row is asked for by its name. Write row('tap').`);
  }
  const bare = name.replace(/(\(\))?\$?$/, '');
  if (bare === name) return;
  const why = name.endsWith('$') ? 'has no `$` in a picture' : 'begins anew where it is drawn with `()`';
  throw new PictureError(`row('${name}'): a row ${why}. Write row('${bare}').`);
};

const isPromise = (value: object): boolean => 'then' in value && typeof value.then === 'function';

/** What a flow has returned: not everyone's tests are compiled. */
const toStreams = (returned: unknown): Streams => {
  if (typeof returned !== 'object' || returned === null || isObservable(returned) || Array.isArray(returned)) {
    const what = isObservable(returned) ? 'a stream' : Array.isArray(returned) ? 'an array' : inspect(returned);
    throw new PictureError(
      `The flow returned ${what}, and has to return its streams by name. Write ({ row }) => ({ name$: … }).`,
    );
  }
  if (isPromise(returned)) {
    throw new PictureError(
      'The flow is an async function. A picture does not wait for promises: write it without `async`, and return the streams at once.',
    );
  }
  const keys = Object.keys(returned);
  const twin = keys.find((key) => toName(key) !== key && keys.includes(toName(key)));
  if (twin !== undefined) {
    throw new PictureError(
      `The flow returned \`${twin}\` and \`${toName(twin)}\`: both are the row \`${toName(twin)}\`. Rename one.`,
    );
  }
  return Object.fromEntries(
    Object.entries(returned).map(([key, output]: [string, unknown]) => {
      if (isObservable(output)) return [key, output] as const;
      throw new PictureError(
        `The flow returned \`${key}\`, which is no stream but ${inspect(output)}. ${insteadOf(key, output)}`,
      );
    }),
  );
};

/** What to return in place of something that is no stream. */
const insteadOf = (key: string, output: unknown): string => {
  if (typeof output === 'function') return `Call it: { ${key}: ${output.name || 'it'}(…) }.`;
  if (typeof output === 'object' && output !== null && isPromise(output)) {
    return `A picture does not wait for promises: draw what it brings as a row, and return row('answer').`;
  }
  return `Write { ${key}: of(…) }, or leave it out.`;
};

type Input =
  | ReturnType<typeof TestScheduler.prototype.createHotObservable<string>>
  | ReturnType<typeof TestScheduler.prototype.createColdObservable<string>>;

/** A row as RxJS's test scheduler plays it. Its marks were read with the picture: the diagram is not parsed again. */
const inputOf = ({ isCold, marks }: Row, helpers: RunHelpers): Input => {
  const input$: Input = isCold ? helpers.cold('') : helpers.hot('');
  for (const { at, letter } of marks)
    if (letter !== '!') input$.messages.push({ frame: at, notification: notificationOf(letter) });
  return input$;
};

const notificationOf = (letter: string): ObservableNotification<string> => {
  if (letter === '|') return { kind: 'C' };
  return letter === '#' ? { kind: 'E', error: 'error' } : { kind: 'N', value: letter };
};

const subscriptionsOf = ({ subscriptions }: Input): readonly (readonly Mark[])[] =>
  subscriptions.map(({ subscribedFrame, unsubscribedFrame }) =>
    [
      { at: subscribedFrame, letter: '^' },
      { at: unsubscribedFrame, letter: '!' },
    ].filter(({ at }) => at !== Infinity),
  );

/** Throws where a row on top has what only rows below may have, or something after its end. */
const checkInput = (row: Row): void => {
  const { name, marks } = row;
  const leaving = marks.findIndex(({ letter }) => letter === '!');
  if (leaving >= 0) {
    const why = `\`!\` in the row \`${name}\`: what happens ends with \`|\`. Write that; with \`!\`, rows below and subscriptions are left.`;
    throw mistakeAtMark(row, leaving, why);
  }
  const after = marks.findIndex((_, i) => i > 0 && isEnd(marks[i - 1]));
  if (after >= 0) {
    const end = marks[after - 1]?.letter ?? '';
    throw mistakeAtMark(row, after, `nothing comes after \`${end}\`. Leave it out, or draw it before the end.`);
  }
};

const isEnd = (mark: Mark | undefined): boolean => mark?.letter === '|' || mark?.letter === '#';

/** Throws where a row that the picture itself subscribes to is drawn as if the flow did it. */
const checkOwn = (row: Row): void => {
  const { name, isCold, subscriptions } = row;
  if (isCold) {
    const why = `only a row that the flow asks for begins anew. Write \`${name}\`, without \`()\`.`;
    throw mistakeAt(row, name.length, why);
  }
  if (subscriptions.length > 0) {
    throw mistakeAt(
      row,
      0,
      'there are subscriptions below it: only a row that the flow asks for can have them. Write them below that one.',
    );
  }
};

/** The same of a row below, which begins with the picture. */
const checkBelow = (row: Row): void => {
  checkOwn(row);
  const zero = row.text.indexOf('^', row.name.length);
  if (zero < 0) return;
  throw mistakeAt(
    row,
    zero,
    'what must follow begins when the picture does. Write the row without `^`, from the time 0 on.',
  );
};

/** Throws where frames are asked for and not drawn: RxJS has no others in virtual time. */
const checkFrames = (recorder: Recorder): void => {
  const isAboutFrames = ({ kind, value }: Happening): boolean =>
    kind === 'E' && value instanceof Error && value.message.includes('animate() was not called');
  if (!recorder.names().some((name) => recorder.of(name)?.some(isAboutFrames))) return;
  throw new PictureError(
    'Animation frames are asked for and not drawn. Draw them as a row on top: `animate  ---x---x`.',
  );
};

/** Throws where a stream would never have come to an end. */
const checkEnds = ({ endless }: Recorder): void => {
  const { name, at } = endless() ?? {};
  if (name === undefined || at === undefined) return;
  throw new PictureError(
    `The stream \`${name}\` emitted more than ${most.toLocaleString('en')} times at ${moment(at)}, and would never end. Write one that lets time pass: interval(1) for interval(0), or take(…).`,
  );
};

/** Of so many turns at one moment there is no end. */
const mostTurns = 100_000;

/** Ends a picture that lets no time pass: its scheduler tells of each turn by the frame that it sets. */
const limitTurns = (scheduler: TestScheduler): void => {
  let { frame } = scheduler;
  let turns = 0;
  Object.defineProperty(scheduler, 'frame', {
    get: () => frame,
    set(next: number) {
      turns = next === frame ? turns + 1 : 0;
      frame = next;
      if (turns <= mostTurns) return;
      throw new PictureError(
        `More than ${mostTurns.toLocaleString('en')} timers were over at ${moment(frame)}, and there would be no end to them. Let time pass: timer(1) for timer(0), or take(…).`,
      );
    },
  });
};

/** Lets a picture happen, in virtual time, until its longest row ends. */
export const perform = (rows: readonly Row[], toVocabulary: (run: Run) => Vocabulary): Performance => {
  const scheduler = new TestScheduler(() => true);
  limitTurns(scheduler);
  const end = Math.max(0, ...rows.map((row) => row.end));
  const rowOf = (name: string): Row | undefined => rows.find((row) => row.name === name);

  const wrongs: string[] = [];
  const wrong: Run['wrong'] = (at, text) => {
    wrongs.push(`at ${moment(at)}: ${text}`);
  };

  return scheduler.run((helpers) =>
    onTheClock(scheduler, () => {
      // What would happen as the picture ends is not part of it.
      scheduler.maxFrames = end - 1e-3;

      const letters = new Map<string, Input>();
      const above = new Set<string>();
      const row: AskForRow = (name, legend = {}) => {
        checkName(name);
        checkLegend(`row('${name}', …)`, legend);
        above.add(name);
        const all: Legend = { ...legend, ...vocabulary.ownLetters(name) };
        const asked = rowOf(name);
        if (asked) {
          checkInput(asked);
          checkLetters(asked, all, '|#');
        }
        const letter$: Observable<string> = letters.get(name) ?? NEVER;
        const value$ = letter$.pipe(map((letter) => (letter in all ? all[letter] : letter) as never));
        return '#' in all ? value$.pipe(catchError(() => throwError(() => all['#']))) : value$;
      };
      const vocabulary = toVocabulary({ scheduler, end, row, wrong });
      const { kindOf, namesAbove } = vocabulary;

      const seen = createRecorder(scheduler);
      const returned = createRecorder(scheduler);
      const shownBy = (name: string): readonly Happening[] | undefined =>
        returned.of(name) ?? seen.of(name) ?? returned.of(vocabulary.otherName(name));

      scheduler.schedule(() => {
        for (const [key, row$] of Object.entries(vocabulary.seen)) seen.watch(toName(key), row$);
        for (const [key, stream$] of Object.entries(toStreams(vocabulary.begin())))
          returned.watch(toName(key), stream$);
        vocabulary.begun?.();
      });
      for (const { name, left } of rows) {
        if (left === undefined) continue;
        scheduler.schedule(() => [name, vocabulary.otherName(name)].forEach(returned.leave), left);
      }
      const frames = rowOf('animate');
      if (frames) {
        checkInput(frames);
        checkOwn(frames);
        above.add(frames.name);
        helpers.animate(frames.marbles);
      }
      const acting = new Subscription();
      for (const row of rows) {
        const { name } = row;
        const letter$ = inputOf(row, helpers);
        letters.set(name, letter$);
        const acts = vocabulary.rowAbove(name);
        if (!acts) continue;
        checkInput(row);
        checkOwn(row);
        above.add(name);
        checkLetters(row, acts.legend, '|');
        acting.add(
          letter$.subscribe((letter) => {
            const mistake = acts.act(acts.legend[letter]);
            if (mistake) wrong(scheduler.now(), `\`${letter}\` in the row \`${name}\` has no effect: ${mistake}`);
          }),
        );
      }
      scheduler.flush();
      checkEnds(returned);
      checkFrames(returned);

      const double = returned
        .names()
        .map(kindOf)
        .find((name) => above.has(name) || namesAbove.includes(name));
      if (double !== undefined) {
        throw new PictureError(
          `\`${double}\` is a row on top and a stream of the flow: rename one. Write e.g. { ${double}Shown$: … }, and \`${double}Shown\` below.`,
        );
      }
      const [known, shown] = [
        [...new Set([...namesAbove, ...above])],
        [...seen.names(), ...returned.names()].map(kindOf),
      ];
      const lost = rows.find(({ name }) => !above.has(name) && !shownBy(name));
      if (lost) throw mistakeAt(lost, 0, aboutUnknown(lost.name, known, shown));
      rows.filter(({ name }) => !above.has(name)).forEach(checkBelow);

      const subscriptions = new Map([...letters].map(([name, letter$]) => [name, subscriptionsOf(letter$)]));
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

      if (
        !vocabulary.checksItself &&
        wrongs.length === 0 &&
        rows.every(({ name, subscriptions }) => above.has(name) && subscriptions.length === 0)
      ) {
        const example = kindOf(returned.names()[0] ?? toName(Object.keys(vocabulary.seen)[0] ?? ''));
        const hint = example ? `draw a row below, e.g. \`${example}\`` : 'let the flow return a stream, { name$: … }';
        throw new PictureError(`Nothing is checked: ${hint}.`);
      }
      const all = [...known.map(kindOf), ...shown];
      const unused = Object.keys(vocabulary.values).find((name) => !all.includes(kindOf(name)));
      if (unused !== undefined) throw new PictureError(`values.${unused}: ${aboutUnknown(unused, known, shown)}`);
      return {
        above: rows.filter(({ name }) => above.has(name)),
        below: rows.filter(({ name }) => !above.has(name)),
        shownBy: (name) => shownBy(name) ?? [],
        subscriptionsTo: (name) => subscriptions.get(name) ?? [],
        undrawn: {
          above: [...above].filter((name) => !rowOf(name)),
          below: returned.names().filter((name) => !rowOf(name)),
        },
        wrongs,
        end,
      };
    }),
  );
};
