import rxwx from 'rxjs-wx/RxWX.js';
import { faceOf, noNotice, tell, tellFailure } from './words';

/** A card whose button reserves, with RxWX as its README shows it. */
Component({
  properties: { finderUserName: String },
  data: { label: '加载中', nickname: '', avatar: '', start: '' },
  lifetimes: {
    attached() {
      rxwx.getChannelsLiveNoticeInfo({ finderUserName: this.data.finderUserName }).subscribe(
        (notice) => this.setData(faceOf(notice)),
        () => this.setData({ label: noNotice }),
      );
    },
  },
  methods: {
    reserve() {
      rxwx
        .getChannelsLiveNoticeInfo({ finderUserName: this.data.finderUserName })
        .switchMap(({ noticeId }) => rxwx.reserveChannelsLive({ noticeId }))
        .subscribe(({ state }) => tell(this, state), tellFailure);
    },
  },
});
