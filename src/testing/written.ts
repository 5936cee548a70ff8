/** A line and a column of a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const slashed = (path: string): string => path.replace(/\\/g, '/');

/** Where in a file something was called, by the stack of an error, which a runner maps to the source. */
export const placeIn = (path: string, stack: string): Place | undefined => {
  const [, behind = ''] = slashed(stack).split(`${slashed(path)}:`);
  const [, line, column] = /^(\d+):(\d+)/.exec(behind) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
};

/** Brackets, white space and remarks: each can be read in one way only, so that no file takes long. */
const before = '(?:[(\\s]|//.*\\n|/\\*[^]*?\\*/)*';
const inQuotes = '(["\'])(?:\\\\[^]|(?!\\1)[^\\\\])*\\1';
const inBackquotes = '`(?:\\\\[^]|\\$(?!\\{)|[^\\\\`$])*';

/**
 * Whether a picture is written as a text in the brackets of a matcher, where that was called. Of anything else, such as a constant or a text with
 * `${…}` in it, a runner makes what is no test any more when it writes it anew; a remark beside it would be lost.
 *
 * @example isWritten("expect(flow).toMatchMarbles('one -a')", 'toMatchMarbles', { line: 1, column: 14 }) // true
 */
export const isWritten = (source: string, matcher: string, { line, column }: Place): boolean => {
  const lines = source.split('\n').slice(line - 1);
  const call = lines.join('\n').slice(column - 1);
  return new RegExp(`^${matcher}\\(\\s*(?:${inQuotes}|${inBackquotes}\`)\\s*(?:\\)|,\\s*[^\\s/])`).test(call);
};

/** Whether a matcher has a picture with `${…}` in it, somewhere in a test file. */
export const hasValues = (source: string, matcher: string): boolean =>
  new RegExp(`${matcher}\\(${before}${inBackquotes}\\$\\{`).test(source);

/** What Node gives, where it is Node. */
interface Runtime {
  readonly process?: {
    readonly getBuiltinModule?: (name: 'fs') => { readonly readFileSync: (path: string, encoding: 'utf8') => string };
  };
}

/** The text of a file, where there are files: not in a browser, nor in Node before 20.16. */
export const readSource = (path: string): string | undefined =>
  (globalThis as Runtime).process?.getBuiltinModule?.('fs').readFileSync(path, 'utf8');
