import type { AccountPatch } from '../src/testing';
import { folder } from './storage';

/** Who the accounts (视频号) of the repository's own mini program are, for a client that has never heard of them. */
const introduced: Readonly<Record<string, AccountPatch>> = {
  sphHarbourStrings: { nickname: '海港弦乐', avatar: avatar('弦', '#3b6fb6', '#8ab8e8'), startTime: at(0, 20) },
  sphMorningKitchen: { nickname: '清晨厨房', avatar: avatar('食', '#d9772e', '#f6c177'), startTime: at(1, 7, 30) },
  sphNightReaders: { nickname: '深夜读书会', avatar: avatar('读', '#4b3f8f', '#9a8fe0'), startTime: at(2, 22) },
};

/** All accounts that the client is to know, with what became of them earlier. */
export function accounts(known: Readonly<Record<string, AccountPatch>>): Readonly<Record<string, AccountPatch>> {
  const own = folder === '' ? introduced : {};
  const ids = Object.keys({ ...own, ...known });
  return Object.fromEntries(ids.map((id) => [id, { ...own[id], ...known[id] }]));
}

/** The next time that a clock shows this, `days` from today at the earliest. */
function at(days: number, hours: number, minutes = 0): number {
  const time = new Date();
  time.setHours(hours, minutes, 0, 0);
  time.setDate(time.getDate() + days + (days === 0 && time.getTime() < Date.now() + 600_000 ? 1 : 0));
  return time.getTime();
}

function avatar(character: string, from: string, to: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${to}"/><stop offset="1" stop-color="${from}"/></linearGradient></defs><rect width="96" height="96" fill="url(#g)"/><text x="48" y="49" fill="#fff" font-family="sans-serif" font-size="44" text-anchor="middle" dominant-baseline="central">${character}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
