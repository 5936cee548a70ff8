/** Colours that stand for classes until the drawing is done: Swirly knows only colours. */
export const placeholders = {
  line: '#000001',
  title: '#000002',
  value: '#000003',
  given: '#000004',
  expected: '#000005',
} as const;

/** A piece of text. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What is painted around a diagram of Swirly's. */
export interface Surroundings {
  readonly width: number;
  readonly height: number;
  readonly legends: readonly Label[];
  /** Stretches of time that are drawn short. */
  readonly gaps: readonly { readonly x: number; readonly width: number; readonly text: string }[];
  /** Where what happens ends and what must follow begins. */
  readonly divider: number | undefined;
}

/** Light or dark as the reader's system is; a ground of its own, because the page around it may be the other. */
const style = `
svg{font:13px -apple-system,"Segoe UI",Helvetica,Arial,"PingFang SC","Microsoft YaHei",sans-serif}
text{dominant-baseline:middle}.value,.time{text-anchor:middle}.line{stroke-width:1.5}
.ground{fill:#fff;stroke:#d1d9e0}.line{stroke:#8c959f;fill:none}.title{fill:#1f2328}.value{fill:#1f2328;font-weight:600}
.given{fill:#b6d7ff}.expected{fill:#a8e6bf}.legend{fill:#59636e;font-size:11px}.gap{fill:#fff}.time{fill:#59636e;font-size:11px;font-style:italic}
.divider{stroke:#d1d9e0;stroke-dasharray:2 4}
@media(prefers-color-scheme:dark){.ground{fill:#151b23;stroke:#3d444d}.line{stroke:#656c76}.title,.value{fill:#f0f6fc}
.given{fill:#1f4f8f}.expected{fill:#1d6b3c}.legend,.time{fill:#9198a1}.gap{fill:#151b23}.divider{stroke:#3d444d}}
`.replace(/\n/g, '');

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** How wide a text of the legend is, near enough: Chinese characters are square. */
const widthOf = (text: string): number =>
  text.split('').reduce((sum, character) => sum + (character > '\u2e80' ? 11.5 : 6), 0);

const rounded = (xml: string): string =>
  xml.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** Gives a diagram its colours, its legends and its gaps in time. */
export const paint = (xml: string, { width, height, legends, gaps, divider }: Surroundings): string => {
  const inner = Object.entries(placeholders)
    .reduce(
      (text, [name, colour]) =>
        text.replaceAll(`fill="${colour}"`, `class="${name}"`).replaceAll(`stroke="${colour}"`, `class="${name}"`),
      xml.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, ''),
    )

    .replace(
      / (font-(family|size|weight|style)|stroke-linecap|stroke-width|dominant-baseline|text-anchor)="[^"]*"/g,
      '',
    )
    .replace(/ fill="none"| stroke="black"| stroke=""| transform="translate\(0(\.0)?,? ?0(\.0)?\)"/g, '')
    .replace(/ class="(\w+)"([^>]*) class="\1"/g, ' class="$1"$2');

  const right = Math.max(0, ...legends.map(({ text }) => widthOf(text)));
  const whole = Math.ceil(width + (right > 0 ? right + 6 : 0));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" viewBox="0 0 ${whole} ${height}">`,
    `<style>${style}</style>`,
    `<rect class="ground" x=".5" y=".5" width="${whole - 1}" height="${height - 1}" rx="8"/>`,
    divider === undefined ? '' : `<path class="divider" d="M12 ${divider}H${whole - 12}"/>`,
    inner,
    ...gaps.flatMap(({ x, width: gap, text }) => [
      `<rect class="gap" x="${x}" y="16" width="${gap}" height="${height - 32}"/>`,
      `<text class="time" x="${x + gap / 2}" y="${height / 2}">${text}</text>`,
    ]),
    ...legends
      .filter(({ text }) => text !== '')
      .map(({ text, x, y }) => `<text class="legend" x="${x}" y="${y}">${escape(text)}</text>`),
    '</svg>\n',
  ];
  return rounded(parts.join(''));
};
