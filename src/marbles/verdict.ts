import { firstDifference, tellDrawn, tellHappened, type Difference, type Told } from './difference';
import { inspect } from './inspect';
import { createLayout } from './layout';
import type { Legend } from './legend';
import type { Performance } from './perform';

/** Whether what happened is what the picture shows; if not, the message says where it differs. */
export interface Verdict {
  readonly isRight: boolean;
  readonly message: string;
}

/** How the rows below are read. */
export interface Reading {
  readonly legendOf: (name: string) => Legend;
  /** Whether a row has no letters but those of its legend; in other rows, what has no letter stands for itself. */
  readonly isClosed: (name: string) => boolean;
  /** Said where something differs. */
  readonly hints: readonly string[];
}

interface Compared {
  readonly name: string;
  readonly drawn: readonly Told[];
  readonly happened: readonly Told[];
  readonly added: Legend;
  readonly difference: Difference | undefined;
}

/** An object as it is written in code. */
const fields = (entries: readonly (readonly [string, string])[]): string =>
  entries.length > 0
    ? `{ ${entries.map(([key, text]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${text}`).join(', ')} }`
    : '';

/** Compares what is drawn with what has happened. */
export const judge = (
  { above, below, shownBy, wrongs, end }: Performance,
  { legendOf, isClosed, hints }: Reading,
): Verdict => {
  const rows = below.map(({ name, marks }): Compared => {
    const legend = legendOf(name);
    const drawn = tellDrawn(name, marks, legend, isClosed(name));
    const { marks: happened, added } = tellHappened(shownBy(name), legend, marks);
    return { name, drawn, happened, added, difference: firstDifference(drawn, happened) };
  });
  const differing = rows.filter(({ difference }) => difference);
  const isRight = differing.length === 0 && wrongs.length === 0;

  const layout = createLayout(
    [...above.map(({ marks }) => marks), ...rows.flatMap(({ drawn, happened }) => [drawn, happened])],
    end,
  );
  const width = Math.max(...[...above, ...below].map(({ name }) => name.length)) + 2;
  const line = (sign: string, name: string, marbles: string): string => `${sign} ${name.padEnd(width)}${marbles}`;

  const lines = [
    ...above.map(({ name, marks }) => line(' ', name, layout.draw(marks))),
    ...(above.length > 0 ? [''] : []),
    ...rows.flatMap(({ name, drawn, happened, difference }) => {
      if (!difference) return line(' ', name, layout.draw(drawn));
      const marks = happened[difference.index]?.at === difference.at ? happened : drawn;
      return [
        line('-', name, layout.draw(drawn)),
        line('+', name, layout.draw(happened)),
        line(' ', '', `${' '.repeat(layout.columnOf(marks, difference.index))}^`),
      ];
    }),
  ];
  const sentences = differing
    .flatMap(({ name, difference }) => (difference ? { ...difference, name } : []))
    .sort((a, b) => a.at - b.at)
    .map(({ words, name }) => `${words} (${name})`);
  const values = fields(
    differing.flatMap(({ name, added }): (readonly [string, string])[] => {
      const letters = Object.entries(added).map(([letter, value]) => [letter, inspect(value)] as const);
      return letters.length > 0 ? [[name, fields(letters)]] : [];
    }),
  );

  return {
    isRight,
    message: isRight
      ? `The picture shows what happened:\n\n${lines.join('\n')}`
      : [
          'The picture (-) does not show what happened (+):',
          lines.join('\n'),
          [...wrongs, ...sentences, ...hints].join('\n'),
          ...(values ? [`To expect it: values: ${values}`] : []),
        ].join('\n\n'),
  };
};
