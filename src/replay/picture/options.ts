import { defaultLimits } from '../../streams';
import type { Header, Json, Line } from '../../tape';
import type { PictureOptions } from '../../testing';
import { textOf } from '../letters';
import type { TapeFile } from '../read';
import type { Names } from './names';
import type { Reading } from './reading';

/** Whether the storage throws whatever is done to it, or only when it is to take something. */
const storageOf = (lines: readonly Line[], names: Names): 'broken' | 'full' | undefined => {
  const threw = lines.flatMap((line) => ('threw' in line ? (names.callOf(line.threw)?.api ?? []) : []));
  if (threw.includes('getStorageSync')) return 'broken';
  return threw.includes('setStorageSync') ? 'full' : undefined;
};

/** What earlier launches had left in the storage. */
const storedOf = (
  { began }: Header,
  lines: readonly Line[],
  names: Names,
): Readonly<Record<string, unknown>> | undefined => {
  const read = lines.find((line) => 'call' in line && line.api === 'getStorageSync');
  if (!read || !('returned' in read) || !Array.isArray(read.returned) || typeof read.args !== 'string')
    return undefined;
  const entries = read.returned as readonly Json[];
  if (entries.length === 0) return undefined;
  return {
    [read.args]: entries.map((entry) => {
      const [id, until] = entry as readonly Json[];
      return [names.noticeId(textOf(id)), Number(until) - Date.parse(began)];
    }),
  };
};

/** What a picture of this tape takes besides its rows. */
export const optionsOf = ({ header, lines }: TapeFile, { buttons: all, names, answers }: Reading): PictureOptions => {
  const buttons = [...all.values()];
  const accounts = Object.fromEntries(
    buttons.flatMap(({ button, account }) =>
      account === `sph${button.toUpperCase()}` ? [] : [[button, account] as const],
    ),
  );
  const notices = Object.fromEntries(
    buttons.flatMap(({ button, notice }) => (notice === undefined ? [] : [[button, names.noticeId(notice)] as const])),
  );
  const limits = Object.fromEntries(
    Object.entries(header.limits ?? {})
      .map(([name, ms]) => [name, ms ?? Infinity] as const)
      .filter(([name, ms]) => ms !== (defaultLimits as unknown as Readonly<Record<string, number>>)[name]),
  );
  const isUnable = lines.some(
    (line) =>
      'returned' in line && line.api === 'canIUse' && line.args === 'reserveChannelsLive' && line.returned === false,
  );
  const { platform } = header.client ?? {};
  const stored = storedOf(header, lines, names);
  const storage = storageOf(lines, names);
  const client = {
    ...(platform === 'windows' || platform === 'mac' ? { platform } : isUnable ? { sdkVersion: '2.18.1' } : {}),
    ...(storage && { storage }),
    ...(stored && { stored }),
  } as NonNullable<PictureOptions['client']>;
  const filled = <T extends object>(name: string, value: T) => (Object.keys(value).length > 0 ? { [name]: value } : {});
  return {
    ...filled('accounts', accounts),
    ...filled('notices', notices),
    ...filled('limits', limits),
    ...filled('client', client),
    ...filled('values', answers.values),
  };
};
