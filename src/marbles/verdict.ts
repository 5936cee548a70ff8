import { padded, widthOf } from './columns';
import { firstDifference, tellDrawn, tellHappened, tellSubscription, type Difference, type Told } from './difference';
import { inspect } from './inspect';
import { createLayout, undrawable } from './layout';
import type { Legend } from './legend';
import { doubtsOf } from './misdrawn';
import type { Performance } from './perform';
import { moment } from './time';
import { withLines, type Mark, type Row } from './rows';

/** Whether what happened is what the picture shows; if not, the message says where it differs. */
export interface Verdict {
  readonly isRight: boolean;
  readonly message: string;
  /** The picture as it happened, to stand in place of the drawn one; none where the drawn one cannot happen. */
  readonly happened?: string;
  /** The `values` that it needs, as code, where a value had no letter. */
  readonly letters?: string;
  /** Two values that differ where the picture first does. */
  readonly values?: { readonly expected: unknown; readonly actual: unknown };
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
  /** As it is printed. */
  readonly title: string;
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

/** The rows of subscriptions below an input, where it has any. */
const compareSubscriptions = (
  { name, subscriptions }: Row,
  happened: readonly (readonly Mark[])[],
): readonly Compared[] => {
  if (subscriptions.length === 0) return [];
  const count = Math.max(subscriptions.length, happened.length);
  return Array.from({ length: count }, (_, i): Compared => {
    const [expected, actual] = [tellSubscription(subscriptions[i]?.marks), tellSubscription(happened[i])];
    return {
      name,
      title: '',
      drawn: expected,
      happened: actual,
      added: {},
      difference: firstDifference(expected, actual),
    };
  });
};

/** Compares what is drawn with what has happened. */
export const judge = (
  picture: string,
  { above, below, shownBy, subscriptionsTo, wrongs, end }: Performance,
  { legendOf, isClosed, hints }: Reading,
): Verdict => {
  const rows = below.map((row): Compared => {
    const { name, marks } = row;
    const legend = legendOf(name);
    const drawn = tellDrawn(row, legend, isClosed(name));
    const { marks: happened, added } = tellHappened(shownBy(name), legend, marks);
    return { name, title: name, drawn, happened, added, difference: firstDifference(drawn, happened) };
  });
  const inputs = above.map((row) => ({ row, subscriptions: compareSubscriptions(row, subscriptionsTo(row.name)) }));
  const compared = [...inputs.flatMap(({ subscriptions }) => subscriptions), ...rows];
  const differing = compared.filter(({ difference }) => difference);
  const isRight = differing.length === 0 && wrongs.length === 0;

  const layout = createLayout(
    [...above.map(({ marks }) => marks), ...compared.flatMap(({ drawn, happened }) => [drawn, happened])],
    end,
  );
  const width = Math.max(...[...above, ...below].map(({ title }) => widthOf(title))) + 2;
  const line = (sign: string, name: string, marbles: string): string => `${sign} ${padded(name, width)}${marbles}`;

  const linesOf = ({ title, drawn, happened, difference }: Compared): readonly string[] => {
    if (!difference) return [line(' ', title, layout.draw(drawn))];
    const marks = happened[difference.index]?.at === difference.at ? happened : drawn;
    return [
      line('-', title, layout.draw(drawn)),
      line('+', title, layout.draw(happened)),
      line(' ', '', `${' '.repeat(layout.columnsOf(marks)[difference.index] ?? 0)}^`),
    ];
  };
  /** The picture with what happened in place of what was drawn; a row that begins before the picture stays as it is. */
  const redraw = (): string => {
    const { draw } = createLayout(
      [...above.map(({ marks }) => marks), ...compared.map(({ happened }) => happened)],
      end,
    );
    const text = (title: string, marks: readonly Mark[]): string => padded(title, width) + draw(marks);
    const redrawn = new Map<number, string>();
    for (const { row, subscriptions } of inputs) {
      if (row.marks.every(({ at }) => at >= 0)) redrawn.set(row.line, text(row.title, row.marks));
      const last = row.subscriptions[row.subscriptions.length - 1]?.line ?? row.line;
      subscriptions.forEach(({ happened }, i) => {
        const line = row.subscriptions[i]?.line;
        redrawn.set(
          line ?? last,
          line === undefined ? `${redrawn.get(last)}\n${text('', happened)}` : text('', happened),
        );
      });
    }
    below.forEach(({ line, name }, i) => redrawn.set(line, text(name, rows[i]?.happened ?? [])));
    return withLines(picture, redrawn);
  };

  const lines = [
    ...inputs.flatMap(({ row: { title, marks }, subscriptions }) => [
      line(' ', title, layout.draw(marks)),
      ...subscriptions.flatMap(linesOf),
    ]),
    ...(above.length > 0 ? [''] : []),
    ...rows.flatMap(linesOf),
  ];
  const firsts = differing
    .flatMap(({ difference, ...compared }) => (difference ? { ...compared, ...difference } : []))
    .sort((a, b) => a.at - b.at);
  const sentences = firsts.map(({ words, name }) => `${words} (${name})`);
  const added = fields(
    differing.flatMap(({ name, added }): (readonly [string, string])[] => {
      const letters = Object.entries(added).map(([letter, value]) => [letter, inspect(value)] as const);
      return letters.length > 0 ? [[name, fields(letters)]] : [];
    }),
  );
  if (isRight) return { isRight, message: `The picture shows what happened:\n\n${lines.join('\n')}` };

  const without = compared.flatMap(({ name, happened }) => {
    const mark = undrawable(happened);
    return mark
      ? `What came at ${moment(mark.at)} has no column of its own, and cannot be drawn: a group takes as many ms as it has characters. Let more time pass before it (${name}).`
      : [];
  });
  const [expected, actual] = firsts
    .slice(0, 1)
    .flatMap(({ drawn, happened, index }) => [drawn[index], happened[index]]);
  return {
    isRight,
    message: [
      'The picture (-) does not show what happened (+):',
      lines.join('\n'),
      [...wrongs, ...sentences, ...without, ...hints, ...doubtsOf([...above, ...below])].join('\n'),
      ...(added ? [`To expect it: values: ${added}`] : []),
    ].join('\n\n'),
    ...(wrongs.length === 0 && without.length === 0 && { happened: redraw() }),
    ...(added && { letters: added }),
    ...(expected && expected.at === actual?.at && { values: { expected: expected.value, actual: actual.value } }),
  };
};
