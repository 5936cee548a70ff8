import type { Words } from '../language';
import type { Life } from '../life/life';
import type { CallLine, Moment } from '../life/moments';
import { spanText } from '../life/words';

/** A time to jump to, in ms of the life. */
export interface Jump {
  readonly id: string;
  readonly words: Words;
  readonly at: number;
}

type Call = Moment & { readonly line: CallLine };

const isCallOf =
  (api: string) =>
  (moment: Moment): moment is Call =>
    'call' in moment.line && moment.line.api === api;

/** The times that the library's own limits lead to, after `now`: what would happen then is what a user would wait for. */
export function jumpsOf({ moments, limits }: Pick<Life, 'moments' | 'limits'>, now: number): readonly Jump[] {
  const jump = (id: string, words: Words, limit: string, from: number | undefined): readonly Jump[] => {
    const { [limit]: ms } = limits;
    if (ms === undefined || ms === Infinity || from === undefined || from + ms < now) return [];
    const [english, chinese] = words;
    return [{ id, words: [`${english} (${spanText(ms)})`, `${chinese}（${spanText(ms)}）`], at: from + ms }];
  };
  const asked = moments.findLast(isCallOf('getChannelsLiveNoticeInfo'));
  const answered = moments.findLast(
    (moment) => isCallOf('getChannelsLiveNoticeInfo')(moment) && moment.answers.some((answer) => 'success' in answer),
  );
  const dialog = moments.findLast(isCallOf('reserveChannelsLive'));
  const turned = moments.findLast(({ line }) => 'page' in line && line.page !== 'unload');
  const isBack = turned && dialog && turned.id > dialog.id;
  return [
    ...jump('stale', ['the notice is stale', '预告过期'], 'fresh', answered?.answers[0]?.t),
    ...jump('again', ['WeChat may be asked again', '可以再次查询'], 'pause', asked?.line.t),
    ...(asked?.answers.length === 0
      ? jump('notice', ['the notice call is given up', '放弃等待预告'], 'notice', asked.line.t)
      : []),
    ...(dialog?.answers.length !== 0
      ? []
      : isBack
        ? 'page' in turned.line && turned.line.page === 'show'
          ? jump('back', ['the dialog’s patience ends', '放弃等待弹窗'], 'back', turned.line.t)
          : []
        : jump('dialog', ['the dialog’s patience ends', '放弃等待弹窗'], 'dialog', dialog.line.t)),
  ];
}
