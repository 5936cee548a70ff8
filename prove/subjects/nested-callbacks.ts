import type { ButtonName } from '../history';
import type { Open } from '../subject';

/**
 * A peer: the page as it is usually written. A tap asks for the notice, its callback opens the dialog, and the dialog's
 * callback shows a toast. The music is told to play in `onShow`.
 */
export const nestedCallbacks: Open = ({ wx, accounts, setData }) => {
  const data = { reserved: { a: false, b: false }, playing: false };
  let audio: WechatMiniprogram.InnerAudioContext | undefined;

  const page = {
    onLoad() {
      audio = wx.createInnerAudioContext();
      audio.src = 'music.mp3';
      audio.loop = true;
    },

    onShow() {
      if (data.playing) audio?.play();
    },

    onUnload() {
      audio?.destroy();
    },

    reserve(button: ButtonName) {
      wx.getChannelsLiveNoticeInfo?.({
        finderUserName: accounts[button],
        success({ noticeId }) {
          wx.reserveChannelsLive?.({
            noticeId,
            success({ state }) {
              if (state === 6) {
                wx.showToast({ title: '预约成功', icon: 'success' });
                setData('page', data, { [`reserved.${button}`]: true });
              } else if (state === 7) {
                wx.showToast({ title: '已取消预约', icon: 'none' });
                setData('page', data, { [`reserved.${button}`]: false });
              }
            },
            fail() {
              wx.showToast({ title: '预约失败', icon: 'none' });
            },
          });
        },
        fail() {
          wx.showToast({ title: '暂无直播预告', icon: 'none' });
        },
      });
    },

    toggleMusic() {
      setData('page', data, { playing: !data.playing });
      if (data.playing) audio?.play();
      else audio?.pause();
    },
  };

  page.onLoad();
  return {
    tap: page.reserve,
    toggle: page.toggleMusic,
    show: page.onShow,
    hide: () => undefined,
    unload: page.onUnload,
    label: (button) => (data.reserved[button] ? '已预约' : '立即预约'),
    present: () => [],
  };
};
