import { chinese, english } from '../../src/streams';
import { answers, effects } from '../../src/streams/outcome';
import { codesOf, tablesOf } from './pages';

type Outcome = keyof typeof chinese.outcome;

/** What a cell says of what is remembered. */
const remembered = { remember: ['yes', '是'], forget: ['no', '否'], drop: ['no', '否'] } as const;
const asItWas = ['as it was', '不变'];

describe.each(['docs/states.md', 'docs/states.zh-CN.md'])('%s', (page) => {
  const [statuses = [], outcomes = []] = tablesOf(page);

  test('says what the button says in each status', () => {
    const told = statuses.map(([status = '', inChinese, inEnglish]) => [codesOf(status)[0], inChinese, inEnglish]);
    const words = Object.entries(chinese.status).map(([status, text]) => [
      status,
      text,
      english.status[status as keyof typeof english.status],
    ]);
    expect(told).toEqual(words);
  });

  test('has the ten states, in order, and what else there is but failures', () => {
    const told = outcomes.map(([state, kind = '']) => [state, codesOf(kind)[0]]);
    expect(told.slice(0, 10)).toEqual(answers.slice(1).map((kind, i) => [String(i + 1), kind]));
    expect(told.slice(10)).toEqual([
      ['', 'unknown'],
      ['', 'profile-opened'],
      ['', 'half-screen-opened'],
    ]);
  });

  test.each(outcomes.map(([, kind = '', , memory, inChinese, inEnglish]) => [kind, memory, inChinese, inEnglish]))(
    'says what %s does and tells',
    (cell = '', memory, inChinese, inEnglish) => {
      const kind = codesOf(cell)[0] as Outcome;
      const { [kind]: effect } = effects;
      expect(effect === undefined ? asItWas : remembered[effect]).toContain(memory);
      expect([inChinese, inEnglish]).toEqual([chinese.outcome[kind], english.outcome[kind]]);
    },
  );
});
