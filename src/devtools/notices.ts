import { checkNames, wrongOption } from '../streams';

/** A notice of a table: what is left out is made up. */
export interface TableNotice {
  /** Its id. */
  readonly noticeId?: string;
  /** When the live starts. */
  readonly start?: Date;
  /** 0 usable, 1 cancelled, 2 used. */
  readonly status?: 0 | 1 | 2;
  /** Whether it can be reserved. */
  readonly reservable?: boolean;
  /** The account's name. */
  readonly nickname?: string;
  /** The account's picture. */
  readonly headUrl?: string;
}

/** By `finderUserName`: its notices, nearest first; `'none'`; `'live'`: no notice, and live now; or what the call fails with. */
export type NoticeTable = Readonly<
  Record<string, readonly TableNotice[] | 'none' | 'live' | { readonly fail: unknown }>
>;

/** What a call answers. */
export type Reply = { readonly success: object } | { readonly fail: unknown };

/** Who knows what WeChat would say of an account. */
export interface Books {
  readonly notices: (account: string) => Reply;
  readonly isLive: (account: string) => boolean;
}

const evening = 20;

/** Tomorrow evening: a live that can be reserved whenever somebody tries. */
const tomorrow = (): Date => {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  date.setHours(evening, 0, 0, 0);
  return date;
};

const infoOf = (account: string, index: number, notice: TableNotice): object => ({
  noticeId: notice.noticeId ?? `devtools-${account}-${index + 1}`,
  status: notice.status ?? 0,
  startTime: String(Math.floor((notice.start ?? tomorrow()).getTime() / 1000)),
  reservable: notice.reservable ?? true,
  nickname: notice.nickname ?? account,
  headUrl: notice.headUrl ?? '',
});

const none: Reply = { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail no live notice', err_code: 1416104 } };

const text = [(value: unknown) => typeof value === 'string', 'a text'] as const;

/** What a notice of a table may say, and how that is put. */
const fields: Readonly<Record<keyof TableNotice, readonly [isRight: (value: unknown) => boolean, mayBe: string]>> = {
  noticeId: text,
  start: [(value) => value instanceof Date && value.getTime() > 0, 'a valid Date'],
  status: [(value) => value === 0 || value === 1 || value === 2, '0, 1 or 2'],
  reservable: [(value) => typeof value === 'boolean', 'true or false'],
  nickname: text,
  headUrl: text,
};

/** Not everyone's table is compiled. */
const check = (account: string, entry: unknown): void => {
  const where = `notices.${account}`;
  if (entry === 'none' || entry === 'live') return;
  if (Array.isArray(entry)) {
    entry.forEach((notice: unknown, i) => {
      checkNames(`${where}[${i}]`, notice, fields);
      for (const [name, [isRight, mayBe]] of Object.entries(fields)) {
        const value = (notice as Readonly<Record<string, unknown>>)[name];
        if (value !== undefined && !isRight(value)) throw wrongOption(`${where}[${i}].${name}`, value, mayBe);
      }
    });
  } else if (typeof entry !== 'object' || entry === null || !('fail' in entry))
    throw wrongOption(where, entry, "a list of notices, 'none', 'live' or { fail }");
};

/** What a table says; an account that is not in it has a notice for tomorrow evening. */
export const booksOfTable = (table: NoticeTable): Books => {
  if (typeof table !== 'object' || (table as unknown) === null || Array.isArray(table) || table instanceof Map)
    throw wrongOption('notices', table, 'a table by finderUserName, or the text of a tape');
  const entries = new Map(Object.entries(table));
  entries.forEach((entry, account) => check(account, entry));
  return {
    notices(account) {
      const entry = entries.get(account) ?? [{}];
      if (entry === 'none' || entry === 'live') return none;
      if ('fail' in entry) return entry;
      const [first, ...otherInfos] = entry.map((notice, i) => infoOf(account, i, notice));
      return first ? { success: { ...first, otherInfos, errMsg: 'getChannelsLiveNoticeInfo:ok' } } : none;
    },
    isLive: (account) => entries.get(account) === 'live',
  };
};

interface TapeLine {
  readonly tape?: unknown;
  readonly began?: string;
  readonly call?: number;
  readonly api?: string;
  readonly args?: { readonly finderUserName?: unknown } | null;
  readonly answer?: number;
  readonly success?: { readonly status?: unknown };
  readonly fail?: unknown;
}

/** Start times as far in the future as they were when the tape was made. */
const moved = (value: unknown, by: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) =>
      key === 'startTime' ? [key, String(Math.round(Number(item) + by / 1000))] : [key, moved(item, by)],
    ),
  );
};

const noTape = (why: string): TypeError => new TypeError(`devtoolsHost: \`notices\` is no tape: ${why}`);

/** The lines of a tape; a last one that was torn off is none. */
const linesOf = (tape: string): readonly TapeLine[] => {
  const texts = tape
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n');
  return texts.flatMap((text, index): TapeLine[] => {
    try {
      return [Object(JSON.parse(text || '{}')) as TapeLine];
    } catch {
      if (index > 0 && index < texts.length - 1) throw noTape(`line ${index + 1} is no JSON`);
      return [];
    }
  });
};

/** What a tape says: the accounts of the page are those of the tape, in the order in which both asked; the last answer stays. */
export const booksOfTape = (tape: string): Books => {
  const lines = linesOf(tape);
  const [header] = lines;
  if (typeof header?.tape === 'number' && header.tape > 1)
    throw noTape(`it is of version ${header.tape}, made by a later version: update rx-channels-live`);
  if (header?.tape !== 1) throw noTape('its first line is not {"tape":1,…}');
  const by = Date.now() - Date.parse(header.began ?? '') || 0;
  const answers = (api: string) => {
    const byAccount = new Map<unknown, Reply[]>();
    for (const { call, args } of lines.filter((line) => line.api === api)) {
      const answer = lines.find((line) => line.answer === call);
      const finderUserName = args?.finderUserName;
      const known = byAccount.get(finderUserName) ?? [];
      if (answer)
        known.push('fail' in answer ? { fail: answer.fail } : { success: moved(answer.success, by) as object });
      byAccount.set(finderUserName, known);
    }
    return byAccount;
  };
  const [noticeInfos, liveInfos] = [answers('getChannelsLiveNoticeInfo'), answers('getChannelsLiveInfo')];
  const recorded = [...noticeInfos.keys()];
  const asked = new Map<string, unknown>();
  const standsFor = (account: string): unknown => {
    if (!asked.has(account)) asked.set(account, recorded[asked.size]);
    return asked.get(account);
  };
  return {
    notices(account) {
      const left = noticeInfos.get(standsFor(account)) ?? [];
      return (left.length > 1 ? left.shift() : left[0]) ?? none;
    },
    isLive: (account) =>
      (liveInfos.get(standsFor(account)) ?? []).some(
        (reply) => 'success' in reply && (reply.success as { readonly status?: unknown }).status === 2,
      ),
  };
};
