import { TestScheduler } from 'rxjs/testing';
import { isRight, judged } from './judged';
import { specs, type Spec } from './rxjs-specs';

/** The rows of a spec: those of its inputs, with the subscriptions below each, and the expected one. */
const read = (rows: string) => {
  const lines = rows
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const inputs: { name: string; isCold: boolean; marbles: string; subscriptions: string[] }[] = [];
  let expected = '';
  for (const line of lines) {
    const [name = '', marbles = ''] = line.split(/\s+/);
    if (name === 'result') expected = marbles;
    else if (marbles === '') inputs[inputs.length - 1]?.subscriptions.push(name);
    else inputs.push({ name: name.replace('()', ''), isCold: name.endsWith('()'), marbles, subscriptions: [] });
  }
  return { inputs, expected };
};

/** Whether RxJS's own test scheduler finds a spec right. */
const passesInRxjs = ({ rows, result, values }: Spec): boolean => {
  let isRight = true;
  const scheduler = new TestScheduler((actual, expected) => {
    try {
      expect(actual).toEqual(expected);
    } catch {
      isRight = false;
    }
  });
  const { inputs, expected } = read(rows);
  scheduler.run((helpers) => {
    const { expectObservable, expectSubscriptions } = helpers;
    const streams = new Map(
      inputs.map(({ name, isCold, marbles }) => [name, isCold ? helpers.cold(marbles) : helpers.hot(marbles)]),
    );
    const left = expected.includes('!') ? `^${'-'.repeat(expected.indexOf('!') - 1)}!` : undefined;
    const letters = Object.fromEntries(expected.split('').map((letter) => [letter, letter]));
    expectObservable(
      result((name) => streams.get(name) as never),
      left,
    ).toBe(expected.replace('!', ''), { ...letters, ...values });
    for (const { name, subscriptions } of inputs) {
      const stream$ = streams.get(name);
      if (stream$ && subscriptions.length > 0) expectSubscriptions(stream$.subscriptions).toBe(subscriptions);
    }
  });
  return isRight;
};

/** Small changes to the row below or to a row of subscriptions: each makes a right picture wrong. */
const mistakes: readonly (readonly [string, (line: string) => string])[] = [
  ['a mark is later', (line) => line.replace(/(?=[a-z(^|#0-9])/, '-')],
  ['a mark is added at the end', (line) => line.replace(/!$/, '') + (line.includes('^') ? '-!' : '--k')],
  ['a letter is another', (line) => line.replace(/[a-z]/, 'k')],
  ['the end is no end', (line) => line.replace('|', 'k')],
  ['a mark is missing', (line) => line.replace(/[a-z|#^]/, '-')],
];

/** A spec, with one line changed. */
const changed = (spec: Spec, number: number, change: (line: string) => string): Spec => ({
  ...spec,
  rows: spec.rows
    .split('\n')
    .map((line, i) => {
      const [, before = '', marbles = ''] = /^(\s*(?:result\s+)?)(.*)$/.exec(line) ?? [];
      return i === number ? before + change(marbles) : line;
    })
    .join('\n'),
});

/** All wrong specs that a right one can be made into. */
const wrongOnes = (spec: Spec): readonly (readonly [string, Spec])[] =>
  spec.rows.split('\n').flatMap((line, number) => {
    if (!/^\s*(result|[\^-])/.test(line)) return [];
    return mistakes
      .filter(([what]) => line.includes('result') || what === 'a mark is later')
      .map(([what, change]): [string, Spec] => [`${spec.name}, ${line.trim()}: ${what}`, changed(spec, number, change)])
      .filter(([, wrong]) => wrong.rows !== spec.rows);
  });

test('there are more than a hundred specs, and hundreds of mistakes', () => {
  expect(specs.length).toBeGreaterThan(100);
  expect(specs.flatMap(wrongOnes).length).toBeGreaterThan(500);
});

describe('a marble spec of RxJS is right as a picture where it is right in the test scheduler', () => {
  test.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(judged(spec).message).toContain('The picture shows what happened');
    expect(passesInRxjs(spec)).toBe(true);
  });
});

test('and wrong where it is wrong there: no mistake goes unnoticed', () => {
  const wrong = specs.flatMap(wrongOnes);
  expect(wrong.filter(([, one]) => isRight(one)).map(([name]) => name)).toEqual([]);
  expect(wrong.filter(([, one]) => passesInRxjs(one)).map(([name]) => name)).toEqual([]);
});
