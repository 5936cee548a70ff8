import { parseMarbleDiagramSpecification } from '@swirly/parser';
import { renderMarbleDiagram } from '@swirly/renderer-node';
import type { Performance } from '../../src/marbles/perform';
import { readRows, type Mark, type Row } from '../../src/marbles/rows';
import { moment } from '../../src/marbles/time';
import { toSetting } from '../../src/testing/picture/setting';
import { performPage } from '../../src/testing/picture/vocabulary';
import type { Case } from '../../test/rules/rule';
import { paint, placeholders, type Label } from './paint';
import { createTimeline, type Timeline } from './timeline';
import { legendOf } from './words';

const frameWidth = 19;
const titleWidth = 84;
const rowHeight = 24;
const rowSpacing = 7;
const padding = 22;
/** How far the marks of a group stand from each other, in frames. */
const groupStep = 1.1;

/** Of a row, what is drawn. */
type Drawable = Pick<Row, 'name' | 'title' | 'marks'>;

interface Drawn {
  readonly row: Drawable;
  readonly isAbove: boolean;
  readonly marks: readonly (Mark & { readonly frame: number })[];
}

const place = ({ marks }: Drawable, { frameOf }: Timeline): Drawn['marks'] =>
  marks.map((mark, i) => {
    const first = marks.findIndex(({ at }) => at === mark.at);
    return { ...mark, frame: frameOf(mark.at) + (i - first) * groupStep };
  });

/** A row in Swirly's language, where values have letters of their own. */
const toSwirly = ({ row, marks }: Drawn): string => {
  const names = 'abcdefghijklmnopqrstuvwxyz';
  const values = [...new Set(marks.map(({ letter }) => letter).filter((letter) => !'|#'.includes(letter)))];
  const drawn = marks.map(({ letter }) => ('|#'.includes(letter) ? letter : (names[values.indexOf(letter)] ?? letter)));
  return [
    `-${drawn.join('')}`,
    `title = ${row.title}`,
    ...values.map((value, i) => `${names[i] ?? ''} := ${value}`),
  ].join('\n');
};

/** How long a gap is, to the second. */
const roundly = (ms: number): string => moment(ms < 1000 ? ms : Math.round(ms / 1000) * 1000);

/** A row of subscriptions is drawn below its input, without a name. */
const withSubscriptions = (row: Row): readonly Drawable[] => [
  row,
  ...row.subscriptions.map(({ marks }) => ({ name: '\u00a0', title: '\u00a0', marks })),
];

/** Draws the rows of a picture as SVG; the legend of a row says what its letters stand for. */
export const drawRows = (
  { above: on, below, end }: Pick<Performance, 'above' | 'below' | 'end'>,
  legendOf: (name: string, letters: readonly string[]) => string,
): string => {
  const above = on.flatMap(withSubscriptions);
  const all: readonly Drawable[] = [...above, ...below];
  const occupied = new Map<number, number>();
  for (const { marks } of all) {
    for (const { at } of marks) {
      const together = marks.filter((mark) => mark.at === at).length;
      occupied.set(at, Math.max(occupied.get(at) ?? 0, together));
    }
  }
  const timeline = createTimeline(occupied, end);
  const drawn = all.map((row): Drawn => ({ row, isAbove: above.includes(row), marks: place(row, timeline) }));

  const spec = parseMarbleDiagramSpecification(drawn.map(toSwirly).join('\n\n'));
  const last = Math.max(timeline.end, ...drawn.flatMap(({ marks }) => marks.map(({ frame }) => frame)));
  spec.content.forEach((stream, i) => {
    stream.duration = last + 0.5;
    stream.messages.forEach((message, j) => {
      const mark = drawn[i]?.marks[j];
      message.frame = (mark?.frame ?? 0) + 0.5;
      message.styles = { fill_color: drawn[i]?.isAbove ? placeholders.given : placeholders.expected };
    });
  });

  const { xml, width, height } = renderMarbleDiagram(spec, {
    styles: {
      canvas_padding: padding,
      frame_width: frameWidth,
      stream_title_width: titleWidth,
      stream_spacing: rowSpacing,
      stream_title_font_size: 13,
      stream_title_color: placeholders.title,
      arrow_stroke_color: placeholders.line,
      arrow_stroke_width: 1.5,
      arrow_width: 6,
      event_radius: rowHeight / 2 - 2,
      event_stroke_width: 0,
      event_value_font_size: 13,
      event_value_color: placeholders.value,
      completion_height: rowHeight - 4,
      completion_stroke_color: placeholders.line,
      completion_stroke_width: 2,
      error_color: placeholders.line,
      error_size: 14,
      background_color: '',
      stacking_height: 0,
    },
  });

  const streamHeight = rowHeight - 4;
  const yOf = (i: number): number => padding + i * (streamHeight + rowSpacing) + streamHeight / 2;
  const xOf = (frame: number): number => padding + titleWidth + (frame + 0.5) * frameWidth;
  const legends = drawn.map(({ row, marks }, i): Label => ({
    text: legendOf(
      row.name,
      marks.map(({ letter }) => letter),
    ),
    x: width - padding + 14,
    y: yOf(i),
  }));
  const gaps = timeline.gaps.map(({ from, to, ms }) => ({
    x: xOf(from),
    width: (to - from) * frameWidth - frameWidth / 2,
    text: roundly(ms),
  }));
  return paint(xml, {
    width,
    height,
    legends,
    gaps,
    divider: above.length > 0 && below.length > 0 ? yOf(above.length) - (streamHeight + rowSpacing) / 2 : undefined,
  });
};

/** Draws one picture of WeChat's rows as SVG. */
export const drawCase = ({ rows, options = {} }: Case): string =>
  drawRows(performPage(readRows(rows), toSetting(options)), (name, letters) =>
    legendOf(name, letters, options.values?.[name]),
  );
