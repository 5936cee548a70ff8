import type { Spread } from './stats';

const titles = {
  nested: 'nested callbacks',
  promises: 'promises',
  rxwx: 'RxWX',
  live: 'rx-channels-live',
  app: 'dist/',
} as const;

/** Whoever is measured (参比对象); `app` is dist/, the others are one and the same page with one card. */
export type PeerName = keyof typeof titles;

export type PagePeerName = Exclude<PeerName, 'app'>;

const peerNames = Object.keys(titles) as readonly PeerName[];

/** Those that have the page with one card. */
export const pagePeerNames = peerNames.filter((name) => name !== 'app');

/** A peer that cannot do the job, or for which the row makes no sense, has no cell. */
export type Cells = Readonly<Partial<Record<PeerName, number | Spread>>>;

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly cells: Cells;
  /** Ours is to be at most this. */
  readonly target?: number;
}

/** What we want to come to (目标): one line of the second table. */
export interface Goal {
  readonly name: string;
  readonly unit: 'times RxWX' | 'bytes' | 'ms' | 'calls' | 'lines' | 'MB';
  readonly measured: number;
  readonly atMost: number;
}

/** What a family of measurements comes to. */
export interface Findings {
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
}

/** Three digits that count, or all of a whole number. */
const numberText = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));

const cellText = (cell: number | Spread | undefined): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  return `${numberText(cell.median)} (${numberText(cell.p25)}–${numberText(cell.p75)})`;
};

const verdict = (measured: number, atMost: number): string => {
  if (measured <= atMost) return 'reached';
  return `missed by ${numberText(measured - atMost)}${atMost > 0 ? ` (${Math.round((measured / atMost - 1) * 100)} %)` : ''}`;
};

const targetText = ({ cells: { live }, target }: Row): string => {
  if (target === undefined || live === undefined) return '';
  return `≤ ${numberText(target)}: ${verdict(typeof live === 'number' ? live : live.median, target)}`;
};

/** Draws a table with Markdown's bars, so that it can be kept as it is. */
const draw = (lines: readonly (readonly string[])[], isText: (column: number) => boolean): string => {
  const [head = [], ...body] = lines;
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head.map(pad), rule, ...body.map((line) => line.map(pad))]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
};

/** The table of all that was measured. */
export const tableOf = (rows: readonly Row[]): string => {
  const columns = peerNames.filter((name) => rows.some(({ cells }) => cells[name] !== undefined));
  const lines = rows.map((row) => [
    row.name,
    row.unit,
    ...columns.map((name) => cellText(row.cells[name])),
    targetText(row),
  ]);
  return draw(
    [['', 'unit', ...columns.map((name) => titles[name]), 'target'], ...lines],
    (column) => column < 2 || column === columns.length + 2,
  );
};

/** The table of what we want to come to. */
export const goalTableOf = (goals: readonly Goal[]): string =>
  draw(
    [
      ['ratio to RxWX, and what else we want', 'unit', 'measured', 'target', ''],
      ...goals.map(({ name, unit, measured, atMost }) => [
        name,
        unit,
        numberText(measured),
        `≤ ${numberText(atMost)}`,
        verdict(measured, atMost),
      ]),
    ],
    (column) => column !== 2 && column !== 3,
  );
