import { isWritten, readSource } from '../../src/testing/written';

const picture = '\n    one  -a\n    two  --b // it’s `b`\n  ';
const written = (text: string): string => `expect(flow).toMatchMarbles(${text}, { values: {} });`;

test.each([
  ['in backquotes', written(`\`${picture.replace(/`/g, '\\`')}\``), picture],
  ['in a file of Windows', written(`\`${picture.replace(/`/g, '\\`')}\``).replace(/\n/g, '\r\n'), picture],
  ['in quotes', written("'one -a\\n two \\'b\\''"), "one -a\n two 'b'"],
  ['in double quotes, over two lines', written('"one -a\\\n\\t\\r \\"b"'), 'one -a\t\r "b'],
  ['with a backslash and a dollar', written('`one -\\\\ $ \\${a}`'), 'one -\\ $ ${a}'],
  ['behind remarks', written("// a remark ('x')\n /* another\n */ 'one -a'"), 'one -a'],
  ['in one of several calls', written("'one -b'") + written("'one -a'"), 'one -a'],
  ['empty', written("''"), ''],
])('a picture that is written %s', (_, source, text) => {
  expect(isWritten(source, 'toMatchMarbles', text)).toBe(true);
});

test.each([
  ['in a constant', `const drawn = 'one -a'; ${written('drawn')}`],
  ['in a constant that is called so', `const drawn = 'one -a'; ${written('drawn')} // toMatchMarbles('one -a')`],
  ['in a template with a tag', written('tag`one -a`')],
  ['with a value in it', written('`one ${a}`')],
  ['as part of a sum', written("rows + 'one -a'")],
  ['as another picture', written("'one -b'")],
  ['with another matcher', written("'one -a'").replace('Marbles', 'Picture')],
])('not where it stands %s', (_, source) => {
  expect(isWritten(source, 'toMatchMarbles', 'one -a')).toBe(false);
});

test('a value is not taken for what it stands for', () => {
  expect(isWritten(written('`one ${a}`'), 'toMatchMarbles', 'one ${a}')).toBe(false);
});

test('a file is read in Node', () => {
  expect(readSource(__filename)).toContain('a file is read in Node');
});
