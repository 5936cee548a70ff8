const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' };

/** What a text in quotes stands for, without the signs of Unicode that it may name. */
const cooked = (text: string): string =>
  text.replace(/\r\n/g, '\n').replace(/\\([^])/g, (_, sign: string) => escapes[sign] ?? sign);

/**
 * Whether a picture is written as a text in the brackets of a matcher somewhere in a test file. Of a constant, or of a text with `${…}` in it,
 * a runner makes what is no test any more when it writes it anew.
 *
 * @example isWritten("expect(flow).toMatchMarbles('one -a')", 'toMatchMarbles', 'one -a') // true
 */
export const isWritten = (source: string, matcher: string, picture: string): boolean => {
  const remarks = '(?:\\s|//.*|/\\*[^]*?\\*/)*';
  const call = new RegExp(`\\.${matcher}\\(${remarks}(["'\`])((?:\\\\[^]|(?!\\1)[^\\\\])*)\\1`, 'g');
  return [...source.matchAll(call)].some(
    ([, quote, text = '']) => !(quote === '`' && /(?<!\\)\$\{/.test(text)) && cooked(text) === picture,
  );
};

/** What Node gives, where it is Node. */
interface Runtime {
  readonly process?: {
    readonly getBuiltinModule?: (name: 'fs') => { readonly readFileSync: (path: string, encoding: 'utf8') => string };
  };
}

/** The text of a file, where there are files: not in a browser, nor in Node before 20.16. */
export const readSource = (path: string): string | undefined =>
  (globalThis as Runtime).process?.getBuiltinModule?.('fs').readFileSync(path, 'utf8');
