import { faceOf, noNotice, tell, tellFailure } from './words';

/** A card whose button reserves, with nested callbacks (嵌套回调). */
Component({
  properties: { finderUserName: String },
  data: { label: '加载中', nickname: '', avatar: '', start: '' },
  lifetimes: {
    attached() {
      wx.getChannelsLiveNoticeInfo({
        finderUserName: this.data.finderUserName,
        success: (notice) => this.setData(faceOf(notice)),
        fail: () => this.setData({ label: noNotice }),
      });
    },
  },
  methods: {
    reserve() {
      wx.getChannelsLiveNoticeInfo({
        finderUserName: this.data.finderUserName,
        success: ({ noticeId }) => {
          wx.reserveChannelsLive({
            noticeId,
            success: ({ state }) => tell(this, state),
            fail: tellFailure,
          });
        },
        fail: tellFailure,
      });
    },
  },
});
