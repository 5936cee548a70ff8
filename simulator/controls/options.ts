import * as model from '../../src/testing';
import type { ChannelsApi, Fault, Notice, NoticeSituation, Settings, Situation } from '../../src/testing';
import type { Words } from '../language';
import type { Option } from './fields';

/** What the model has, each with words: what it learns anew does not compile until it has some. */
const named = <T extends string>(values: readonly T[], words: Readonly<Record<T, Words>>): readonly Option<T>[] =>
  values.map((value) => [value, ...words[value]]);

const has = <T extends string>(values: readonly T[], value: string): value is T => values.some((one) => one === value);

/** What stands with an account: that it has notices, which stand for themselves, or why not. */
type AccountSituation = Exclude<Situation, NoticeSituation> | 'notice';

export const situations = named<AccountSituation>(
  model.situations.filter(
    (situation): situation is AccountSituation => situation === 'notice' || !has(model.noticeSituations, situation),
  ),
  {
    notice: ['has notices', '有预告'],
    none: ['no notice', '无预告'],
    live: ['live now', '直播中'],
    ended: ['live is over', '已结束'],
    'not-associated': ['not associated', '非关联主体'],
    'bad-account': ['wrong id', 'ID 错误'],
  },
);

/** What stands with a notice: what only its dialog knows, or a `status` that `getChannelsLiveNoticeInfo` tells. */
type Standing = NoticeSituation | 'withdrawn' | 'used';

export const standings = named<Standing>([...model.noticeSituations, 'withdrawn', 'used'], {
  notice: ['can be reserved', '可预约'],
  cancelled: ['dialog: cancelled', '弹窗：预告取消'],
  expired: ['dialog: expired', '弹窗：预约过期'],
  over: ['dialog: live over', '弹窗：直播已结束'],
  started: ['dialog: live now', '弹窗：正在直播'],
  withdrawn: ['status 1, cancelled', 'status 1 已取消'],
  used: ['status 2, used', 'status 2 已使用'],
});

/** What a standing is in WeChat's books. */
export const changes: Readonly<Record<Standing, Pick<Notice, 'situation' | 'status'>>> = {
  notice: { situation: 'notice', status: 0 },
  cancelled: { situation: 'cancelled', status: 0 },
  expired: { situation: 'expired', status: 0 },
  over: { situation: 'over', status: 0 },
  started: { situation: 'started', status: 0 },
  withdrawn: { situation: 'notice', status: 1 },
  used: { situation: 'notice', status: 2 },
};

export function standingOf({ situation = 'notice', status }: Notice): Standing {
  if (status !== 0) return status === 1 ? 'withdrawn' : 'used';
  return has(model.noticeSituations, situation) ? situation : 'notice';
}

/** What can be wrong with a call: the client's own faults, and that it throws. */
export type CallFault = Fault | 'none' | 'throws';

export const faults = named<CallFault>(['none', ...model.faults, 'throws'], {
  none: ['works', '正常'],
  bare: ['fails bare, no code, no words', '失败，无错误码、无说明'],
  'unknown-code': ['1416199, a code nobody knows', '1416199 未知错误码'],
  system: ['system error, no code', '系统错误，无错误码'],
  'no-notice': ['no notice', '无预告'],
  'no-notice-code': ['1416104 no notice', '1416104 无预告'],
  'not-associated': ['100008 not associated', '100008 非关联主体'],
  'bad-account': ['1416100 wrong id', '1416100 ID 错误'],
  network: ['network error', '网络错误'],
  devtools: ['-14 DevTools', '-14 开发者工具'],
  'no-live': ['no live now', '未直播'],
  'no-ids': ['no feedId, no nonceId', '缺少 feedId、nonceId'],
  busy: ['another dialog is open', '弹窗占用'],
  gesture: ['not in the turn of a tap', '非点击触发'],
  cancel: ['cancelled', '取消'],
  silent: ['never answers', '无响应'],
  throws: ['throws', '抛出异常'],
});

export const apis: readonly ChannelsApi[] = model.channelsApis;

