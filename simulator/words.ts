import type { Words } from './language';

/** How WeChat's dialog offers a way to end it, and what that way means. */
export interface StateWords {
  readonly label: string;
  readonly meaning: Words;
  readonly look: 'primary' | 'plain' | 'warn';
}

/** The ten states (状态) of `reserveChannelsLive`. */
export const stateWords: Readonly<Record<number, StateWords>> = {
  1: { label: '暂不进入', meaning: ['live now, declined', '未进入直播'], look: 'plain' },
  2: { label: '进入直播', meaning: ['live now, entered', '进入直播'], look: 'primary' },
  3: { label: '我知道了', meaning: ['notice cancelled', '预告已取消'], look: 'primary' },
  4: { label: '我知道了', meaning: ['live is over', '直播已结束'], look: 'primary' },
  5: { label: '暂不预约', meaning: ['closed without reserving', '未预约'], look: 'plain' },
  6: { label: '预约', meaning: ['reserved', '预约成功'], look: 'primary' },
  7: { label: '取消预约', meaning: ['reservation cancelled', '取消预约'], look: 'warn' },
  8: { label: '保留预约', meaning: ['kept', '保留预约'], look: 'plain' },
  9: { label: '返回', meaning: ['backed out', '已返回'], look: 'plain' },
  10: { label: '我知道了', meaning: ['reservation expired', '预约已过期'], look: 'primary' },
};

/** What a dialog says that offers nothing but to read it. */
export const notices: Readonly<Record<number, string>> = {
  3: '该直播预告已取消',
  4: '直播已结束',
  10: '该直播预约已过期',
};

/** A start time as WeChat's dialog writes it `now`. */
export function startWords(time: number, now: number): string {
  const date = new Date(time);
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  const days = Math.round((midnight(time) - midnight(now)) / 86_400_000);
  const day = ['今天', '明天', '后天'][days] ?? `${date.getMonth() + 1}月${date.getDate()}日`;
  return `${day} ${clock}`;
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
