/**
 * The page with its music, as usually written: what the peers that are written by hand have in common, because neither
 * promises nor RxWX have anything to add to it.
 */
Page<{ playing: boolean }, { audio: WechatMiniprogram.InnerAudioContext | undefined; toggleMusic(): void }>({
  data: { playing: false },
  audio: undefined,
  onLoad() {
    this.audio = wx.createInnerAudioContext();
    this.audio.src = '/assets/waiting.mp3';
    this.audio.loop = true;
  },
  onShow() {
    if (this.data.playing) this.audio?.play();
  },
  onUnload() {
    this.audio?.destroy();
  },
  toggleMusic() {
    const playing = !this.data.playing;
    this.setData({ playing });
    if (playing) this.audio?.play();
    else this.audio?.pause();
  },
});
