import { messageOf } from './lines';
import { letter, numbering } from './names';

/** What is put for a text that is somebody's. */
const placeholder = '****';

/** Ids wherever they stand: of notices, which may hold an account's, and of accounts. */
const ids = /finderlivenotice-[\w@.-]+|(?:\b|_)sph\w+/g;

/** What may stand in a sentence of anybody's: addresses, long numbers, ids of users (openid). */
const personal = /\b[a-z]+:\/\/\S+|\bdata:\S+|[^\s@]{1,64}@\S{1,255}|\bo[\w-]{27}\b|\d{8,}/g;

/** Of how many characters a text may be. */
const longest = 100_000;

/** What a client calls a field, and what a path of data is: any other key may be somebody's name. */
const fieldName = /^[\w$.[\]-]*$/;

/** An id that is as short as these is a word like any other. */
const isWord = /^([ -~]{1,5}|.)$/;

/** Codes, states and times have no letters but those of a date. */
const figures = /^[-+\d\s:./TZ]*$/;
const ofFigures = /^(err_?code|errno|state|status|reservable|startTime)$/i;

/** Where a value stands decides which of its texts may stay. */
const stays = {
  args: /^(title|icon|)$/,
  answer: /^errMsg$/,
  returned: /^(platform|system|version|SDKVersion)$/,
  screen: /(^|\.)(status|label)$/,
  /** The memory of what is reserved: its texts are ids of notices. */
  storage: /$^/,
};

/** Where a value stands in a tape. */
export type Place = keyof typeof stays;

/** Puts a value into a tape. */
export interface Writer {
  /** A copy of a value as JSON can say it, without functions. */
  readonly value: (place: Place, value: unknown) => unknown;
  readonly account: (id: string) => string;
  readonly notice: (id: string) => string;
  /** The link of whoever brought the user. */
  readonly promoter: (link: string) => string;
  readonly text: (text: string) => string;
  /** What the app itself has thrown. */
  readonly own: (error: unknown) => string;
}

/** Keeps what it is given. */
export const plain: Writer = {
  value: (_, value) => value,
  account: (id) => id,
  notice: (id) => id,
  promoter: (link) => link,
  text: (text) => text,
  own: (error) => messageOf(error),
};

/**
 * Nobody's data (脱敏): ids become `sphA`, `n1`, … in the order in which they appear, also inside texts, and so does the link of a button, `p1`;
 * names, pictures and other texts become a placeholder. Codes, states, times and `errMsg` stay.
 */
export const redaction = (): Writer => {
  const accounts = new Map<string, number>();
  const notices = new Map<string, number>();
  const accountNumber = numbering(accounts);
  const noticeNumber = numbering(notices);
  const promoterNumber = numbering(new Map<string, number>());
  // What is no account's id must not become one.
  const account = (id: string): string => (/^sph\w/.test(id) ? 'sph' : 'no-sph') + letter(accountNumber(id));
  const notice = (id: string): string => `n${noticeNumber(id)}`;
  let anyId = ids;
  let known = 0;
  /** The ids that are known, the longest first, or what looks like one. */
  const idPattern = (): RegExp => {
    const size = notices.size + accounts.size;
    if (size === known) return anyId;
    known = size;
    const longestFirst = [...notices.keys(), ...accounts.keys()]
      .filter((id) => !isWord.test(id))
      .sort((one, other) => other.length - one.length)
      .map((id) => id.replace(/\W/g, '\\$&'));
    return (anyId = new RegExp([...longestFirst, ids.source].join('|'), 'g'));
  };
  const text = (said: string): string => {
    // It would take a page's time to look through, and has no place on a tape anyway.
    if (said.length > longest) throw new Error('too long');
    return said
      .replace(idPattern(), (id) => {
        if (accounts.has(id)) return account(id);
        if (notices.has(id) || !/^_?sph/.test(id)) return notice(id);
        return id.startsWith('_') ? `_${account(id.slice(1))}` : account(id);
      })
      .replace(personal, placeholder);
  };

  const one = (place: Place, key: string, said: string): string | undefined => {
    if (key === 'finderUserName') return said && account(said);
    if (key.endsWith('noticeId') || (place === 'storage' && key !== '')) return said && notice(said);
    if (stays[place].test(key)) return text(said);
    if (place === 'screen') return undefined;
    return ofFigures.test(key) && figures.test(said) ? said : said && placeholder;
  };

  const walk = (place: Place, key: string, value: unknown): unknown => {
    if (typeof value === 'string') return one(place, key, value);
    if (Array.isArray(value)) return value.map((item, index) => walk(place, String(index), item));
    // A function is none of a tape's, and as `toJSON` it would tell everything.
    if (typeof value === 'function') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    const keyOf = (name: string): string => {
      const said = text(name);
      return fieldName.test(said) ? said : placeholder;
    };
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [keyOf(name), walk(place, name, item)]));
  };
  return {
    value: (place, value) => walk(place, '', value),
    account: (id) => id && account(id),
    notice,
    promoter: (link) => `p${promoterNumber(link)}`,
    text,
    own: () => placeholder,
  };
};
