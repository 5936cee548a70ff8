/** What the button and the toast say after each `state`; the same words for all peers that are written by hand. */
const labels: Readonly<Record<number, string>> = { 5: '立即预约', 6: '已预约', 7: '立即预约', 8: '已预约' };

const toasts: Readonly<Record<number, string>> = {
  3: '预告已取消',
  4: '直播已结束',
  6: '预约成功',
  7: '已取消预约',
  10: '预约已过期',
};

export const failed = '没有成功，请重试';

export const noNotice = '暂无预告';

/** What a card shows once its notice is there. */
export const faceOf = ({
  nickname,
  headUrl,
  startTime,
}: WechatMiniprogram.GetChannelsLiveNoticeInfoSuccessCallbackResult): {
  label: string;
  nickname: string;
  avatar: string;
  start: string;
} => {
  const start = new Date(Number(startTime) * 1000);
  const minutes = String(start.getMinutes()).padStart(2, '0');
  return {
    label: '立即预约',
    nickname,
    avatar: headUrl,
    start: `${start.getMonth() + 1}月${start.getDate()}日 ${start.getHours()}:${minutes}`,
  };
};

/** A card, as far as its outcome is told on it. */
interface Card {
  setData(data: { label: string }): void;
}

/** Tells the user what came of the dialog. */
export const tell = (card: Card, state: number | undefined): void => {
  const label = labels[state ?? 0];
  const title = toasts[state ?? 0];
  if (label !== undefined) card.setData({ label });
  if (title !== undefined) wx.showToast({ title, icon: state === 6 ? 'success' : 'none' });
};

export const tellFailure = (): void => {
  wx.showToast({ title: failed, icon: 'none' });
};
