import { chinese } from '../../src/streams';
import { inspect, outcomes, statuses, type Legend } from '../../src/testing';

/** What the letters of the kit's rows say, as short as can be. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  page: { s: 'show', h: 'hide', u: 'unload' },
  notice: { ...outcomes, n: 'notice', m: 'another notice', s: 'starts in a minute' },
  dialog: outcomes,
  live: { ...outcomes, v: 'live now', o: 'not live' },
  enter: { ...outcomes, 2: 'entered' },
  music: { '>': 'play', '=': 'pause' },
  sound: { '=': 'pauses', '.': 'stops', e: 'ends', F: 'fails' },
  phone: { r: 'rings', h: 'hangs up' },
  launch: { x: 'next launch' },
  calls: {
    n: 'getChannelsLiveNoticeInfo',
    r: 'reserveChannelsLive',
    m: 'reserveChannelsLive, the other notice',
    l: 'getChannelsLiveInfo',
    o: 'openChannelsLive',
    N: 'notice of b',
    R: 'reserve of b',
  },
  state: statuses,
  outcome: outcomes,
  toast: Object.fromEntries(Object.entries(outcomes).map(([letter, kind]) => [letter, chinese.outcome[kind]])),
  audio: { '>': 'play', '=': 'pause' },
  heard: { '>': 'sound', '=': 'silence' },
  error: { e: 'onError' },
  setData: { r: 'all', b: 'busy', d: 'reserved', t: 'ready', y: 'playing: true', n: 'playing: false' },
};

/** The legend of a row: its letters in the order in which they appear, with what they say; `own` are the picture's. */
export const legendOf = (row: string, letters: readonly string[], own: Legend = {}): string => {
  const known = words[row.replace(/\..$/, '')] ?? {};
  const said = [...new Set(letters)].flatMap((letter) => {
    const word = known[letter] ?? (letter in own ? inspect(own[letter]) : undefined);
    return word ? `${letter} ${word}` : [];
  });
  return said.join(' · ');
};
