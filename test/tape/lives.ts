import { VirtualTimeScheduler } from 'rxjs';
import { keepPlaying, reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import { recorder, type RecorderOptions } from '../../src/tape';
import { createClient, type Client, type ClientOptions } from '../../src/testing';
import { createComponent, definitionOf, type Component } from '../behavior/component';

/** A page that is recorded on a client model, as a phone is: its answers take time. */
export interface RecordedLife {
  readonly client: Client;
  readonly card: Component;
  readonly music: Component;
  readonly pass: (ms: number) => void;
  readonly tape: () => string;
}

let pages = 0;

export const openLife = (
  client: Partial<ClientOptions> = {},
  recording: RecorderOptions = {},
  options: ReserveLiveOptions = {},
): RecordedLife => {
  const clock = new VirtualTimeScheduler();
  clock.frame = Date.parse('2026-11-22T10:00:00');
  const phone = createClient({ scheduler: clock, latency: 120, dialogDelay: 6, answerDelay: 2, ...client });
  const { host, tape } = recorder({ host: phone.wx, now: () => clock.now(), ...recording });
  const common = { host: host as typeof phone.wx, onError: () => undefined };
  const pageId = `recorded page ${pages++}`;
  const card = createComponent(
    definitionOf(() => reserveLive({ ...common, scheduler: clock, ...options })),
    { finderUserName: 'sphSecret' },
    pageId,
  );
  const music = createComponent(
    definitionOf(() => keepPlaying({ src: '/music.mp3', ...common })),
    {},
    pageId,
  );
  for (const component of [card, music]) {
    component.attach();
    phone.lifecycle$.subscribe((event) => (event === 'unload' ? component.detach() : component.tell(event)));
  }
  phone.phone.open();
  return {
    client: phone,
    card,
    music,
    tape,
    pass(ms) {
      const until = clock.now() + ms;
      clock.maxFrames = until;
      clock.flush();
      clock.frame = until;
    },
  };
};

/** The user plays music, and taps once for each of these states: that is then chosen in the dialog. */
export const reserveWith = (life: RecordedLife, ...states: readonly number[]): string => {
  life.pass(900);
  life.music.call('toggleMusic');
  states.forEach((state) => {
    life.pass(600);
    life.card.call('reserve');
    life.pass(2704);
    life.client.dialog?.choose(state);
    life.pass(2000);
  });
  life.client.phone.close();
  return life.tape();
};
