import { checkLine, doubtsOf } from '../../src/marbles/misdrawn';

/** In which column a row is wrong, counted from 1, and why. */
const mistakeIn = (text: string): string => {
  try {
    checkLine(text);
  } catch (error) {
    const [, told = ''] = /^Row `.*?`, (column .*)\n/.exec((error as Error).message) ?? [];
    return told;
  }
  return 'none';
};

const everything = 'In a group, `(ab)`, everything happens at once';

test.each([
  ['--a^', 'column 1: it has no name.'],
  ['|^-!', 'column 1: it has no name.'],
  ['-(^)-a-!', 'column 6: `a` in a row of subscriptions.'],
  ['tap  (ab(cd))', 'column 9: a group opens within a group.'],
  ['tap  (ab)cde)', 'column 13: a group closes that has not opened.'],
  ['tap  abc)', 'column 9: a group closes that has not opened.'],
  [
    'tap  (abc-d)',
    `column 10: a \`-\` within a group. ${everything}: write \`(ab)\`, or \`a-b\` without the brackets.`,
  ],
  ['tap  (abc 12ms d)', `column 14: a time within a group. ${everything}: close it before the time`],
  ['tap  (abc 1.25s d)', 'column 15: a time within a group.'],
  ['tap  (abc 3m d)', 'column 12: a time within a group.'],
  ['tap  (abc^)', 'column 10: a `^` within a group.'],
  ['tap  -^abc^--^', 'column 11: a second `^`.'],
  ['tap  -!abc!', 'column 11: a second `!`'],
  ['tap  a 12.5ms b', 'column 13: a part of a millisecond.'],
  ['tap  a 1.250ms', 'column 14: a part of a millisecond.'],
  ['tap  a 2.0001s b', 'column 14: a part of a millisecond.'],
  ['tap  a 1.00001m b', 'column 15: a part of a millisecond.'],
  ['tap  a 10.01ms', 'column 14: a part of a millisecond.'],
])('%s', (text, told) => {
  expect(mistakeIn(text).slice(0, told.length)).toBe(told);
});

test.each([
  'a:b  --a',
  'x=1  --a',
  'tap  (ab)(cd)',
  'tap  a 1.0ms b',
  'tap  a 1.5s (bc) 2m',
  'tap  a1.5ms',
  'tap  -^a(bc)!',
  'ask()  a',
])('%s is drawn as it should be', (text) => {
  expect(mistakeIn(text)).toBe('none');
});

/** What of a row may be meant otherwise. */
const doubtIn = (text: string): string =>
  doubtsOf([{ text }])
    .map(
      (doubt) =>
        /^`(.*?)` in the row `tap` is read|^In the row `tap`, `(.*?)` stands behind/.exec(doubt)?.slice(1).join('') ??
        doubt,
    )
    .join(', ');

test.each([
  ['tap  a10s', '10s'],
  ['tap  預300ms b', '300ms'],
  ['tap  10s-', '10s'],
  ['tap  a 10s- b', '10s'],
  ['tap  a 15 ms b', '15 ms'],
  ['tap  a 15  s', '15  s'],
  ['tap  a 15h b', '15h'],
  ['tap  a 15 min', '15 min'],
  ['tap  a 10us b', '10us'],
  ['tap  a--|--b', 'b'],
  ['tap  (a|)b', 'b'],
  ['tap  (a|) 3s b', '3'],
  ['tap  (#xy)--b', 'b'],
  ['tap  a! b', 'b'],
  ['tap  a 直播开始了。', '直播开始了。'],
  ['tap  a 预约', '预约'],
])('%s may be meant otherwise: %s', (text, doubt) => {
  expect(doubtIn(text)).toBe(doubt);
});

test.each([
  'tap  a 10s b',
  'tap  a 1.25s',
  'tap  a 1.5m b',
  'tap  10ms a',
  'tap  a1s2b',
  'tap  a 10sx b',
  'tap  (a|)',
  'tap  a--|---',
  'tap  a 预 b',
  'tap  a预约',
  't|p  a',
  '3s   a',
])('%s is meant as it is read', (text) => {
  expect(doubtIn(text)).toBe('');
});

test('the row of a doubt is named, and what to write', () => {
  expect(doubtsOf([{ text: 'state  a10s' }, { text: 'toast  |预约a' }, { text: 'tap  a 说明 b' }])).toEqual([
    '`10s` in the row `state` is read as marks. A time is in ms, s or m, with a space before and behind: `a 15s b`.',
    'In the row `toast`, `a` stands behind the end: nothing comes after `|`, `#` or `!`.',
    '`说明` in the row `tap` is read as marks. A remark begins with `//`.',
  ]);
});
