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

/** A version as a number that grows with it: 2.19.0 is 2019000. */
const ordinal = (version: string): number =>
  version.split('.').reduce((sum, part, i) => sum + Number(part) * 1000 ** (2 - i), 0);

const otherInfos = 'getChannelsLiveNoticeInfo.success.otherInfos';
const sinceBySchema: ReadonlyMap<string, number> = new Map(
  [...Object.entries(since), [otherInfos, '2.24.6'] as const].map(([schema, version]) => [schema, ordinal(version)]),
);

/** Calls that a client may lack. */
export const youngApis = Object.keys(since) as (keyof typeof since)[];

/** The call that a schema of `canIUse` begins with. */
export const apiOf = (schema: string): string => schema.replace(/\..*/, '');

/** Tells what a client has: calls, and fields of calls. */
export const supporting = ({ platform, sdkVersion }: Settings): ((schema: string) => boolean) => {
  const version = ordinal(sdkVersion);
  const isDesktop = platform === 'windows' || platform === 'mac';
  return (schema) => {
    const api = apiOf(schema);
    // WeChat on desktops never had this one.
    if (api === 'reserveChannelsLive' && isDesktop) return false;
    return version >= (sinceBySchema.get(schema) ?? sinceBySchema.get(api) ?? 0);
  };
};

/** Whether `getChannelsLiveNoticeInfo` lists later notices. */
export const tellsOthers = (settings: Settings): boolean => supporting(settings)(otherInfos);

/** Whether `openChannelsLive` does without `feedId` and `nonceId`. */
export const opensByName = ({ sdkVersion }: Settings): boolean => ordinal(sdkVersion) >= ordinal('2.19.2');
