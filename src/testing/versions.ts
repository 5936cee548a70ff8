import type { Settings } from './settings';

/** The base library (基础库) that brought each call, as the official pages say. The others have always been there. */
const since = {
  getChannelsLiveInfo: '2.15.0',
  openChannelsLive: '2.15.0',
  getChannelsLiveNoticeInfo: '2.19.0',
  reserveChannelsLive: '2.19.0',
  getDeviceInfo: '2.20.1',
  getAppBaseInfo: '2.20.1',
  getWindowInfo: '2.20.1',
  onAudioInterruptionBegin: '2.6.2',
  offAudioInterruptionBegin: '2.6.2',
  onAudioInterruptionEnd: '2.6.2',
  offAudioInterruptionEnd: '2.6.2',
  onThemeChange: '2.11.0',
  offThemeChange: '2.11.0',
} as const;

const otherInfos = 'getChannelsLiveNoticeInfo.success.otherInfos';

const sinceBySchema: ReadonlyMap<string, string> = new Map([...Object.entries(since), [otherInfos, '2.24.6']]);

/** Calls that a client may lack. */
export const youngApis = Object.keys(since) as (keyof typeof since)[];

/** The call that a schema of `canIUse` begins with. */
export const apiOf = (schema: string): string => schema.replace(/\..*/, '');

/** Whether a base library's version is at least another's. */
export const isAtLeast = (version: string, needed: string): boolean => {
  const have = version.split('.').map(Number);
  const need = needed.split('.').map(Number);
  const differing = need.findIndex((part, i) => part !== (have[i] ?? 0));
  return differing === -1 || (have[differing] ?? 0) > (need[differing] ?? 0);
};

/** Whether a client has a call, or a field of it. */
export const supports = (schema: string, { platform, sdkVersion }: Settings): boolean => {
  const api = apiOf(schema);
  // WeChat on desktops never had this one.
  if (api === 'reserveChannelsLive' && (platform === 'windows' || platform === 'mac')) return false;
  return isAtLeast(sdkVersion, sinceBySchema.get(schema) ?? sinceBySchema.get(api) ?? '0');
};

/** Whether `getChannelsLiveNoticeInfo` lists later notices. */
export const tellsOthers = (settings: Settings): boolean => supports(otherInfos, settings);

/** Whether `openChannelsLive` does without `feedId` and `nonceId`. */
export const opensByName = ({ sdkVersion }: Settings): boolean => isAtLeast(sdkVersion, '2.19.2');
