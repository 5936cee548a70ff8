import { promisify } from 'miniprogram-api-promise/src/index.js';
import { faceOf, noNotice, tell, tellFailure } from './words';

const getNoticeInfo = promisify(wx.getChannelsLiveNoticeInfo);
const reserveLive = promisify(wx.reserveChannelsLive);

/** A card whose button reserves, with `miniprogram-api-promise` and `async`/`await`. */
Component({
  properties: { finderUserName: String },
  data: { label: '加载中', nickname: '', avatar: '', start: '' },
  lifetimes: {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- as it is usually written: nobody waits for it
    async attached() {
      try {
        this.setData(faceOf(await getNoticeInfo({ finderUserName: this.data.finderUserName })));
      } catch {
        this.setData({ label: noNotice });
      }
    },
  },
  methods: {
    async reserve() {
      try {
        const { noticeId } = await getNoticeInfo({ finderUserName: this.data.finderUserName });
        const { state } = await reserveLive({ noticeId });
        tell(this, state);
      } catch {
        tellFailure();
      }
    },
  },
});
