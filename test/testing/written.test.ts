import { hasValues, isWritten, placeIn, readSource } from '../../src/testing/written';

/** A test file with a picture that is written so, below another. */
const written = (text: string): string =>
  `expect(flow).toMatchMarbles('one -a');\n  expect(flow).toMatchMarbles(${text});\n`;
const place = { line: 2, column: 16 };

test.each([
  ['in backquotes', '`\n    one  -a\n    two  --b // it’s \\`b\\`\n  `'],
  ['in quotes', "'one -a\\n two \\'b\\''"],
  ['in double quotes, over two lines', '"one -a\\\n\\t\\r \\"b"'],
  ['with a backslash and dollars', '`one -\\\\ $ $$ \\${a}`'],
  ['in quotes, where ${…} is nothing', "'one ${a}'"],
  ['with options', "'one -a', { values: {} }"],
  ['with options and commas in lines of their own', "\n    'one -a',\n    options,\n  "],
  ['empty', "''"],
])('a picture that is written %s', (_, text) => {
  expect(isWritten(written(text), 'toMatchMarbles', place)).toBe(true);
  expect(isWritten(written(text).replace(/\n/g, '\r\n'), 'toMatchMarbles', place)).toBe(true);
});

test.each([
  ['in a constant', 'drawn'],
  ['in a template with a tag', 'tag`one -a`'],
  ['with a value in it', '`one ${a}`'],
  ['with a value behind a dollar', '`one $${a}`'],
  ['as the first part of a sum', "'one -a' + rows"],
  ['as the last part of a sum', "rows + 'one -a'"],
  ['with a cast', '`one -a` as string'],
  ['in brackets of its own', "('one -a')"],
  ['behind a remark', "// why\n 'one -a'"],
  ['before a remark', "'one -a' /* why */"],
  ['before a comma and a remark', "'one -a', // why\n"],
])('not where it stands %s', (_, text) => {
  expect(isWritten(written(text), 'toMatchMarbles', place)).toBe(false);
});

test('it is the call at the place that counts', () => {
  const source = written('drawn');
  expect(isWritten(source, 'toMatchMarbles', { line: 1, column: 14 })).toBe(true);
  expect(isWritten(source, 'toMatchPicture', { line: 1, column: 14 })).toBe(false);
  expect(isWritten(source, 'toMatchMarbles', { line: 1, column: 13 })).toBe(false);
  expect(isWritten(source, 'toMatchMarbles', { line: 9, column: 14 })).toBe(false);
});

test.each([
  ['`one ${a}`', true],
  ['`one \\n $ ${a}`', true],
  ['(/* why */ `${a}`)', true],
  ['// why\n `${a}`', true],
  ['`one \\${a}`', false],
  ["'${a}'", false],
  ['`one -a`, { values: { one: { a: `${a}` } } }', false],
])('a picture %j has a value in it: %j', (text, expected) => {
  expect(hasValues(written(text), 'toMatchMarbles')).toBe(expected);
  expect(hasValues(written(text), 'toMatchPicture')).toBe(false);
});

test('what stands far to the right, or below a line of slashes, is read in no time', () => {
  const far = `\n${' '.repeat(10_000)}${'/'.repeat(10_000)}\n`;
  expect(hasValues(written(`${far}'one -a'`), 'toMatchMarbles')).toBe(false);
  expect(hasValues(written(`${far}\`one -\${a}\``), 'toMatchMarbles')).toBe(true);
});

test.each([
  ['/a/b.test.ts', '    at Object.<anonymous> (/a/b.test.ts:7:18)', { line: 7, column: 18 }],
  ['/a/b.test.ts', '    at /a/b.test.ts:7:18\n    at /a/b.test.ts:1:2', { line: 7, column: 18 }],
  ['/a/b.test.ts', '    at check (/a/check.ts:3:4)\n    at /a/b.test.ts:7:18', { line: 7, column: 18 }],
  ['C:\\a\\b.test.ts', '    at Object.<anonymous> (C:\\a\\b.test.ts:7:18)', { line: 7, column: 18 }],
  ['C:/a/b.test.ts', '    at file:///C:/a/b.test.ts:7:18', { line: 7, column: 18 }],
  ['/a/b.test.ts', '    at /a/b.test.tsx:7:18', undefined],
  ['/a/b.test.ts', '', undefined],
])('where %s is in a stack', (path, calls, expected) => {
  expect(placeIn(path, `Error\n    at matcher (/matchers.ts:1:1)\n${calls}\n    at run (/run.js:2:2)`)).toEqual(
    expected,
  );
});

test('a file is read in Node', () => {
  expect(readSource(__filename)).toContain('a file is read in Node');
});
