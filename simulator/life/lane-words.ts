import { say, type Words } from '../language';

const lanes: Readonly<Record<string, Words>> = {
  page: ['The page’s life: s shows, h hides, u is gone', '页面：s 显示，h 隐藏，u 卸载'],
  button: ['A button appears', '出现一个按钮'],
  gone: ['A button goes', '一个按钮消失'],
  tap: ['A tap, by the letter of its button', '点击，字母是哪个按钮'],
  music: ['The switch of the music: > on, = off', '音乐开关：> 开，= 关'],
  phone: ['A phone call: r rings, h ends', '来电：r 响起，h 结束'],
  sound: ['What the music did: = pauses, . stops, e ends, F fails', '音乐的状态：= 暂停，. 停止，e 播完，F 出错'],
  notice: ['Answers of getChannelsLiveNoticeInfo', 'getChannelsLiveNoticeInfo 的应答'],
  live: ['Answers of getChannelsLiveInfo', 'getChannelsLiveInfo 的应答'],
  dialog: ['Answers of reserveChannelsLive: the state', 'reserveChannelsLive 的应答：state'],
  enter: ['Answers of openChannelsLive', 'openChannelsLive 的应答'],
  calls: [
    'Calls: n getChannelsLiveNoticeInfo, l getChannelsLiveInfo, r reserveChannelsLive, o openChannelsLive',
    '调用：n getChannelsLiveNoticeInfo，l getChannelsLiveInfo，r reserveChannelsLive，o openChannelsLive',
  ],
  toast: ['Toasts, by the state that they tell of', '提示，字母是对应的状态'],
  audio: ['Commands to the music: > play, = pause, . stop, s seek', '音频命令：> 播放，= 暂停，. 停止，s 跳转'],
  error: ['Errors', '错误'],
};

/** What a lane of the timeline tells. */
export function laneTitle(name: string): string | undefined {
  const words = wordsOf(name);
  return words && say(words);
}

function wordsOf(name: string): Words | undefined {
  const [, button, place] = /^state\.(\w+)(?:\.(\d+))?$/.exec(name) ?? [];
  if (button === undefined) return lanes[name];
  return place === undefined
    ? [`What button ${button} says`, `按钮 ${button} 的状态`]
    : [`What button ${button} says of live ${place} of its list`, `按钮 ${button} 的列表里第 ${place} 场直播的状态`];
}
