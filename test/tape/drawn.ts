import { pictureOf } from '../../src/replay/picture';

type Fields = Readonly<Record<string, unknown>>;

export const began = Date.parse('2026-11-22T10:00:00.000+08:00');

/** What is drawn of these lines: the rows, what `picture` takes besides, and what is left out; or why they cannot be drawn. */
export const drawn = (lines: readonly Fields[], header: Fields = {}): string => {
  const tape = [{ tape: 1, began: '2026-11-22T10:00:00.000+08:00', ...header }, ...lines];
  try {
    const { rows, options, left } = pictureOf(tape.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return [rows, ...(options ? ['', options] : []), ...left.map((what) => `\nnot: ${what}`)].join('\n');
  } catch (error) {
    return (error as Error).message;
  }
};

export { text } from '../support/text';

export const button = (t: number, letter: string, more: Fields = {}): Fields => ({
  t,
  button: letter,
  account: `sph${letter.toUpperCase()}`,
  ...more,
});
export const show = { t: 0, page: 'show' };
export const ask = (t: number, call: number, finderUserName = 'sphA'): Fields => ({
  t,
  call,
  api: 'getChannelsLiveNoticeInfo',
  args: { finderUserName },
});
export const dialog = (t: number, call: number, noticeId = 'n1'): Fields => ({
  t,
  call,
  api: 'reserveChannelsLive',
  args: { noticeId },
});
export const liveCall = (t: number, call: number, api: 'getChannelsLiveInfo' | 'openChannelsLive'): Fields => ({
  t,
  call,
  api,
  args: { finderUserName: 'sphA' },
});
/** A notice that starts in a day. */
export const notice = (noticeId: string, more: Fields = {}): Fields => ({
  noticeId,
  status: 0,
  startTime: String(began / 1000 + 86_400),
  reservable: true,
  ...more,
});
export const found = (t: number, answer: number, noticeId = 'n1', more: Fields = {}): Fields => ({
  t,
  answer,
  success: notice(noticeId, more),
});
export const state = (t: number, answer: number, said: number): Fields => ({ t, answer, success: { state: said } });
