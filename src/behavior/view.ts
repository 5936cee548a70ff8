import { startText, type Known, type Status, type Words } from '../streams';

/** What a page or component shows of a reservation: `data.live`. */
export interface LiveView {
  readonly status: Status;
  /** What the button says. */
  readonly label: string;
  /** The account's nickname and avatar; empty until its notice is known. */
  readonly nickname: string;
  readonly avatar: string;
  /** When the live starts, in words; empty where that is not known. */
  readonly start: string;
}

/** The view before anything is known. */
export const firstView = (words: Words): LiveView => ({
  ...statusView('loading', words),
  nickname: '',
  avatar: '',
  start: '',
});

/** What the button shows. */
export const statusView = (status: Status, words: Words): Pick<LiveView, 'status' | 'label'> => ({
  status,
  label: words.status[status],
});

/** What there is to see of an account at `now`, in ms. It keeps its name and face when its notice goes. */
export const accountView = (known: Known, words: Words, now: number): Partial<LiveView> => {
  if (known.kind !== 'notice') return { start: '' };
  const { nickname, avatar, startTime } = known.notice;
  return { nickname, avatar, start: startTime === undefined ? '' : startText(words, startTime, now) };
};

/** What of `view` is not on the page yet, by data path: what `setData` has to carry (R14); absent: nothing. */
export const changes = (view: LiveView, shown: LiveView): Record<string, string> | undefined => {
  const paths: Record<string, string> = {};
  const changed = (Object.keys(view) as (keyof LiveView)[]).filter((key) => view[key] !== shown[key]);
  changed.forEach((key) => (paths[`live.${key}`] = view[key]));
  return changed.length ? paths : undefined;
};
