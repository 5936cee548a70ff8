/** What rules R4 and R5 call the states and failures, written out again from design.md. */
export const outcomeOfState: Readonly<Record<number, string>> = {
  1: 'live-declined',
  2: 'live-entered',
  3: 'notice-cancelled',
  4: 'live-ended',
  5: 'dismissed',
  6: 'reserved',
  7: 'unreserved',
  8: 'kept',
  9: 'aborted',
  10: 'expired',
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** A notice that can be reserved; `start` in ms. */
export interface Usable {
  readonly id: string;
  readonly start: number;
  /** Its live runs: a dialog said so. */
  readonly isLive?: boolean;
}

const usable = ({ noticeId, status, startTime }: Fields): Usable | undefined =>
  typeof noticeId === 'string' && status === 0 ? { id: noticeId, start: Number(startTime) * 1000 } : undefined;

/** The notices in a success of `getChannelsLiveNoticeInfo` that have not started at `now`, each once, nearest first. */
export const usableIn = (result: unknown, now: number): readonly Usable[] => {
  const fields = fieldsOf(result);
  const others: readonly unknown[] = Array.isArray(fields.otherInfos) ? fields.otherInfos : [];
  const found: Usable[] = [];
  for (const info of [fields, ...others.map(fieldsOf)]) {
    const notice = usable(info);
    if (notice && notice.start > now && found.every(({ id }) => id !== notice.id)) found.push(notice);
  }
  return found.sort((one, other) => one.start - other.start);
};

/** The notice that a button means among those of its account: its own, or the nearest that has not started (R16). */
export const meantIn = (list: readonly Usable[], own: string | undefined, now: number): Usable | undefined =>
  list.find(({ id, start, isLive }) => (own === undefined || id === own) && (isLive === true || start > now));

/** Whether a success of `getChannelsLiveNoticeInfo` tells of notices at all, usable or not. */
export const hasNotices = (result: unknown): boolean => typeof fieldsOf(result).status === 'number';

/** The state in a success of `reserveChannelsLive`; only the ten mean something. */
export const stateIn = (result: unknown): number | undefined => {
  const { state } = fieldsOf(result);
  return typeof state === 'number' && state in outcomeOfState ? state : undefined;
};

/** Whether a success of `getChannelsLiveInfo` says that the account is live now. */
export const isLiveIn = (result: unknown): boolean => fieldsOf(result).status === 2;

const kinds: Readonly<Record<string, string>> = {
  '100008': 'not-associated',
  '100009': 'bad-account',
  '1416100': 'bad-account',
  '-14': 'unsupported',
  '1416104': 'no-notice',
};

/** What R5 calls a failure. */
export const failureIn = (error: unknown): string => {
  const { err_code, errCode, errno, errMsg } = fieldsOf(error);
  const code = err_code ?? errCode ?? errno;
  const kind = typeof code === 'number' || typeof code === 'string' ? kinds[String(code)] : undefined;
  if (kind !== undefined) return kind;
  if (String(errMsg).includes('no live notice')) return 'no-notice';
  return String(errMsg).includes(':fail cancel') ? 'cancelled' : 'failed';
};

/** Whether nobody can name a failure: it has no code that is known, and no words that are. */
export const isNameless = (error: unknown): boolean =>
  failureIn(error) === 'failed' && !String(fieldsOf(error).errMsg).includes('network');
