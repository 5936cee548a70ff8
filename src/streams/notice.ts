/** A live that an account has announced (直播预告). */
export interface Notice {
  readonly noticeId: string;
  /** When the live starts, in ms since the epoch; absent where the client does not say. */
  readonly startTime?: number;
  readonly nickname: string;
  /** The account's avatar: WeChat documents `headUrl` as the cover, but fills in the avatar. */
  readonly avatar: string;
}
