import { keepPlaying, reserveLive } from '../behavior';
import { accountsOf, settingsFor } from '../behavior/configure';
import { chinese, defaultLimits, type Accounts, type PartialWords } from '../streams';
import { recorder, type Happened, type Line } from '../tape';
import { createClock } from '../testing/clock';
import { blueprint, Component, definitionOf, type Blueprint, type Patch } from '../testing/doubles/component';
import { createGiving, isAnswer, isInput } from './giving';
import { createTapeHost } from './host';
import { readTape, type TapeFile } from './read';

type ButtonLine = Extract<Happened, { account: string }>;

/** When it is in a replay: in ms since the tape began, and in which of the tape's lines' turn; absent: of a timer. */
export interface Cause {
  readonly t: number;
  readonly line?: number | undefined;
}

/** What this version did with what a tape gave it. */
export interface Run {
  /** Recorded as the tape was. */
  readonly file: TapeFile;
  readonly text: string;
  /** By line of `file`: the index of the tape's line in whose turn it came to be; absent: of a timer. */
  readonly causes: readonly (number | undefined)[];
  /** The tape's lines that were given in the turn of another one: by what the page did there. */
  readonly nested: ReadonlySet<number>;
}

const isAppearance = (line: Line): line is Line & ButtonLine => 'button' in line && 'account' in line;

/** A tape may tell of buttons that it has not seen appear: they are there from the start, for the accounts that are asked about. */
const impliedButtons = (lines: readonly Line[]): readonly ButtonLine[] => {
  const appeared = new Set(lines.flatMap((line) => (isAppearance(line) ? [line.button] : [])));
  const named = lines.flatMap((line): string[] => {
    if ('tap' in line) return [line.tap];
    if ('refresh' in line) return [line.refresh];
    return 'setData' in line && line.button !== undefined ? [line.button] : [];
  });
  const asked = lines.flatMap((line): string[] => {
    const { finderUserName } = ('call' in line ? (line.args ?? {}) : {}) as { readonly finderUserName?: unknown };
    return typeof finderUserName === 'string' ? [finderUserName] : [];
  });
  const accounts = [...new Set(asked)];
  return [...new Set(named)]
    .filter((letter) => !appeared.has(letter))
    .sort()
    .map((button, i) => ({
      button,
      account: accounts[i] ?? accounts[accounts.length - 1] ?? `sph${button.toUpperCase()}`,
    }));
};

/** Those of a table that this version knows: a later one may have more. */
const known = <T extends object>(table: object, given: T | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => name in table)) as Partial<T>;

/** Later words count for more. */
const wordsOf = (words: readonly unknown[] = []): PartialWords =>
  words
    .map((own) => Object(own) as PartialWords)
    .reduce<PartialWords>(
      (all, own) => ({
        ...all,
        ...known(chinese, own),
        status: { ...all.status, ...known(chinese.status, own.status) },
        outcome: { ...all.outcome, ...known(chinese.outcome, own.outcome) },
      }),
      {},
    );

const limitsOf = (limits: TapeFile['header']['limits'] = {}): Record<string, number> =>
  Object.fromEntries(Object.entries(known(defaultLimits, limits)).map(([name, ms]) => [name, ms ?? Infinity]));

let pages = 0;

/** How to read what a tape leaves open. */
export interface Reading {
  /** What comes first where a timer is due at the very time of a line: what the lines above it tell, or always the timer, or the line. */
  readonly tie?: 'as told' | 'timer first' | 'line first';
  /** Whether what stands right behind a call, at the same time, came in the call's own turn: all of it, answers alone, or nothing. */
  readonly inTurn?: 'all' | 'answers' | 'nothing';
}

/** Is handed what is known of the accounts, before anything happens; `cause` is the tape's line in whose turn it is asked. */
type Watch = (accounts: Accounts, cause: () => Cause) => void;

