import stringWidth from 'string-width';

/** How many columns a text takes in a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));

/** A text, with spaces behind up to a column. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
