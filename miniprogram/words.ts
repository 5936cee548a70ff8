/** What the page itself says, besides what `config.ts` gives it. */
export const words = {
  problem: '这场直播暂时无法展示',
  empty: '暂时还没有直播',
  emptyText: '有新的直播预告时，会出现在这里',
  music: '背景音乐',
  playing: '播放中，预约后接着放',
  silent: '边听边等开播',
};

/** An account in `config.ts` whose id is none. */
export const wrongId = (finderUserName: string): string =>
  `视频号 ID「${finderUserName}」有误：应以 sph 开头，请在 config.ts 中改正。`;
