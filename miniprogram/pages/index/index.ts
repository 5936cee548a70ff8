import { keepPlaying } from '../../../src/behavior';
import { accounts, heading, music } from '../../config';
import { trial } from '../../trial';
import { words, wrongId } from '../../words';

/** A `<live-reserve>`, as far as the page talks to it. */
interface Live extends WechatMiniprogram.Component.TrivialInstance {
  refresh(): Promise<void>;
}

const isChannelsId = /^sph\w+$/;
const accepted = accounts.filter(({ finderUserName }) => isChannelsId.test(finderUserName));
const rejected = accounts
  .filter((account) => !accepted.includes(account))
  .map(({ finderUserName }) => ({ finderUserName, problem: wrongId(finderUserName) }));

rejected.forEach(({ finderUserName }) => {
  console.error(`config.ts: 视频号 ID「${finderUserName}」应以 sph 开头，见视频号助手`);
});

/** The pages that have not gone. */
const here = new WeakSet();

/** The reservation page (预约页): the lives of the accounts in `config.ts`, and music that plays on across WeChat's dialog. */
Component({
  behaviors: [keepPlaying({ src: music.src })],
  data: { accounts: accepted, rejected, heading, words, music, showsTape: false },
  lifetimes: {
    attached() {
      here.add(this);
    },
    detached() {
      here.delete(this);
    },
  },
  methods: {
    /** `?account=sph…` puts that account first, if `config.ts` has it. */
    onLoad({ account }: { account?: string } = {}) {
      const asked = accepted.filter(({ finderUserName }) => finderUserName === account);
      if (asked.length) this.setData({ accounts: [...asked, ...accepted.filter((other) => !asked.includes(other))] });
    },
    onPullDownRefresh() {
      const lives = this.selectAllComponents('.live') as Live[];
      // The page may be gone when the last answer comes.
      void Promise.all(lives.map((live) => live.refresh()))
        .then<unknown>(() => here.has(this) && wx.stopPullDownRefresh())
        .catch(console.error);
    },
    /** By a long press on the title, which nobody finds by chance; in a release it does nothing. */
    openTape() {
      if (trial) this.setData({ showsTape: true });
    },
    closeTape() {
      this.setData({ showsTape: false });
    },
    onShareAppMessage: () => ({ title: heading.title }),
  },
});
