import { keepPlaying, reserveLive, type KeepPlayingOptions } from '../behavior';
import type { Happened, Header, Line } from '../tape';
import { letter } from '../tape/names';
import type { Clock } from '../testing/clock';
import { blueprint, Component, definitionOf, type Blueprint, type Patch } from '../testing/doubles/component';
import { limitsOf, wordsOf } from './configured';

type ButtonLine = Extract<Happened, { account: string }>;

/** Whether a button appears. */
export const isAppearance = (line: Line): line is Line & ButtonLine => 'button' in line && 'account' in line;

/**
 * A tape may tell of buttons that it has not seen appear: they are there from the start, for the accounts that are asked about, the first of them
 * `a`'s. Where it sees none appear, each account that is asked about has one.
 */
export const impliedButtons = (lines: readonly Line[]): readonly ButtonLine[] => {
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
  const letters = accounts.map((_, i) => letter(i + 1).toLowerCase());
  const missing = [...new Set([...named, ...(appeared.size > 0 ? [] : letters)])].filter(
    (button) => !appeared.has(button),
  );
  return missing.sort().map((button, i) => ({
    button,
    account:
      accounts[appeared.size > 0 ? i : letters.indexOf(button)] ??
      accounts[accounts.length - 1] ??
      `sph${button.toUpperCase()}`,
  }));
};

/** What the pages of a replay are made with. */
interface Staging {
  readonly header: Header;
  readonly host: object;
  readonly scheduler: Clock;
  /** Throws what the app's own threw here, by the tape. */
  readonly throwAgain: (from: string) => void;
}

/** The pages of a replay, with the buttons and the music that come to them and go. */
export interface Stage {
  readonly appear: (line: ButtonLine) => void;
  readonly enterMusic: (page: number) => void;
  /** Does what a line says of a page, of its user, or of what stands on it; `false`: it says nothing of these. */
  readonly act: (line: Line) => boolean;
}

/** A page may be on any number of them. */
interface Placed {
  readonly page: number;
  readonly component: Component;
}

let stages = 0;

/** Makes the pages of a replay, with nothing on them. */
export const createStage = ({ header, host, scheduler, throwAgain }: Staging): Stage => {
  const stage = ++stages;
  const configured = { limits: limitsOf(header.limits), words: wordsOf(header.words) };
  const common = { host, onError: () => undefined };
  const onOutcome = () => throwAgain('outcome');
  const blueprintOf = (make: () => unknown): Blueprint => blueprint(definitionOf(make));
  const cardWith = (options: { readonly toast: boolean }): Blueprint =>
    blueprintOf(() => reserveLive({ ...common, ...configured, ...options, scheduler, onOutcome }));
  const [card, silentCard] = [cardWith({ toast: true }), cardWith({ toast: false })];
  const music = blueprintOf(() => keepPlaying({ src: '/music.mp3', ...common } as KeepPlayingOptions));

  const cards = new Map<string, Placed>();
  const musics = new Map<number, Placed>();
  const all = new Set<Placed>();
  /** Pages that were shown with nothing of this package on them. */
  const shown = new Set<number>();

  const place = (made: Blueprint, properties: Patch, page: number): Placed => {
    const component = new Component(made, properties, { pageId: `replay ${stage} ${page}` });
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

  const appear: Stage['appear'] = (line) => {
    const { button, was, on = 1 } = line;
    const properties = {
      finderUserName: line.account,
      noticeId: line.notice ?? '',
      promoterShareLink: line.promoter ?? '',
      lastResort: line.resort ?? '',
      all: line.all ?? false,
    };
    const before = was === undefined ? undefined : cards.get(was);
    const placed = before ?? place(line.toasts === false ? silentCard : card, properties, on);
    cards.set(button, placed);
    if (before) before.component.set(properties);
    else attach(placed);
  };
  const enterMusic = (page: number): Placed => {
    const placed = place(music, {}, page);
    musics.set(page, placed);
    attach(placed);
    return placed;
  };

  const act: Stage['act'] = (line) => {
    const { on = 1 } = line as { readonly on?: number };
    if ('page' in line) {
      const { page } = line;
      const onPage = [...all].filter((placed) => placed.page === on);
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
    } else return false;
    return true;
  };
  return { appear, enterMusic, act };
};
