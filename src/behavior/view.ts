import { startText, type State, type Status, type Words } from '../streams';

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
  status: 'loading',
  label: words.status.loading,
  nickname: '',
  avatar: '',
  start: '',
});

/** The view of a state at `now`, in ms. An account keeps its name and face when its notice goes. */
export const toView = ({ status, known }: State, words: Words, now: number): Partial<LiveView> => {
  const view = { status, label: words.status[status] };
  if (known.kind !== 'notice') return { ...view, start: '' };
  const { nickname, avatar, startTime } = known.notice;
  return { ...view, nickname, avatar, start: startTime === undefined ? '' : startText(words, startTime, now) };
};

/** What of `view` is not on the page yet, by data path: what `setData` has to carry (R14); absent: nothing. */
export const changes = (view: Partial<LiveView>, shown: LiveView): Record<string, string> | undefined => {
  const changed = Object.entries(view).filter(([key, value]) => shown[key as keyof LiveView] !== value);
  return changed.length ? Object.fromEntries(changed.map(([key, value]) => [`live.${key}`, value])) : undefined;
};
