import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from '../../simulator/life/difference';
import { knowledgeAt } from '../../simulator/life/knowledge';
import { createMoments, type Entry } from '../../simulator/life/moments';
import { rulesOf } from '../../simulator/life/rules';
import { readTape } from '../../src/replay';
import { madeTapes } from '../tapes/make';
import { pictureTapes } from '../tapes/pictures';

/** The first line of a made tape that `is` wanted, what the page came to know there, and which rules acted. */
function at(name: string, is: (entry: Entry) => boolean, folder = madeTapes) {
  const tape = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
  const moments = createMoments();
  readTape(tape).lines.forEach(moments.put);
  const entry = moments.entries.find(is);
  if (!entry) throw new Error(`no such line in ${name}`);
  const { learnt, origins } = knowledgeAt({ tape, index: entry.place });
  const { entries } = moments;
  const rules = rulesOf({ entry, entries, learnt }).map(({ rule }) => rule);
  return { learnt, rules, origins: origins.map(({ index }) => entries[index]?.line) };
}

const isTap = ({ line }: Entry): boolean => 'tap' in line;
const isAnswerTo =
  (api: string) =>
  ({ line, moment }: Entry): boolean =>
    'answer' in line && 'call' in moment.line && moment.line.api === api;
const isCall =
  (api: string) =>
  ({ line }: Entry): boolean =>
    'call' in line && line.api === api;

test('the answer of a dialog: the fact, and what it changed', () => {
  const { learnt, rules } = at('state-8-kept', isAnswerTo('reserveChannelsLive'));
  expect(learnt).toMatchObject([{ account: 'sphA', fact: { kind: 'answered', outcome: { kind: 'reserved' } } }]);
  expect(rules).toEqual(['R4']);
});

test.each([
  ['state-6-reserved', isTap, ['R2']],
  ['state-3-notice-cancelled', isAnswerTo('reserveChannelsLive'), ['R4', 'R11']],
  ['notice-bare', isAnswerTo('getChannelsLiveNoticeInfo'), ['R5', 'R11']],
  ['r8-the-toast-waits-for-the-page', isCall('showToast'), ['R8']],
  ['r16-two-notices-of-an-account', isAnswerTo('getChannelsLiveNoticeInfo'), ['R16']],
  ['r15-an-old-client', isCall('canIUse'), ['R15']],
  ['r10-remembered-from-an-earlier-launch', isCall('getStorageSync'), ['R10']],
] as const)('which rule acts in %s', (name, is, rules) => {
  expect(at(name, is).rules).toEqual(expect.arrayContaining([...rules]));
});

test('R1 a tap during an attempt is dropped, and that is said', () => {
  let taps = 0;
  const isSecondTap = (entry: Entry): boolean => isTap(entry) && ++taps === 2;
  expect(at('r1-a-second-tap-is-dropped', isSecondTap).rules).toEqual(['R1']);
});

test('what a timer leads to: a call that stays silent is given up', () => {
  const isLate = ({ line }: Entry): boolean => 'setData' in line && line.t >= 8000;
  const { learnt, rules } = at('r6-a-silent-notice-call-ends', isLate);
  expect(learnt).toMatchObject([{ fact: { kind: 'failed', failure: { kind: 'timeout' } } }]);
  expect(rules).toEqual(['R6']);
});

const isPage =
  (page: string) =>
  ({ line }: Entry): boolean =>
    'page' in line && line.page === page;
const isSetDataAfter =
  (t: number) =>
  ({ line }: Entry): boolean =>
    'setData' in line && line.t > t;

test.each([
  [
    'R3',
    'r3-the-notice-arrives-after-its-user-has-left-the-attempt-is-cancelled-no-dialog-nothing-told',
    isAnswerTo('getChannelsLiveNoticeInfo'),
  ],
  ['R7', 'r7-the-page-is-back-3-seconds-however-long-the-dialog-was-open', isSetDataAfter(3000)],
  ['R7', 'r7-the-page-never-hid-15-seconds', isSetDataAfter(15_000)],
  ['R7', 'r7-a-late-answer-is-remembered-and-not-told', isAnswerTo('reserveChannelsLive')],
  ['R12', 'r12-the-page-goes-while-the-dialog-is-open-its-answer-falls-silent', isPage('unload')],
  ['R12', 'r12-the-page-goes-while-the-dialog-is-open-its-answer-falls-silent', isAnswerTo('reserveChannelsLive')],
  [
    'R14',
    'r3-the-notice-arrives-after-its-user-has-left-the-attempt-is-cancelled-no-dialog-nothing-told',
    isSetDataAfter(4),
  ],
] as const)('%s acts in %s', (rule, name, is) => {
  expect(at(name, is, pictureTapes).rules).toContain(rule);
});

test('none of them acts where a dialog is answered in time', () => {
  const isAnyOf = (is: (entry: Entry) => boolean) => at('state-6-reserved', is).rules;
  expect(isAnyOf(isAnswerTo('reserveChannelsLive'))).toEqual(['R4']);
  expect(isAnyOf(isAnswerTo('getChannelsLiveNoticeInfo'))).toEqual([]);
  expect(isAnyOf(isSetDataAfter(0))).toEqual([]);
});

test('differences are told field by field, lists whole', () => {
  expect(changesOf({ a: 1, b: { c: [1], d: 2 } }, { a: 1, b: { c: [1, 2] }, e: null })).toEqual([
    { path: 'b.c', before: [1], after: [1, 2] },
    { path: 'b.d', before: 2, after: undefined },
    { path: 'e', before: undefined, after: null },
  ]);
});

test('what a button says follows from the answer of its dialog', () => {
  const isReserved = ({ line }: Entry): boolean =>
    'setData' in line && Object.values(line.setData).includes('reserved');
  expect(at('state-6-reserved', isReserved).origins.at(-1)).toMatchObject({ success: { state: 6 } });
  expect(at('state-6-reserved', isAnswerTo('reserveChannelsLive')).origins).toEqual([]);
});
