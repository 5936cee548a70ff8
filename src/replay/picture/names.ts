import type { Json, Line } from '../../tape';
import { fields } from '../letters';

/** A call that is on a tape. */
interface NamedCall {
  readonly api: string;
  /** The account that it is about; empty where that is not known. */
  readonly account: string;
}

/** The ids that the letters of pictures stand for: of an account's first notice, its second, … */
export const noticeIdOf = (account: string, which: number): string =>
  `finderlivenotice-${account}${which > 0 ? `-${which + 1}` : ''}`;

/** The notices in the answer to a question for them. */
export const infosOf = (success: Json): readonly Json[] => {
  const { otherInfos, ...first } = fields(success);
  return [first, ...(Array.isArray(otherInfos) ? (otherInfos as readonly Json[]) : [])];
};

/** What calls are about, and how a picture calls the notices of a tape: learnt line by line. */
export class Names {
  private readonly calls = new Map<number, NamedCall>();
  private readonly noticeIds = new Map<string, string>();
  private readonly accountsOfNotices = new Map<unknown, string>();

  learn(line: Line): void {
    if ('call' in line) {
      const { finderUserName, noticeId } = fields(line.args);
      const account = finderUserName ?? this.accountsOfNotices.get(noticeId);
      this.calls.set(line.call, { api: line.api, account: typeof account === 'string' ? account : '' });
    }
    if (!('answer' in line) || !('success' in line)) return;
    const { api, account } = this.callOf(line.answer) ?? {};
    if (api !== 'getChannelsLiveNoticeInfo' || account === undefined) return;
    for (const { noticeId } of infosOf(line.success).map(fields)) {
      if (typeof noticeId !== 'string' || noticeId === '' || this.noticeIds.has(noticeId)) continue;
      const taken = [...this.noticeIds.values()].filter((id) => id.startsWith(noticeIdOf(account, 0))).length;
      this.noticeIds.set(noticeId, noticeIdOf(account, taken));
      this.accountsOfNotices.set(noticeId, account);
    }
  }

  /** The call with this number; `undefined` of none, and of what is no number. */
  callOf(call: number | string): NamedCall | undefined {
    return this.calls.get(Number(call));
  }

  noticeId(id: string): string {
    return this.noticeIds.get(id) ?? id;
  }
}
