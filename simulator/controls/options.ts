import type { ChannelsApi, Fault, Settings, Situation } from '../../src/testing';
import type { Option } from './fields';

export const situations: readonly Option<Situation>[] = [
  ['notice', 'has a notice', '有预告'],
  ['none', 'no notice', '无预告'],
  ['live', 'live now', '直播中'],
  ['ended', 'live is over', '已结束'],
  ['started', 'notice, live begun', '已开播'],
  ['cancelled', 'notice, cancelled', '预告取消'],
  ['expired', 'notice, expired', '预约过期'],
  ['over', 'notice, live over', '已播完'],
  ['not-associated', 'not associated', '非关联主体'],
  ['bad-account', 'wrong id', 'ID 错误'],
];

export const apis: readonly ChannelsApi[] = [
  'getChannelsLiveNoticeInfo',
  'reserveChannelsLive',
  'getChannelsLiveInfo',
  'openChannelsLive',
];

/** What can be wrong with a call: the client's own faults, and that it throws. */
export type CallFault = Fault | 'none' | 'throws';

export const faults: readonly Option<CallFault>[] = [
  ['none', 'works', '正常'],
  ['no-notice', 'no notice', '无预告'],
  ['not-associated', '100008 not associated', '非关联主体'],
  ['bad-account', '1416100 wrong id', 'ID 错误'],
  ['network', 'network error', '网络错误'],
  ['devtools', '-14 DevTools', '开发者工具'],
  ['no-live', 'no live now', '未直播'],
  ['busy', 'another dialog is open', '弹窗占用'],
  ['cancel', 'cancelled', '取消'],
  ['system', 'fails without a code', '无错误码'],
  ['silent', 'never answers', '无响应'],
  ['throws', 'throws', '抛出异常'],
];

export const latencies: readonly Option<number>[] = [
  [0, 'none', '无'],
  [80, '80 ms', ''],
  [300, '300 ms', ''],
  [1000, '1 s', ''],
  [3000, '3 s', ''],
  [10_000, '10 s', ''],
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
  ['3.15.2', '3.15.2', '最新'],
  ['3.8.0', '3.8.0', ''],
  ['2.24.6', '2.24.6', ''],
  ['2.19.0', '2.19.0', '最早支持'],
  ['2.18.1', '2.18.1', '不支持'],
  ['2.14.4', '2.14.4', '不支持'],
];

export const answers: readonly Option<Settings['dialogAnswer']>[] = [
  ['state', 'with state', '正常'],
  ['no-state', 'no state', '鸿蒙'],
  ['silent', 'never', '无响应'],
];

export const orders: readonly Option<Settings['order']>[] = [
  ['answer-first', 'before onShow', ''],
  ['show-first', 'after onShow', ''],
];

export const answerDelays: readonly Option<number>[] = [
  [0, 'at once', '立即'],
  [300, '300 ms', ''],
  [2000, '2 s', ''],
  [5000, '5 s', ''],
];

export const errorForms: readonly Option<Settings['errorForm']>[] = [
  ['err_code', 'err_code', ''],
  ['err_code-string', 'err_code as a string', '字符串'],
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
