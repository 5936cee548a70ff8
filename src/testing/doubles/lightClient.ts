import type { Page } from './page';

interface Callbacks {
  readonly success?: (result: unknown) => void;
}

/**
 * A client that answers at once, always the same, and costs next to nothing: for timing. What a client really does, in
 * its order and with its failures, is in `createClient`.
 */
export interface LightClient {
  readonly wx: object;
  /** The page in front: hidden and shown around the dialog. */
  page: Pick<Page, 'show' | 'hide'> | undefined;
  /** What the next dialogs say. */
  state: number;
  /** Whether the answers about notices are held back until `release`. */
  holds: boolean;
  readonly release: () => void;
  /** Hears of each call that reaches WeChat's back end, of each toast, and of music that begins to play. */
  onEvent: (event: LightEvent) => void;
  /** How many listeners and audios the page has not taken back. */
  readonly left: () => number;
}

export type LightEvent = 'notice' | 'dialog' | 'toast' | 'plays';

const startTime = String(Date.UTC(2030, 0, 1) / 1000);

/** Where nothing is to be heard. */
const nobody = (): void => undefined;

export const createLightClient = (): LightClient => {
  const listeners = new Set<unknown>();
  const audios = new Set<ReturnType<typeof createAudio>>();
  const storage = new Map<string, unknown>();
  let held: (() => void)[] = [];

  const on = (listener: unknown) => void listeners.add(listener);
  const off = (listener: unknown) => void listeners.delete(listener);

  const createAudio = () => {
    let sounds = false;
    let onPause = nobody;
    const audio = {
      src: '',
      loop: false,
      currentTime: 0,
      play() {
        sounds = true;
        client.onEvent('plays');
      },
      pause: () => void (sounds = false),
      stop: () => void (sounds = false),
      seek: nobody,
      destroy: () => void audios.delete(audio),
      onPause: (listener: () => void) => void (onPause = listener),
      onPlay: nobody,
      onStop: nobody,
      onEnded: nobody,
      onError: nobody,
      onTimeUpdate: nobody,
      /** The client takes the sound away. */
      halt() {
        if (sounds) onPause();
        sounds = false;
      },
    };
    audios.add(audio);
    return audio;
  };

  const client: LightClient = {
    page: undefined,
    state: 6,
    holds: false,
    release() {
      const answers = held;
      held = [];
      answers.forEach((answer) => answer());
    },
    onEvent: nobody,
    left: () => listeners.size + audios.size,
    wx: {
      canIUse: () => true,
      getDeviceInfo: () => ({ platform: 'ios' }),
      getChannelsLiveNoticeInfo({ finderUserName, success }: Callbacks & { readonly finderUserName: string }) {
        client.onEvent('notice');
        const answer = () =>
          success?.({
            noticeId: `notice-${finderUserName}`,
            status: 0,
            reservable: true,
            startTime,
            nickname: '港湾弦乐',
            headUrl: 'https://wx.qlogo.cn/finderhead/0',
            otherInfos: [],
            errMsg: 'getChannelsLiveNoticeInfo:ok',
          });
        if (client.holds) held.push(answer);
        else answer();
      },
      reserveChannelsLive({ success }: Callbacks) {
        client.onEvent('dialog');
        client.page?.hide();
        audios.forEach((audio) => audio.halt());
        success?.({ state: client.state, errMsg: 'reserveChannelsLive:ok' });
        client.page?.show();
      },
      getChannelsLiveInfo: nobody,
      openChannelsLive: nobody,
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, data: unknown) => void storage.set(key, data),
      showToast: () => client.onEvent('toast'),
      createInnerAudioContext: createAudio,
      onAudioInterruptionBegin: on,
      onAudioInterruptionEnd: on,
      offAudioInterruptionBegin: off,
      offAudioInterruptionEnd: off,
    },
  };
  return client;
};
