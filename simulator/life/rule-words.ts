import type { Words } from '../language';

/** A rule that acted in a moment, in words. */
export interface Acted {
  readonly rule: `R${number}`;
  readonly words: Words;
}

/** What rules do to a page's life, by what one sees of it. */
export const acts = {
  dialogAtOnce: {
    rule: 'R2',
    words: [
      'A notice is held and fresh: the dialog opens in the turn of the tap.',
      '手上有新鲜的预告，点击的同一轮里就弹窗。',
    ],
  },
  questionFirst: {
    rule: 'R2',
    words: [
      'No fresh notice is held: it is asked for first, then the dialog opens.',
      '手上没有新鲜的预告：先查询，再弹窗。',
    ],
  },
  enters: { rule: 'R11', words: ['The account is live: the tap enters it.', '正在直播：点击即进入。'] },
  droppedTap: {
    rule: 'R1',
    words: ['An attempt is under way: the tap is dropped.', '上一次预约还没结束，这次点击被忽略。'],
  },
  deadTap: {
    rule: 'R1',
    words: [
      'The tap leads to nothing: an attempt is under way, or the button offers nothing.',
      '这次点击没有效果：上一次预约还没结束，或按钮没有可做的事。',
    ],
  },
  liveAsked: {
    rule: 'R11',
    words: ['No notice is known: whether the account is live is asked once.', '没有预告：查询一次是否正在直播。'],
  },
  noticeAsked: { rule: 'R2', words: ['No fresh notice is held: WeChat is asked.', '手上没有新鲜的预告：向微信查询。'] },
  severalNotices: {
    rule: 'R16',
    words: ['Every usable notice can have its button.', '每个可用的预告都可以有自己的按钮。'],
  },
  givenUp: {
    rule: 'R6',
    words: ['The call stayed silent for too long: it is given up.', '查询太久没有回应，放弃等待。'],
  },
  liveOwed: {
    rule: 'R11',
    words: [
      'Perhaps there is no notice because the account is live: that is asked, too.',
      '没有预告也许因为正在直播：再查询是否直播。',
    ],
  },
  askedAnew: { rule: 'R11', words: ['The notice is dropped, and asked for anew.', '这个预告被丢弃，重新查询。'] },
  reported: {
    rule: 'R13',
    words: ['What is thrown is reported, and breaks nothing.', '抛出的错误只上报，不影响运行。'],
  },
  musicResumed: {
    rule: 'R9',
    words: [
      'The page is back, and the user meant the music to play: it plays on.',
      '页面回来了，而用户想听音乐：继续播放。',
    ],
  },
  toastWaited: { rule: 'R8', words: ['The toast waited until the page could be seen.', '提示等到页面可见才显示。'] },
  remembered: { rule: 'R10', words: ['What is reserved is remembered across launches.', '已预约的会跨启动记住。'] },
  unsupported: {
    rule: 'R15',
    words: ['Clients that cannot do it get a button that says so.', '不支持的客户端，按钮会说明。'],
  },
  freed: {
    rule: 'R7',
    words: ['The dialog has not answered for too long: the button is free again.', '弹窗太久没有应答：按钮恢复可用。'],
  },
  gonePage: {
    rule: 'R12',
    words: ['The page has gone: nobody hears the answer.', '页面已经离开：没有谁听到这个应答。'],
  },
  lateAnswer: {
    rule: 'R7',
    words: [
      'The answer comes late: what it says is remembered, and the user is told nothing.',
      '应答来晚了：内容照样记住，但不再提示用户。',
    ],
  },
  noDialogAway: { rule: 'R3', words: ['The user has left: no dialog opens any more.', '用户已经离开：不再弹窗。'] },
  endedWithPage: {
    rule: 'R12',
    words: [
      'The page goes while its dialog is open: the attempt ends with it.',
      '弹窗还开着页面就离开了：这次预约随之结束。',
    ],
  },
  drawnAtShow: {
    rule: 'R14',
    words: ['What was new while the page was hidden is drawn at its show.', '页面隐藏期间的变化，到显示时才渲染。'],
  },
} as const satisfies Readonly<Record<string, Acted>>;

/** A question failed. */
export const failedAs = (kind: string): Acted => ({
  rule: 'R5',
  words: [`The failure is “${kind}”: the next tap works.`, `失败类型为“${kind}”，下次点击仍可用。`],
});

/** The dialog failed. */
export const dialogFailedAs = (kind: string): Acted => ({
  rule: 'R5',
  words: [`The dialog failed: “${kind}”.`, `弹窗失败：“${kind}”。`],
});

/** What the user did in WeChat's dialog, by the kind of outcome: R4. */
export const ofStates: Readonly<Record<string, Words>> = {
  'live-declined': [
    'State 1: it is live and the user did not enter. What is remembered stays as it was.',
    '状态 1：正在直播而用户没有进入，记住的不变。',
  ],
  'live-entered': [
    'State 2: the user entered the live. What is remembered stays as it was.',
    '状态 2：用户进入了直播，记住的不变。',
  ],
  'notice-cancelled': [
    'State 3: the notice is cancelled. It is no longer remembered as reserved.',
    '状态 3：预告已取消，不再记为已预约。',
  ],
  'live-ended': [
    'State 4: the live is over. It is no longer remembered as reserved.',
    '状态 4：直播已结束，不再记为已预约。',
  ],
  dismissed: [
    'State 5: closed without reserving. It is not remembered as reserved.',
    '状态 5：关闭弹窗而没有预约，不记为已预约。',
  ],
  reserved: [
    'State 6: reserved. It is remembered, and the button says 已预约.',
    '状态 6：预约成功，记住，按钮显示“已预约”。',
  ],
  unreserved: [
    'State 7: the user took the reservation back. It is no longer remembered.',
    '状态 7：用户取消了预约，不再记住。',
  ],
  kept: [
    'State 8: the dialog was closed and the reservation kept. It was reserved before: it is remembered, and the button says 已预约.',
    '状态 8：关闭弹窗并保留预约。之前已预约过，所以记住，按钮显示“已预约”。',
  ],
  aborted: ['State 9: backed out. What is remembered stays as it was.', '状态 9：返回，记住的不变。'],
  expired: ['State 10: the reservation has expired. It is no longer remembered.', '状态 10：预约已过期，不再记住。'],
  unknown: [
    'No state that is known: no success is claimed, and what is remembered stays as it was.',
    '没有已知的状态：不当作成功，记住的不变。',
  ],
};
