/** One account (视频号) on the page, with what its notice does not tell: WeChat gives neither a title nor a cover. */
export interface Account {
  /** The account's id: begins with `sph`, is found in 视频号助手, and belongs to the mini program's subject or an associated one. */
  readonly finderUserName: string;
  readonly title: string;
  /** A path in the package or an https address. */
  readonly cover: string;
  /** Whether all its announced lives are listed, or only the nearest. */
  readonly all?: boolean;
  /** What the button offers where there is nothing to reserve or enter: the account's profile, or WeChat's half screen of its notice. */
  readonly lastResort?: 'profile' | 'half-screen';
}

/** The accounts whose lives are listed, in the order of the page. */
export const accounts: readonly Account[] = [
  {
    finderUserName: 'sphHarbourStrings',
    title: '日落弹唱：从黄昏唱到星星出来',
    cover: '/assets/sunset.svg',
    all: true,
  },
  {
    finderUserName: 'sphMorningKitchen',
    title: '早起二十分钟，做一碗热汤面',
    cover: '/assets/noodles.svg',
  },
  {
    finderUserName: 'sphNightReaders',
    title: '睡前共读：给忙了一天的你念一段',
    cover: '/assets/night.svg',
    lastResort: 'profile',
  },
];

/** The head of the page. */
export const heading = { title: '近期直播', intro: '先预约，开播时微信会提醒你' };

/** The background music: a path in the package or an https address. */
export const music = { title: '等风来', src: '/assets/waiting.mp3' };
