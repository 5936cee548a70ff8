import { chinese, english, learn, unknown, type Failure } from '../../src/streams';
import { toFailure, type Call } from '../../src/streams/failures';
import * as guarded from '../../src/streams/guarded';
import { codesOf, read, run, tablesOf } from './pages';

interface Row {
  readonly calls?: readonly Call[];
  readonly codes?: string;
  readonly words?: RegExp;
  readonly means: Omit<Failure, 'raw'>;
}

const calls: readonly Call[] = ['notices', 'reserve', 'live', 'enter', 'open'];

/** The table itself, which the module keeps to itself. */
const { dictionary } = run(`${read('src/streams/failures.ts')}\nexport { dictionary };`, () => guarded) as {
  dictionary: readonly Row[];
};

/** What a cell says that a failure means: a kind and, behind it, a cause. */
const meaningOf = (cell: string): Omit<Failure, 'raw'> => {
  const [kind, cause] = codesOf(cell);
  return { kind, ...(cause === undefined ? {} : { cause }) } as Omit<Failure, 'raw'>;
};

/** The alternatives of a regular expression, as far as no bracket holds them together. */
const waysOf = (source: string): readonly string[] => {
  const parts = source.split('|');
  const depth = (text: string): number => (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  return parts
    .reduce<string[]>((ways, part) => {
      const last = ways.at(-1);
      return last !== undefined && depth(last) > 0 ? [...ways.slice(0, -1), `${last}|${part}`] : [...ways, part];
    }, [])
    .filter((way) => way !== '');
};

const withoutRaw = ({ kind, cause }: Failure): Omit<Failure, 'raw'> => ({ kind, ...(cause && { cause }) });

describe.each(['docs/failures.md', 'docs/failures.zh-CN.md'])('%s', (page) => {
  const [names = [], rows = [], , follows = []] = tablesOf(page);

  test('names the calls of the dictionary', () => {
    expect(names.map(([name = '']) => codesOf(name)[0])).toEqual(calls);
  });

  test('has the rows of the dictionary, in its order', () => {
    const told = rows.map(([number, of = '', , means = '']) => ({
      number,
      calls: codesOf(of),
      means: meaningOf(means),
    }));
    expect(told).toEqual(
      dictionary.map(({ calls: of = [], means }, i) => ({ number: String(i + 1), calls: of, means })),
    );
  });

  test.each(rows.map(([number = '', of = '', says = '', means = '']) => [number, of, says, means] as const))(
    'row %s says what the dictionary knows, for the calls that it names (%s)',
    (number, of, says, means) => {
      const { codes, words } = dictionary[Number(number) - 1] ?? {};
      const told = codesOf(says);
      if (codes !== undefined) expect(told).toEqual(codes.split(' '));
      // Each of the ways in which it can be said stands on the page.
      for (const way of waysOf(words?.source ?? ''))
        expect(told.filter((one) => new RegExp(way, 'i').test(one))).not.toEqual([]);
      for (const call of codesOf(of).length > 0 ? codesOf(of) : calls)
        for (const one of told)
          expect(
            withoutRaw(toFailure(call as Call, { errMsg: `wx:fail ${words ? one : ''}`, err_code: words ? 0 : one })),
          ).toEqual(meaningOf(means));
    },
  );

  const outcomes = follows.map(([means = '', inChinese, inEnglish, asked = '']) => ({
    means: meaningOf(means),
    inChinese,
    inEnglish,
    asked: ['yes', '是'].includes(asked),
  }));

  test('says what follows from each: the words, and whether the live is asked about (R11)', () => {
    expect(outcomes).toEqual(
      outcomes.map(({ means }) => ({
        means,
        inChinese: chinese.outcome[means.kind],
        inEnglish: english.outcome[means.kind],
        asked: learn(unknown, { kind: 'failed', about: 'notices', failure: { ...means, raw: 0 } }, 0).owesLive,
      })),
    );
  });

  test('says so of everything that a failure can be', () => {
    const known = [...dictionary.map(({ means }) => means), { kind: 'failed' }];
    expect(new Set(outcomes.map(({ means }) => JSON.stringify(means)))).toEqual(
      new Set(known.map((means) => JSON.stringify(means))),
    );
  });
});
