import { createClock } from './clock';
import type { AudioEvent, ButtonName, Entry, History, Input, Output, Place } from './history';
import { limits, pace, start } from './limits';
import { createPhone, type ClientKind, type Pending, type Phone, type Reply } from './phone';
import { put } from './screen';
import { startsSoon } from './answers';
import type { Open, Subject } from './subject';

/** A page on a phone, and everything that can happen to it. */
export interface World {
  readonly history: History;
  readonly phone: Phone;
  readonly isVisible: () => boolean;
  readonly isInterrupted: () => boolean;
  readonly isGone: () => boolean;
  readonly now: () => number;
  readonly account: (button: ButtonName) => string;
  /** The times ahead at which a rule may bring something about. */
  readonly limits: () => readonly number[];
  /** Begins an event of the alphabet, a little later than the last; what it consists of comes next, then `rest`. */
  readonly event: (name: string, happen: () => void) => void;
  readonly tap: (button: ButtonName) => void;
  readonly toggle: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  readonly unload: () => void;
  readonly answer: (pending: Pending, reply: Reply) => void;
  readonly interrupt: (lasts: boolean) => void;
  /** The audio tells something of itself. */
  readonly audio: (event: AudioEvent) => void;
  readonly passUntil: (time: number) => void;
  /** The app is closed and opened again: all that is left is what it stored. */
  readonly relaunch: () => void;
}

/** The account of each button, unless both have the first one. */
export const accountOf: Readonly<Record<ButtonName, string>> = { a: 'sphA', b: 'sphB' };

/** Opens a page in a new world; it has shown once. */
export const createWorld = (open: Open, kind: ClientKind = {}): World => {
  const history: Entry[] = [];
  const storage = new Map<string, unknown>();
  const write = (entry: Input | Output) => history.push({ ...entry, at: clock.now() });
  const clock = createClock(start, () => write({ kind: 'timer' }));
  const accounts = { a: accountOf.a, b: kind.oneAccount ? accountOf.a : accountOf.b };

  let phone = createPhone(kind, storage, clock.now, write);
  let subject: Subject;
  let visible = false;
  let interrupted = false;
  let gone = false;
  /** When the page last hid or showed. */
  let turnedAt = 0;

  /** Runs the page's code as the framework does: what it throws stops nothing, but is seen. */
  const run = (code: () => void) => {
    try {
      code();
    } catch (error) {
      write({ kind: 'thrown', error });
    }
  };

  /** RxJS throws what nobody handles in a turn of its own: that turn comes at once here, so that its world sees it. */
  const hearUnhandled = (happen: () => void) => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = run as unknown as typeof setTimeout;
    try {
      happen();
    } finally {
      globalThis.setTimeout = setTimeout;
    }
  };

  const setData = (place: Place, data: object, patch: Readonly<Record<string, unknown>>) => {
    const idle = Object.entries(patch).filter(([path, value]) => put(data, path, value));
    write({ kind: 'setData', place, patch, idle: idle.map(([path]) => path) });
    if (kind.throws === 'setData') throw new Error('setData');
  };

  const load = () => {
    visible = gone = false;
    write({ kind: 'launch' });
    subject = open({
      wx: phone.wx,
      clock,
      accounts,
      setData,
      onOutcome(button, outcome, raw) {
        write({ kind: 'outcome', button, outcome, raw });
        if (kind.throws === 'onOutcome') throw new Error('onOutcome');
      },
      onError: (error) => write({ kind: 'report', error }),
    });
    show();
  };

  const show = () => {
    visible = true;
    turnedAt = clock.now();
    write({ kind: 'show' });
    run(subject.show);
  };

  const rest = () =>
    write({
      kind: 'rest',
      timers: clock.timers(),
      listeners: phone.listeners(),
      labels: { a: subject.label('a'), b: subject.label('b') },
    });

  const limitsOf = ({ call: { api, at }, answer }: Pending): readonly number[] => {
    switch (api) {
      case 'getChannelsLiveNoticeInfo':
        return answer
          ? [at + limits.pause, answer.at + limits.fresh, ...startsSoon(answer)]
          : [at + limits.notice, at + limits.pause];
      case 'getChannelsLiveInfo':
        return answer ? [] : [at + limits.notice];
      case 'reserveChannelsLive':
      case 'openChannelsLive':
        if (answer || !visible) return [];
        return [turnedAt > at ? turnedAt + limits.back : at + limits.dialog];
    }
  };

  const event = (name: string, happen: () => void) => {
    hearUnhandled(() => {
      clock.passUntil(clock.now() + pace);
      write({ kind: 'event', name });
      happen();
    });
    rest();
  };

  hearUnhandled(load);
  rest();

  return {
    history,
    get phone() {
      return phone;
    },
    isVisible: () => visible,
    isInterrupted: () => interrupted,
    isGone: () => gone,
    now: clock.now,
    account: (button) => accounts[button],
    limits() {
      const now = clock.now();
      const times = phone.calls.flatMap(limitsOf);
      return [...new Set(times)].filter((time) => time > now).sort((one, two) => one - two);
    },
    event,
    tap(button) {
      write({ kind: 'tap', button });
      run(() => subject.tap(button));
    },
    toggle() {
      write({ kind: 'toggle' });
      run(subject.toggle);
    },
    show,
    hide() {
      if (visible) turnedAt = clock.now();
      visible = false;
      phone.speaker.silence();
      write({ kind: 'hide' });
      run(subject.hide);
    },
    unload() {
      gone = true;
      visible = false;
      phone.speaker.silence();
      write({ kind: 'unload' });
      run(subject.unload);
    },
    answer: phone.answer,
    interrupt(lasts) {
      interrupted = lasts;
      run(() => phone.interrupt(lasts));
    },
    audio(event) {
      write({ kind: 'audio', event });
      run(() => phone.speaker.tell(event));
    },
    passUntil: clock.passUntil,
    relaunch() {
      phone = createPhone(kind, storage, clock.now, write);
      interrupted = false;
      load();
    },
  };
};
