import { channelsApis, type ChannelsApi, type Settings } from '../../src/testing';
import type { Words } from '../language';
import type { Entry } from '../life/moments';
import { stateWords } from '../words';
import type { Act, Done } from './act';
import { courseOf, type Course } from './branch';
import type { Session, Start } from './session';

/** Something that could have been otherwise (如果), and the life that it leads to. */
export interface WhatIf {
  readonly id: string;
  readonly words: Words;
  readonly start: Start;
  readonly course: Course;
}

/** By how much something may come later, in ms. */
const delays: readonly (readonly [ms: number, words: Words])[] = [
  [300, ['300 ms later', '晚 300 毫秒']],
  [2000, ['2 s later', '晚 2 秒']],
  [20_000, ['20 s later', '晚 20 秒']],
];

/** What a call may come to instead, from there on. */
const troubles: readonly (readonly [id: string, words: Words, change: (api: ChannelsApi) => Partial<Settings>])[] = [
  ['network', ['the network fails from here on', '从这里起网络出错'], (api) => ({ faults: { [api]: 'network' } })],
  [
    'bare',
    ['it fails without a word from here on', '从这里起失败而不说明原因'],
    (api) => ({ faults: { [api]: 'bare' } }),
  ],
  ['silent', ['it is never answered from here on', '从这里起没有应答'], (api) => ({ faults: { [api]: 'silent' } })],
  ['slow', ['answers take 10 s from here on', '从这里起应答要 10 秒'], () => ({ latency: 10_000 })],
];

/** What could have been otherwise at a line of a session's life. */
export function whatIfs(session: Session, { place, line }: Entry): readonly WhatIf[] {
  const { start, done } = session;
  const { until } = courseOf(session);
  const before = done.findLastIndex(({ lines }) => lines <= place);
  const cause = done[before];
  const otherwise = (id: string, words: Words, acts: readonly Done[], at = start): WhatIf => ({
    id,
    words,
    start: at,
    course: {
      done: [...acts].sort((one, other) => one.t - other.t),
      until: Math.max(until, ...acts.map(({ t }) => t)),
    },
  });
  const without = done.filter((_, i) => i !== before);

  const ofAct = (act: Done): readonly WhatIf[] => [
    otherwise('drop', dropWords(act.act), without),
    ...delays.map(([ms, words]) => otherwise(`later-${ms}`, words, [...without, { ...act, t: act.t + ms }])),
    ...('choose' in act.act ? choices(act, act.act.choose) : []),
  ];
  const choices = (act: Done, chosen: number): readonly WhatIf[] => [
    ...Object.entries(stateWords)
      .filter(([state]) => Number(state) !== chosen)
      .map(
        ([
          state,
          {
            meaning: [english, chinese],
          },
        ]) =>
          otherwise(
            `state-${state}`,
            [`it is state ${state}: ${english}`, `结果是状态 ${state}：${chinese}`],
            done.map((one) => (one === act ? { ...act, act: { choose: Number(state) } } : one)),
          ),
      ),
    ...(['answer-first', 'show-first'] as const).map((order) =>
      otherwise(
        order,
        orderWords[order],
        done.flatMap((one) => (one === act ? [{ ...one, act: { configure: { order } } }, one] : [one])),
      ),
    ),
  ];
  /** From the turn on in which the call was made. */
  const ofCall = (api: ChannelsApi): readonly WhatIf[] =>
    troubles.map(([id, words, change]) =>
      cause
        ? otherwise(
            id,
            words,
            done.flatMap((one) => (one === cause ? [{ ...one, act: { configure: change(api) } }, one] : [one])),
          )
        : otherwise(id, words, done, { ...start, settings: { ...start.settings, ...change(api) } }),
    );

  const api = 'call' in line ? channelsApis.find((one) => one === line.api) : undefined;
  return [...(cause?.t === line.t ? ofAct(cause) : []), ...(api ? ofCall(api) : [])];
}

const orderWords = {
  'answer-first': ['the answer comes before the page shows', '应答早于页面显示'],
  'show-first': ['the answer comes after the page shows', '应答晚于页面显示'],
} as const satisfies Readonly<Record<Settings['order'], Words>>;

const dropWords = (act: Act): Words => {
  if ('touch' in act) return ['without this tap', '没有这次点击'];
  return 'choose' in act ? ['the dialog stays open', '弹窗一直开着'] : ['without this act', '没有这个操作'];
};
