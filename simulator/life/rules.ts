import type { Learnt } from '../../src/replay';
import type { Entry, Moment } from './moments';
import { acts, dialogFailedAs, failedAs, ofStates, type Acted } from './rule-words';

/** What there is around a moment. */
interface Around {
  readonly entries: readonly Entry[];
  readonly entry: Entry;
  readonly learnt: readonly Learnt[];
}

/** The lines of the same time behind an entry, as far as what is done to the page next. */
function turnOf({ entries, entry }: Around): readonly Entry[] {
  const behind = entries.slice(entries.indexOf(entry) + 1);
  const end = behind.findIndex(({ line }) => line.t !== entry.line.t || 'tap' in line);
  return end < 0 ? behind : behind.slice(0, end);
}

const calls = (entries: readonly Entry[], api: string): boolean =>
  entries.some(({ line }) => 'call' in line && line.api === api);

const isOpenAt =
  (entry: Entry) =>
  ({ line, answers }: Moment): boolean =>
    'call' in line &&
    line.api === 'reserveChannelsLive' &&
    line.t <= entry.line.t &&
    answers.every(({ t }) => t > entry.line.t);

const hasOpenDialog = ({ entries, entry }: Around): boolean => entries.some(({ moment }) => isOpenAt(entry)(moment));

function ofTap(around: Around): readonly Acted[] {
  const turn = turnOf(around);
  if (calls(turn, 'reserveChannelsLive')) return [acts.dialogAtOnce];
  if (calls(turn, 'getChannelsLiveNoticeInfo')) return [acts.questionFirst];
  if (calls(turn, 'openChannelsLive')) return [acts.enters];
  if (turn.some(({ line }) => 'setData' in line || ('call' in line && line.api.startsWith('open')))) return [];
  return hasOpenDialog(around) ? [acts.droppedTap] : [acts.deadTap];
}

function ofFact({ fact, after }: Learnt): readonly Acted[] {
  switch (fact.kind) {
    case 'asked':
      return fact.about === 'live' ? [acts.liveAsked] : [acts.noticeAsked];
    case 'found':
      return fact.notices.length > 1 ? [acts.severalNotices] : [];
    case 'failed':
      return [
        fact.failure.kind === 'timeout' ? acts.givenUp : failedAs(fact.failure.kind),
        ...(after.owesLive ? [acts.liveOwed] : []),
      ];
    case 'answered': {
      const { [fact.outcome.kind]: words } = ofStates;
      return [
        words ? { rule: 'R4', words } : dialogFailedAs(fact.outcome.kind),
        ...(after.known.kind === 'unknown' || ('isStale' in after.known && after.known.isStale)
          ? [acts.askedAnew]
          : []),
      ];
    }
    case 'live':
    case 'left':
    case 'entered':
    case 'opened':
      return [];
  }
}

const isPage =
  (event: 'show' | 'hide' | 'unload') =>
  ({ line }: Entry): boolean =>
    'page' in line && line.page === event;
const isShow = isPage('show');
const isHide = isPage('hide');
const isUnload = isPage('unload');

/** In the turn of a show. */
const isAtShow = ({ entries, entry }: Around): boolean =>
  entries.some((other) => other.line.t === entry.line.t && isShow(other));

function ofLine(around: Around): readonly Acted[] {
  const { line } = around.entry;
  if ('tap' in line) return ofTap(around);
  if ('error' in line && !('sound' in line)) return [acts.reported];
  if ('audio' in line && line.audio === 'play') return isAtShow(around) ? [acts.musicResumed] : [];
  if (!('call' in line)) return [];
  if (line.api === 'showToast') return isAtShow(around) ? [acts.toastWaited] : [];
  if (line.api.includes('Storage')) return [acts.remembered];
  if (line.api === 'canIUse') return [acts.unsupported];
  return [];
}

/** The place of the last that is wanted; -1 without one. */
const lastOf = (entries: readonly Entry[], is: (entry: Entry) => boolean): number => entries.map(is).lastIndexOf(true);

/** A button is free again. */
const isFreed = ({ line }: Entry): boolean =>
  'setData' in line &&
  Object.entries(line.setData).some(
    ([path, value]) => path.endsWith('status') && value !== 'busy' && value !== 'loading',
  );

/** What had happened before an entry. */
const before = ({ entries, entry }: Around): readonly Entry[] => entries.slice(0, entries.indexOf(entry));

/** The answer of a dialog that is no longer waited for. */
function ofLateAnswer(around: Around): readonly Acted[] {
  const since = before(around).slice(around.entries.findIndex(({ moment }) => moment === around.entry.moment));
  if (since.some(isUnload)) return [acts.gonePage];
  return since.some(isFreed) ? [acts.lateAnswer] : [];
}

/** The answer that a tap waits for, when the user has left. */
function ofAnswerWhileAway(around: Around): readonly Acted[] {
  const past = before(around);
  const isAway = lastOf(past, isHide) > lastOf(past, isShow);
  const tap = lastOf(past, ({ line }) => 'tap' in line);
  const since = past.slice(tap);
  const isWaiting = tap >= 0 && !since.some(isFreed) && !calls(since, 'reserveChannelsLive');
  return isAway && isWaiting ? [acts.noDialogAway] : [];
}

/** What a page is told to show: where a dialog was given up, and where the page's hide had kept it back. */
function ofDrawing(around: Around): readonly Acted[] {
  const { entries, entry } = around;
  const { t } = entry.line;
  if (isFreed(entry) && entries.some(({ moment, line }) => isOpenAt(entry)(moment) && line.t < t)) return [acts.freed];
  const past = before(around);
  return past.some(isHide) && past[lastOf(past, isShow)]?.line.t === t ? [acts.drawnAtShow] : [];
}

/** Where an attempt ends otherwise than with its dialog's answer, and what the page's hide keeps back. */
function ofCourse(around: Around): readonly Acted[] {
  const { line, moment } = around.entry;
  if ('setData' in line) return ofDrawing(around);
  if (isUnload(around.entry)) return hasOpenDialog(around) ? [acts.endedWithPage] : [];
  if (!('answer' in line && 'call' in moment.line)) return [];
  if (moment.line.api === 'reserveChannelsLive') return ofLateAnswer(around);
  return moment.line.api === 'getChannelsLiveNoticeInfo' ? ofAnswerWhileAway(around) : [];
}

/** The rules that acted in a moment, each once. */
export function rulesOf(around: Around): readonly Acted[] {
  const all = [...ofLine(around), ...ofCourse(around), ...around.learnt.flatMap(ofFact)];
  return all.filter(({ words: [english] }, i) => all.findIndex(({ words: [other] }) => other === english) === i);
}