/** Gives a page of this version what a tape says it was given, in virtual time, and records what it does. */
export const run = (
  { header, lines }: TapeFile,
  { tie = 'as told', inTurn = 'all' }: Reading = {},
  watch?: Watch,
): Run => {
  const began = Date.parse(header.began);
  const clock = createClock(began);
  const visit = ++pages;
  const causes: (number | undefined)[] = [];
  const { give, giveBehind, turn, nested } = createGiving(
    lines,
    (line) => act(line),
    (line) => inTurn === 'all' || (inTurn === 'answers' && isAnswer(line)),
  );
  const implied = impliedButtons(lines);
  const accountsByButton = new Map(
    [...implied, ...lines.filter(isAppearance)].map(({ button, account }) => [button, account]),
  );
  const accountOf = (button: string): string | undefined => accountsByButton.get(button);
  const host = createTapeHost({
    header,
    lines,
    accountOf,
    now: clock.now,
    giveBehind,
  });
  const recording = recorder({
    host: host.wx,
    redact: header.redact !== false,
    limit: Infinity,
    now: clock.now,
    onLine: () => void causes.push(turn()),
  });

  /** What is no fault of the flow, but was thrown by the app, is thrown again. */
  const throwAgain = (from: string): void => {
    const line = lines[causes.length];
    if (line && 'error' in line && !('sound' in line) && line.from === from) throw new Error(line.error);
  };
  const common = { host: recording.host, scheduler: clock, onError: () => undefined };
  if (watch) {
    const settings = settingsFor({ ...common, limits: limitsOf(header.limits) })();
    watch(accountsOf(settings), () => ({ t: clock.now() - began, line: turn() }));
  }
  const blueprints = new Map<string, Blueprint>();
  const cardBlueprint = (toasts: boolean): Blueprint => {
    const made = () =>
      reserveLive({
        ...common,
        limits: limitsOf(header.limits),
        ...(header.words?.length && { words: wordsOf(header.words) }),
        ...(toasts ? {} : { toast: false }),
        onOutcome: () => throwAgain('outcome'),
      });
    const known = blueprints.get(String(toasts)) ?? blueprint(definitionOf(made));
    blueprints.set(String(toasts), known);
    return known;
  };
  const { host: wx, onError } = common;
  const musicBlueprint = blueprint(
    definitionOf(() =>
      keepPlaying({ src: '/music.mp3', host: wx as NonNullable<Parameters<typeof keepPlaying>[0]['host']>, onError }),
    ),
  );

  interface Placed {
    readonly page: number;
    readonly component: Component;
  }
  const cards = new Map<string, Placed>();
  const musics = new Map<number, Placed>();
  const all = new Set<Placed>();
  /** Pages that were shown with nothing of this package on them. */
  const shown = new Set<number>();
  const place = (made: Blueprint, properties: Patch, page: number): Placed => {
    const component = new Component(made, properties, { pageId: `replay ${visit} ${page}` });
    const { instance } = component;
    const { setData } = instance;
    Object.assign(instance, {
      setData(patch: Patch) {
        setData.call(instance, patch);
        throwAgain('setData');
      },
    });
    const placed = { page, component };
    all.add(placed);
    return placed;
  };
  /** What comes to a page that has been shown before hears so. */
  const attach = ({ page, component }: Placed): void => {
    component.tell('attached');
    if (shown.delete(page)) component.tell('show');
  };
  const leave = (placed: Placed | undefined): void => {
    if (placed && all.delete(placed)) placed.component.tell('detached');
  };
  const appear = ({
    button,
    account,
    notice,
    was,
    promoter,
    resort,
    all: showsAll,
    toasts,
    on = 1,
  }: ButtonLine): void => {
    const properties = {
      finderUserName: account,
      noticeId: notice ?? '',
      promoterShareLink: promoter ?? '',
      lastResort: resort ?? '',
      all: showsAll ?? false,
    };
    const before = was === undefined ? undefined : cards.get(was);
    const placed = before ?? place(cardBlueprint(toasts ?? true), properties, on);
    cards.set(button, placed);
    if (before) before.component.set(properties);
    else attach(placed);
  };
  const enterMusic = (page: number): Placed => {
    const placed = place(musicBlueprint, {}, page);
    musics.set(page, placed);
    attach(placed);
    return placed;
  };

  const act = (line: Line): void => {
    const { on = 1 } = line as { readonly on?: number };
    const onPage = [...all].filter(({ page }) => page === on);
    if ('page' in line) {
      const { page } = line;
      if (onPage.length === 0 && page === 'show') shown.add(on);
      else shown.delete(on);
      if (page === 'unload') onPage.forEach(leave);
      else onPage.forEach(({ component }) => component.tell(page));
    } else if ('tap' in line)
      cards.get(line.tap)?.component.call('reserve', { currentTarget: { dataset: { noticeId: line.notice } } });
    else if (isAppearance(line)) appear(line);
    else if ('gone' in line) leave(cards.get(line.button));
    else if ('ready' in line) cards.get(line.ready)?.component.tell('ready');
    else if ('refresh' in line) cards.get(line.refresh)?.component.call('refresh');
    else if ('music' in line) {
      if (line.music === 'ready') enterMusic(on);
      else if (line.music === 'gone') leave(musics.get(on));
      else (musics.get(on) ?? enterMusic(on)).component.call('toggleMusic');
    } else host.tell(line);
  };
  const goesOn = (index: number) => (): boolean => (tie === 'as told' ? causes.length < index : tie === 'timer first');

  implied.forEach(appear);
  if (!lines.some((line) => 'music' in line && line.music === 'ready'))
    new Set(lines.flatMap((line) => ('music' in line ? [line.on ?? 1] : []))).forEach(enterMusic);
  const [begin] = lines;
  if (begin && 'lost' in begin) {
    // The page has been shown, and is hidden if it is shown next; music that plays without being switched on has been on.
    act({ t: 0, page: 'show' });
    if (lines.find((line) => 'page' in line)?.page === 'show') act({ t: 0, page: 'hide' });
    const music = lines.find((line) => 'music' in line || 'audio' in line);
    if (music && 'audio' in music) act({ t: 0, music: 'play' });
  }
  lines.forEach((line, index) => {
    if (!isInput(line)) return;
    clock.passUntil(began + line.t, goesOn(index));
    give(index);
  });
  clock.passUntil(began + (lines[lines.length - 1]?.t ?? 0), goesOn(lines.length));

  const text = recording.tape();
  return { file: readTape(text), text, causes, nested };
};
