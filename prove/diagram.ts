import { chinese } from '../src/streams';
import { outcomes } from '../src/testing';
import type { Answer, ButtonName, Call, Entry, History } from './history';
import { start } from './limits';
import { failureIn, isLiveIn, isNameless, stateIn, usableIn } from './reading/answers';
import { whose } from './client';

/** A letter in a row. */
interface Mark {
  readonly row: string;
  readonly letter: string;
  readonly at: number;
}

/** The rows on top, then those below, as in the marble kit. */
const above = ['tap', 'page', 'notice.a', 'notice.b', 'dialog.a', 'dialog.b', 'live.a', 'live.b', 'enter.a', 'enter.b'];
const alsoAbove = ['music', 'sound', 'phone'];
const below = ['calls', 'toast', 'audio', 'error'];

/** Letters that stand for answers of which the kit has none. */
const strange = 'xyzw';

const failureLetters: Readonly<Record<string, string>> = {
  'not-associated': 'A',
  'bad-account': 'B',
  unsupported: 'U',
  'no-notice': 'N',
  cancelled: 'C',
};

/** The kit's `F` has a cause that can be named: a notice call that fails without one is a letter of its own (R11). */
const failureLetter = ({ call, to, result }: Answer): string | undefined =>
  call.api === 'getChannelsLiveNoticeInfo' && to === 'fail' && isNameless(result)
    ? undefined
    : (failureLetters[failureIn(result)] ?? 'F');

const answerRows: Readonly<Record<Answer['call']['api'], string>> = {
  getChannelsLiveNoticeInfo: 'notice',
  reserveChannelsLive: 'dialog',
  getChannelsLiveInfo: 'live',
  openChannelsLive: 'enter',
};

const rowOf = ({ api, about }: Call): string => `${answerRows[api]}.${whose(about)}`;

/** The letter of an answer in the kit's own legend, where it has one. */
const answerLetter = (answer: Answer): string | undefined => {
  const { call, to, result } = answer;
  if (to !== 'success') return result === undefined ? undefined : failureLetter(answer);
  switch (call.api) {
    case 'getChannelsLiveNoticeInfo': {
      const [nearest, ...others] = usableIn(result, -Infinity);
      if (!nearest || others.length > 0) return undefined;
      return nearest.id.startsWith('another') ? 'm' : 'n';
    }
    case 'reserveChannelsLive': {
      const state = stateIn(result);
      return state === undefined ? '?' : String(state % 10);
    }
    case 'getChannelsLiveInfo':
      return isLiveIn(result) ? 'v' : 'o';
    case 'openChannelsLive':
      return '2';
  }
};

const callLetters = {
  getChannelsLiveNoticeInfo: 'n',
  reserveChannelsLive: 'r',
  getChannelsLiveInfo: 'l',
  openChannelsLive: 'o',
} as const;

const toastLetters = new Map(
  Object.entries(outcomes).map(([letter, kind]): [string, string] => [chinese.outcome[kind], letter]),
);

const soundLetters = { pause: '=', stop: '.', ended: 'e', error: 'F', timeUpdate: '' } as const;
const commandLetters = { play: '>', pause: '=', stop: '.', seek: 's' } as const;

const upper = (letter: string, who: ButtonName): string => (who === 'b' ? letter.toUpperCase() : letter);

/** A history in rows: every letter, and what the strange ones stand for. */
const draw = (history: History) => {
  const legend: string[] = [];
  let isOn = false;

  const nameStrange = (row: string, { to, result }: Answer): string => {
    const letter = strange[legend.length % strange.length] ?? 'x';
    legend.push(
      `${row}: { ${letter}: { ${to}: ${JSON.stringify({ result }).slice('{"result":'.length, -1) || 'undefined'} } }`,
    );
    return letter;
  };

  const nameToast = (title: string): string => {
    const line = `toast: { t: '${title}' }`;
    if (!legend.includes(line)) legend.push(line);
    return 't';
  };

  const marksOf = (entry: Entry): readonly [row: string, letter: string] | undefined => {
    switch (entry.kind) {
      case 'tap':
        return ['tap', entry.button];
      case 'show':
      case 'hide':
      case 'unload':
        return ['page', entry.kind.charAt(0)];
      case 'answer': {
        const row = rowOf(entry.call);
        return [row, answerLetter(entry) ?? nameStrange(row, entry)];
      }
      case 'toggle':
        isOn = !isOn;
        return ['music', isOn ? '>' : '='];
      case 'audio':
        return ['sound', soundLetters[entry.event]];
      case 'interruption':
        return ['phone', entry.lasts ? 'r' : 'h'];
      case 'call':
        return ['calls', upper(callLetters[entry.call.api], whose(entry.call.about))];
      case 'toast':
        return ['toast', toastLetters.get(entry.title) ?? nameToast(entry.title)];
      case 'command':
        return ['audio', commandLetters[entry.command]];
      case 'thrown':
        return ['error', '#'];
      default:
        return undefined;
    }
  };

  const marks = history.flatMap((entry): Mark[] => {
    const [row, letter] = marksOf(entry) ?? [];
    return row && letter ? [{ row, letter, at: entry.at - start }] : [];
  });
  return { marks, legend };
};

/** Whether something happens to the second button. */
const isAboutB = ({ row, letter }: Mark): boolean => row.endsWith('.b') || (row === 'tap' && letter === 'b');

const cellOf = (marks: readonly Mark[]): string => {
  const letters = marks.map(({ letter }) => letter).join('');
  return letters.length > 1 ? `(${letters})` : letters;
};

/** Time in marble syntax. */
const gap = (ms: number): string => {
  if (ms <= 8) return '-'.repeat(Math.max(ms, 0));
  return ms % 1000 === 0 ? ` ${ms / 1000}s ` : ` ${ms}ms `;
};

/**
 * Draws a history with the rows of the marble kit (src/testing/marbles), so that it can be pasted into a test: on top
 * what happened, below what the page did. All columns are aligned.
 */
export const diagram = (history: History): string => {
  const { marks: all, legend } = draw(history);
  // A button that nothing happens to is no part of the picture.
  const marks = all.some(isAboutB) ? all : all.filter(({ row, letter }) => row !== 'calls' || !/[A-Z]/.test(letter));
  // A call without a row is answered by the kit's client: with an empty one, it waits.
  const silent = new Set(
    history.flatMap((entry) => (entry.kind === 'call' && whose(entry.call.about) === 'a' ? [rowOf(entry.call)] : [])),
  );
  const times = [...new Set(marks.map(({ at }) => at))].sort((one, two) => one - two);
  const named = [...above, ...alsoAbove, ...below].filter(
    (name) => marks.some(({ row }) => row === name) || silent.has(name),
  );
  const width = Math.max(...named.map((name) => name.length)) + 2;

  const lines = named.map((name) => {
    const cells = times.map((at, index) => {
      const here = marks.filter((mark) => mark.at === at);
      const columns = Math.max(...named.map((row) => cellOf(here.filter((mark) => mark.row === row)).length));
      const next = times[index + 1];
      const rest = next === undefined ? '-' : gap(next - at - columns);
      return cellOf(here.filter(({ row }) => row === name)).padEnd(columns, '-') + rest;
    });
    return name.padEnd(width) + cells.join('');
  });

  const isBelow = (line: string): boolean => below.some((name) => line.startsWith(name));
  const split = lines.findIndex(isBelow);
  if (split > 0) lines.splice(split, 0, '');
  return [...lines, ...legend.map((line) => `// values: { ${line} }`)].join('\n');
};
