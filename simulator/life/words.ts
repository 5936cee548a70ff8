import { say, type Words } from '../language';
import { stateWords } from '../words';
import type { AnswerLine, Entry, Moment } from './moments';
import type { Json } from './line';

/** What kinds of moments there are. */
export const kinds = {
  tap: ['taps', '点击'],
  page: ['page', '页面'],
  call: ['calls', '调用'],
  dialog: ['dialogs', '弹窗'],
  audio: ['sound', '声音'],
  setData: ['setData', 'setData'],
  console: ['console', '控制台输出'],
  error: ['errors', '错误'],
} as const satisfies Readonly<Record<string, Words>>;

export type Kind = keyof typeof kinds;

export function kindOf({ line }: Moment): Kind {
  if ('call' in line) return 'call';
  if ('console' in line) return 'console';
  if ('finger' in line || 'tap' in line || ('music' in line && /^(play|pause)$/.test(line.music))) return 'tap';
  if ('dialog' in line) return 'dialog';
  if ('audio' in line || 'sound' in line || 'interruption' in line) return 'audio';
  if ('setData' in line) return 'setData';
  return 'error' in line || 'threw' in line || 'lost' in line || 'lacks' in line ? 'error' : 'page';
}

/** Whether it went wrong: an error, or a call that failed or threw. */
export const isWrong = ({ line, answers }: Moment): boolean =>
  ('error' in line && !('sound' in line)) ||
  ('console' in line && line.console === 'error') ||
  answers.some((answer) => 'fail' in answer || 'threw' in answer);

/** Data in one line; of a long text in it only the beginning. */
export const dataText = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value,
  );
const longest = 60;

function argsText(args: Json | undefined): string {
  if (args === undefined || args === null) return '';
  return Array.isArray(args) ? args.map(dataText).join(', ') : dataText(args);
}

const becoming = {
  shown: ['is shown', '显示'],
  hidden: ['is hidden', '隐藏'],
  closed: ['is closed', '关闭'],
} as const satisfies Readonly<Record<string, Words>>;

/** What happened, in one line, without answers. */
export function textOf({ line }: Moment): string {
  const button = say(['button', '按钮']);
  if ('call' in line) return `${line.api}(${argsText(line.args)})`;
  if ('page' in line) return line.page;
  if ('tap' in line) return `${button} ${line.tap}${line.notice === undefined ? '' : ` · ${line.notice}`}`;
  if ('music' in line) return `${say(['music', '音乐'])}: ${line.music}`;
  if ('setData' in line) return dataText(line.setData);
  if ('ready' in line) return `${button} ${line.ready}: ready`;
  if ('refresh' in line) return `${button} ${line.refresh}: refresh`;
  if ('button' in line)
    return 'account' in line
      ? `+ ${button} ${line.button}: ${line.account} ${line.notice ?? ''}`
      : `− ${button} ${line.button}`;
  if ('audio' in line) return `${line.audio}()`;
  if ('sound' in line) return `on ${line.sound}${line.at === undefined ? '' : ` ${line.at} s`}`;
  if ('interruption' in line) return `interruption ${line.interruption}`;
  if ('error' in line) return line.error;
  if ('threw' in line) return `${line.threw} ${line.message}`;
  if ('lost' in line) return `${say(['lost', '丢失'])} ${line.lost}: ${line.why}`;
  if ('console' in line) return line.text;
  if ('route' in line) return `${line.route} ${say(becoming[line.becomes])}`;
  if ('finger' in line) return `${line.finger} ${line.element}`;
  if ('restart' in line) return say(['restart', '重启']);
  if ('lacks' in line) return say([`${line.lacks}: not in this simulator`, `${line.lacks}：此模拟器没有`]);
  switch (line.dialog) {
    case 'open':
      return `${say(['opens', '打开'])}: ${line.nickname}`;
    case 'chosen':
      return `state ${line.state}: ${say(stateWords[line.state]?.meaning ?? ['unknown', '未知'])}`;
    case 'closed':
      return say(['closes', '关闭']);
  }
}

/** When a line came, and what it stands for: an answer with the call that it is of. */
export const titleOf = ({ line, moment }: Entry): string => {
  const answer = line === moment.line ? '' : ` ${inShort(answerText(line as AnswerLine))}`;
  return `${timeText(line.t)} s · ${inShort(textOf(moment))}${answer}`;
};

/** The beginning of a long text. */
const inShort = (text: string): string => (text.length > 2 * longest ? `${text.slice(0, 2 * longest)}…` : text);

/** An answer, in one line. */
export function answerText(answer: AnswerLine): string {
  if ('threw' in answer) return `throws ${answer.message}`;
  return 'success' in answer ? `✓ ${dataText(answer.success)}` : `✗ ${dataText(answer.fail)}`;
}

/** Bytes of JSON. */
export const sizeOf = (data: unknown): number => new TextEncoder().encode(JSON.stringify(data)).length;

/** A time of this life, in seconds. */
export const timeText = (ms: number): string => (ms / 1000).toFixed(3);

/** How long something took. */
export function spanText(ms: number): string {
  if (ms < 1000) return say([`${ms} ms`, `${ms} 毫秒`]);
  if (ms < 60_000) return say([`${(ms / 1000).toFixed(1)} s`, `${(ms / 1000).toFixed(1)} 秒`]);
  if (ms >= 3_600_000) return say([`${(ms / 3_600_000).toFixed(1)} h`, `${(ms / 3_600_000).toFixed(1)} 小时`]);
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.round((ms % 60_000) / 1000);
  return seconds === 0
    ? say([`${minutes} min`, `${minutes} 分钟`])
    : say([`${minutes} min ${seconds} s`, `${minutes} 分 ${seconds} 秒`]);
}
