/** Text, without the margin that it has in a test file. */
export const text = (lines: string): string => lines.replace(/^ {4}/gm, '').replace(/^\n|\n *$/g, '');
