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

/** What the panel of the recording says, in trial and development versions. */
export const tapeWords = {
  title: '录制文件',
  within: '里面有：点击、页面的显示与隐藏、对微信接口的调用和结果（状态、错误码、时间）。',
  without: '里面没有：视频号 ID、昵称、头像和图片，这些都已换成代号。',
  send: '发送到聊天',
  sendEarlier: '发送上一次启动的录制',
  copy: '复制到剪贴板',
  close: '关闭',
  sent: '已发送',
  notSent: '没有发出去，可以改用「复制到剪贴板」',
  copied: '已复制',
  notCopied: '没有复制成功，请改用「发送到聊天」',
};
