import { NEVER, Observable, Subject, filter, merge, startWith, tap, type SchedulerLike } from 'rxjs';
import type { Legend } from '../../marbles';
import type { Run } from '../../marbles/vocabulary';
import type { Row } from '../../marbles/rows';
import { lifecycle } from '../../streams/lifecycle';
import type { Audio } from '../audio';
import { createClient, type Client } from '../client';
import type { PageEvent } from '../page';
import { createCallsLegend, type CallsLegend } from './calls';
import { createButtons, type CastButton } from './cast';
import { createDrawnAnswers, type DrawnAnswers } from './pending';
import { kindOf } from './names';
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
  /** The letters of a row that the picture's author has given meanings. */
  readonly ownLetters: (name: string) => Legend;
}

const silentDialogs = ['reserveChannelsLive', 'openChannelsLive'];

/** Sets up the client and all that the rows need. */
export const createScene = (
  rows: readonly Row[],
  { accounts, notices, values, client: options }: Setting,
  scheduler: SchedulerLike,
): Scene => {
  const buttons = createButtons(rows, accounts, notices);
  const calls = createCallsLegend([...buttons.values()], options.accounts ?? {});
  const drawn = createDrawnAnswers();
  const client = createClient({
    ...options,
    scheduler,
    answer: (call) =>
      (options.answer?.(call) ?? drawn.answer(call))?.pipe(tap((reply) => calls.hear(call, reply))) ??
      // A dialog that nobody has drawn stays silent.
      (silentDialogs.includes(call.api) && !rows.some(({ name }) => name === 'choose') ? NEVER : undefined),
  });
  let isBySystem = false;
  return {
    client,
    buttons,
    calls,
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
    ownLetters: (name) => ({ ...values[kindOf(name)], ...values[name] }),
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

/** Makes the stage of a scene. */
export const createStage = (
  { client, button$, tap$, page$, music$, error$ }: Scene,
  { limits }: Setting,
  { scheduler, row }: Run,
): Stage => {
  const event$ = merge(client.lifecycle$, page$);
  const on = (event: PageEvent): Observable<unknown> => event$.pipe(filter((now) => now === event));
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
