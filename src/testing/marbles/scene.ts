import { NEVER, Observable, Subject, filter, map, merge, startWith, type SchedulerLike } from 'rxjs';
import { lifecycle } from '../../streams/lifecycle';
import type { Audio } from '../audio';
import { createClient, type Client } from '../client';
import type { PageEvent } from '../page';
import { createCallsLegend, type CallsLegend } from './calls';
import { createButtons, type CastButton } from './cast';
import { checkLetter, type Legend } from './legend';
import { createDrawnAnswers, type DrawnAnswers } from './pending';
import { kindOf, type Row } from './rows';
import type { Setting } from './setting';
import type { Stage } from './stage';

/** Everything that rows act on. */
export interface Scene {
  readonly client: Client;
  /** The buttons, by letter. */
  readonly buttons: ReadonlyMap<string, CastButton>;
  readonly calls: CallsLegend;
  readonly drawn: DrawnAnswers;
  readonly button$: Subject<CastButton>;
  readonly tap$: Subject<CastButton>;
  readonly page$: Subject<PageEvent>;
  readonly music$: Subject<'play' | 'pause'>;
  readonly error$: Subject<unknown>;
  /** Makes every inner audio do something by itself, which is no command of the page. */
  readonly bySystem: (happen: (audio: Audio) => void) => void;
  /** Whether the page gives the commands at this moment. */
  readonly isByPage: () => boolean;
  readonly rowOf: (name: string) => Row | undefined;
  /** A legend, with the picture's own letters. */
  readonly withOwn: (name: string, legend: Legend) => Legend;
}

const silentDialogs = ['reserveChannelsLive', 'openChannelsLive'];

/** Sets up the client and all that the rows need. */
export const createScene = (
  rows: readonly Row[],
  { accounts, notices, values, client: options }: Setting,
  scheduler: SchedulerLike,
): Scene => {
  const rowOf = (name: string): Row | undefined => rows.find((row) => row.name === name);
  const buttons = createButtons(rows, accounts, notices);
  const noticeIds = Object.entries(options.accounts ?? {}).map(
    ([account, { noticeId }]) => [account, noticeId] as const,
  );
  const drawn = createDrawnAnswers();
  const client = createClient({
    ...options,
    scheduler,
    answer: (call) =>
      options.answer?.(call) ??
      drawn.answer(call) ??
      // A dialog that nobody has drawn stays silent.
      (silentDialogs.includes(call.api) && !rowOf('choose') ? NEVER : undefined),
  });
  let isBySystem = false;
  return {
    client,
    buttons,
    calls: createCallsLegend([...buttons.values()], Object.fromEntries(noticeIds)),
    drawn,
    button$: new Subject(),
    tap$: new Subject(),
    page$: new Subject(),
    music$: new Subject(),
    error$: new Subject(),
    bySystem(happen) {
      isBySystem = true;
      client.audios.forEach(happen);
      isBySystem = false;
    },
    isByPage: () => !isBySystem,
    rowOf,
    withOwn: (name, legend) => ({ ...legend, ...values[kindOf(name)], ...values[name] }),
  };
};

/** Whether a phone call lasts, as the client tells a page. */
const interruptions = ({ wx }: Client): Observable<boolean> =>
  new Observable<boolean>((subscriber) => {
    const begin = (): void => subscriber.next(true);
    const end = (): void => subscriber.next(false);
    wx.onAudioInterruptionBegin(begin);
    wx.onAudioInterruptionEnd(end);
    return () => {
      wx.offAudioInterruptionBegin(begin);
      wx.offAudioInterruptionEnd(end);
    };
  }).pipe(startWith(false));

/** Makes the stage of a scene. `own` finds the letters of a row that the flow asks for. */
export const createStage = (
  { client, button$, tap$, page$, music$, error$, rowOf, withOwn }: Scene,
  { limits }: Setting,
  scheduler: SchedulerLike,
  own: (name: string) => Observable<string>,
): Stage => {
  const event$ = merge(client.lifecycle$, page$);
  const on = (event: PageEvent): Observable<unknown> => event$.pipe(filter((now) => now === event));
  const row: Stage['row'] = (name, legend = {}) => {
    const all = withOwn(name, legend);
    const letters = rowOf(name)?.marks.map(({ letter }) => letter) ?? [];
    letters.filter((letter) => letter !== '|' && letter !== '#').forEach((letter) => checkLetter(name, all, letter));
    return own(name).pipe(map((letter) => (letter in all ? all[letter] : letter) as never));
  };
  return {
    wx: client.wx,
    client,
    scheduler,
    limits,
    button$,
    tap$,
    lifecycle$: lifecycle(on('show'), on('hide'), on('unload')),
    music$,
    interrupted$: interruptions(client),
    onError: (error) => error$.next(error),
    row,
  };
};
