import { startText, type Notice, type Status, type Words } from '../streams';

/** What a page or component shows of a button that reserves: `data.live`. */
export interface LiveView {
  /** What the button does: for a class or a condition of your own. */
  readonly status: Status;
  /** What the button says. */
  readonly label: string;
  /** The account's nickname; empty until its notice is known. */
  readonly nickname: string;
  /** The address of the account's picture; empty until its notice is known. */
  readonly avatar: string;
  /** When the live starts, in words; empty where that is not known. */
  readonly start: string;
}

/** One of the lives that an account has announced: each of `data.lives`. */
export interface ListedLive extends LiveView {
  /** Hand it back as `data-notice-id` with the tap. */
  readonly noticeId: string;
}

/** The view before anything is known. */
export const firstView = (words: Words): LiveView => ({
  status: 'loading',
  label: words.status.loading,
  nickname: '',
  avatar: '',
  start: '',
});

/** The first text that is not empty. */
const filled = (...texts: readonly (string | undefined)[]): string => texts.find(Boolean) ?? '';

/** The view of a status and a notice, at `now`, in ms. An account keeps its name and face when its notice goes. */
export const viewOf = (
  status: Status,
  notice: Notice | undefined,
  { nickname, avatar }: LiveView,
  words: Words,
  now: number,
): LiveView => ({
  status,
  label: words.status[status],
  nickname: filled(notice?.nickname, nickname, status === 'loading' || status === 'busy' ? '' : words.account),
  avatar: filled(notice?.avatar, avatar),
  start: notice?.startTime === undefined ? '' : startText(words, notice.startTime, now),
});

/** Puts what of a view is not on the screen yet into a patch, by data path: what `setData` has to carry (R14). */
export const addChanges = <V extends LiveView>(
  patch: Record<string, unknown>,
  path: string,
  view: V,
  shown: V,
): void => {
  for (const key of Object.keys(view) as (keyof V & string)[])
    if (view[key] !== shown[key]) patch[`${path}.${key}`] = view[key];
};

/** The same for the list of `data.lives`: as a whole where lives have come, gone or changed places. */
export const addListChanges = (
  patch: Record<string, unknown>,
  lives: readonly ListedLive[],
  shown: readonly ListedLive[],
): void => {
  if (lives.length !== shown.length || lives.some(({ noticeId }, i) => noticeId !== shown[i]?.noticeId))
    patch.lives = lives;
  else lives.forEach((live, i) => addChanges(patch, `lives[${i}]`, live, shown[i] ?? live));
};
