import { titleOf, type PeerName } from './peers';
import { isReached, type Row, type Target } from './rows/row';
import type { Spread } from './stats';

const columns: readonly PeerName[] = ['nested', 'promises', 'rxwx', 'live', 'app'];

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

const targetText = (target: Target | undefined): string => {
  if (!target) return '';
  const { atMost, measured, of } = target;
  const limit = `≤ ${numberText(atMost)}${of === undefined ? '' : ` ${of}`}`;
  if (isReached(target)) return `${limit}: reached${of === undefined ? '' : ` (${numberText(measured)})`}`;
  const by = numberText(measured - atMost);
  return `${limit}: missed by ${by}${atMost > 0 ? ` (${Math.round((measured / atMost - 1) * 100)} %)` : ''}`;
};

/** The table, with Markdown's bars, so that it can be kept as it is. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [
    ['', 'unit', ...columns.map(titleOf), 'target'],
    ...rows.map(({ name, unit, cells, target }) => [
      name,
      unit,
      ...columns.map((column) => cellText(cells[column])),
      targetText(target),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const isText = (index: number) => index < 2 || index === widths.length - 1;
  const draw = (line: readonly string[]) =>
    `| ${line.map((cell, index) => (isText(index) ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (isText(index) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [draw(head), rule, ...body.map(draw)].join('\n');
};