export const latencies: readonly Option<number>[] = [
  [0, 'same turn', '同步应答'],
  [80, '80 ms', '80 毫秒'],
  [300, '300 ms', '300 毫秒'],
  [1000, '1 s', '1 秒'],
  [3000, '3 s', '3 秒'],
  [10_000, '10 s', '10 秒'],
];

export const platforms: readonly Option<Settings['platform']>[] = [
  ['ios', 'iPhone', ''],
  ['android', 'Android', '安卓'],
  ['ohos', 'HarmonyOS', '鸿蒙'],
  ['windows', 'Windows', ''],
  ['mac', 'Mac', ''],
  ['devtools', 'DevTools', '开发者工具'],
];

export const versions: readonly Option<string>[] = [
  ['3.15.2', '3.15.2, latest', '3.15.2（最新）'],
  ['3.8.0', '3.8.0', ''],
  ['2.24.6', '2.24.6', ''],
  ['2.19.0', '2.19.0, the first with it', '2.19.0（最早支持）'],
  ['2.18.1', '2.18.1, without', '2.18.1（不支持）'],
  ['2.14.4', '2.14.4, without', '2.14.4（不支持）'],
];

export const answers: readonly Option<Settings['dialogAnswer']>[] = [
  ['state', 'with state', '带 state'],
  ['no-state', 'no state (HarmonyOS)', '无 state（鸿蒙）'],
  ['silent', 'never', '无响应'],
];

/** 开发版、体验版、正式版 */
export const envVersions: readonly Option<Settings['envVersion']>[] = [
  ['develop', 'develop', '开发版'],
  ['trial', 'trial', '体验版'],
  ['release', 'release', '正式版'],
];

export const orders: readonly Option<Settings['order']>[] = [
  ['answer-first', 'before onShow', 'onShow 之前'],
  ['show-first', 'after onShow', 'onShow 之后'],
];

export const dialogDelays: readonly Option<number>[] = [
  [0, 'at once', '立即'],
  [500, '500 ms', '500 毫秒'],
  [2000, '2 s', '2 秒'],
];

export const hiding: readonly Option<'yes' | 'no'>[] = [
  ['yes', 'yes', '是'],
  ['no', 'no', '否'],
];

export const pauseEvents: readonly Option<Settings['pauseEvent']>[] = [
  ['before', 'before onHide', 'onHide 之前'],
  ['after', 'after onHide', 'onHide 之后'],
  ['late', 'after onShow', 'onShow 之后'],
  ['never', 'never', '无'],
];

export const answerDelays: readonly Option<number>[] = [
  [0, 'at once', '立即'],
  [300, '300 ms', '300 毫秒'],
  [2000, '2 s', '2 秒'],
  [5000, '5 s', '5 秒'],
];

export const errorForms: readonly Option<Settings['errorForm']>[] = [
  ['err_code', 'err_code', ''],
  ['err_code-string', 'err_code as a string', 'err_code（字符串）'],
  ['errCode', 'errCode', ''],
  ['errno', 'errno', ''],
  ['none', 'no code', '无'],
];

export const storages: readonly Option<Settings['storage']>[] = [
  ['works', 'works', '正常'],
  ['full', 'is full', '已满'],
  ['broken', 'is broken', '损坏'],
];

export const audios: readonly Option<Settings['audio']>[] = [
  ['plays', 'plays', '正常'],
  ['fails', 'fails', '失败'],
  ['silent', 'never starts', '不响应'],
];

export const themes: readonly Option<Settings['theme']>[] = [
  ['light', 'light', '浅色'],
  ['dark', 'dark', '深色'],
];

export const fontSizes: readonly Option<number>[] = [
  [15, 'small', '小'],
  [17, 'usual', '标准'],
  [19, 'large', '大'],
  [22, 'larger', '更大'],
  [26, 'largest', '最大'],
];

export const languages: readonly Option<string>[] = [
  ['zh_CN', '简体中文', ''],
  ['zh_TW', '繁體中文', ''],
  ['en', 'English', ''],
  ['', 'none', '无'],
];
