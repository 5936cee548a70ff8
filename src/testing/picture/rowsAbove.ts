import type { Legend } from '../../marbles';
import type { RowAbove } from '../../marbles/vocabulary';
import type { Audio } from '../audio';
import type { PageEvent } from '../page';
import { replyRows, toReply, type ReplyValue } from './replies';
import { buttonOf, kindOf } from './names';
import type { Scene } from './scene';

/** A row whose acts may not fit in where they are drawn: then they say why. */
const fitting = <V>(legend: Legend<V>, act: (value: V) => string | undefined): RowAbove => ({
  legend,
  // The value is one of the legend's.
  act: (value) => act(value as V),
});

const row = <V>(legend: Legend<V>, act: (value: V) => void): RowAbove =>
  fitting(legend, (value) => {
    act(value);
    return undefined;
  });

/** Where something has to be drawn that needs what another row leads to. */
const afterwards = (row: string): string => `in a later column, or its row below ${row}`;

const tellPage = ({ client: { phone, lifecycle$ }, page$ }: Scene, event: PageEvent): void => {
  const acts = { show: [phone.open, phone.comeBack], hide: [phone.home], unload: [phone.close] };
  const told: PageEvent[] = [];
  const telling = lifecycle$.subscribe((now) => told.push(now));
  acts[event].forEach((act) => act());
  telling.unsubscribe();
  // Clients repeat themselves, and say things that do not fit: what is drawn happens.
  if (told.length === 0) page$.next(event);
};

/** The kit's rows on top, but for those that answer calls. */
const actRows: Readonly<Record<string, (scene: Scene) => RowAbove>> = {
  tap: ({ buttons, tap$ }) => row(Object.fromEntries(buttons), (button) => tap$.next(button)),
  button: ({ buttons, button$ }) => row(Object.fromEntries(buttons), (button) => button$.next(button)),
  gone: ({ buttons }) =>
    row(Object.fromEntries(buttons), ({ gone$ }) => {
      gone$.next();
      gone$.complete();
    }),
  page: (scene) => row<PageEvent>({ s: 'show', h: 'hide', u: 'unload' }, (event) => tellPage(scene, event)),
  choose: ({ client }) =>
    fitting({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 0: 10 }, (state) => {
      const { dialog } = client;
      dialog?.choose(state);
      return dialog ? undefined : `there is no dialog: draw the choice ${afterwards('the row that opens one')}`;
    }),
  music: ({ music$ }) => row({ '>': 'play', '=': 'pause' } as const, (intent) => music$.next(intent)),
  sound: ({ client, bySystem }) =>
    fitting<(audio: Audio) => void>(
      {
        '=': (audio) => audio.halt()?.(),
        '.': ({ context }) => context.stop(),
        e: (audio) => audio.end(),
        F: (audio) => audio.fail(),
      },
      (happen) => {
        bySystem(happen);
        return client.audios.length > 0 ? undefined : 'there is no inner audio yet';
      },
    ),
  phone: ({ client: { phone } }) => row({ r: () => phone.ring(), h: phone.hangUp }, (act) => act()),
};

const replyRow = (name: string, { buttons, calls, drawn, ownLetters }: Scene): RowAbove | undefined => {
  const reply = replyRows[kindOf(name)];
  if (!reply) return undefined;
  const { api, legend } = reply;
  const button = buttons.get(buttonOf(name) ?? '');
  const pending = drawn.of(api, button && ((call) => calls.isAbout(call, button)));
  return fitting({ ...legend, ...(ownLetters(name) as Legend<ReplyValue>) }, (value) =>
    pending.answer((call) => toReply(value, call))
      ? undefined
      : `nobody has called ${api} yet: draw the answer ${afterwards('the row that leads to the call')}`,
  );
};

/** The row of that name, unless it is not one of the kit's. */
export const rowAbove = (name: string, scene: Scene): RowAbove | undefined =>
  actRows[name]?.(scene) ?? replyRow(name, scene);

/** The names of the kit's rows on top. */
export const namesAbove = [...Object.keys(actRows), ...Object.keys(replyRows)];
