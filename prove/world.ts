import type { PageEvent } from '../src/testing';
import { createClock } from '../src/testing/clock';
import { put } from '../src/testing/doubles/dataPath';
import { startsSoon } from './answers';
import { holdClient, tellOf, type ClientKind, type Pending } from './client';
import type { AudioEvent, ButtonName, Entry, History, Input, Output, Place } from './history';
import { limits, pace, start } from './limits';
import type { Open, Subject } from './subject';

/** A page on a phone, and everything that can happen to it. */
export interface World {
  readonly kind: ClientKind;
  readonly history: History;
  /** The calls that reach WeChat's back end, oldest first. */
  readonly calls: readonly Pending[];
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
  readonly interrupt: (lasts: boolean) => void;
  /** Whether there is an audio that can tell this of itself: time passes only where there is sound. */
  readonly canTell: (event: AudioEvent) => boolean;
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
  const write = (entry: Input | Output) => history.push({ ...entry, at: clock.now() });
  const clock = createClock(start, () => write({ kind: 'timer' }));
  const accounts = { a: accountOf.a, b: kind.oneAccount ? accountOf.a : accountOf.b };

  let held = holdClient(kind, {}, clock, write);
  let subject: Subject;
  let visible = false;
  let interrupted = false;
  let gone = false;
  /** The accounts of which something was told since the last rest. */
  const told = new Set<string>();
  /** When the page last hid or showed. */
  let turnedAt = 0;

  /** Runs the page's code as the framework does: what it throws stops nothing, but is seen. */
  const run = (code: () => void) => {
    try {
      code();
    } catch (error) {
      thrown(error);
    }
  };
  const thrown = (error: unknown) => write({ kind: 'thrown', error });

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
      wx: held.client.wx,
      scheduler: clock,
      accounts,
      noticeOfB: kind.noticeOfB,
      setData,
      onState(account, state) {
        told.add(account);
        write({ kind: 'state', account, state });
      },
      onOutcome(button, outcome, raw) {
        write({ kind: 'outcome', button, outcome, raw });
        if (kind.throws === 'onOutcome') throw new Error('onOutcome');
      },
      onError: (error) => write({ kind: 'report', error }),
    });
    held.client.lifecycle$.subscribe({ next: tell, error: thrown });
    held.client.phone.open();
  };

  /** The page is told where it stands. */
  const tell = (phase: PageEvent) => {
    if (phase === 'show' || visible) turnedAt = clock.now();
    visible = phase === 'show';
    gone = phase === 'unload';
    write({ kind: phase });
    run(subject[phase]);
  };

  /** What somebody hears who comes late: of accounts of which something was told. */
  const presentOf = () => {
    const heard = Object.values(accounts).filter((account) => told.delete(account));
    return Object.fromEntries(heard.map((account) => [account, subject.present(account)]));
  };

  const rest = () =>
    write({
      kind: 'rest',
      timers: clock.timers(),
      listeners: held.listeners(),
      present: gone ? {} : presentOf(),
      labels: { a: subject.label('a'), b: subject.label('b') },
    });

  const limitsOf = ({ call: { api, at }, first: answer }: Pending): readonly number[] => {
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
    kind,
    history,
    get calls() {
      return held.calls;
    },
    isVisible: () => visible,
    isInterrupted: () => interrupted,
    isGone: () => gone,
    now: clock.now,
    account: (button) => accounts[button],
    limits() {
      const now = clock.now();
      const times = held.calls.flatMap(limitsOf);
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
    show() {
      if (visible) tell('show');
      else held.client.phone.comeBack();
    },
    hide: () => held.client.phone.home(),
    unload: () => held.client.phone.close(),
    interrupt(lasts) {
      interrupted = lasts;
      write({ kind: 'interruption', lasts });
      if (lasts) held.client.phone.ring();
      else held.client.phone.hangUp();
    },
    canTell(event) {
      const audio = held.audio();
      return audio !== undefined && (event !== 'timeUpdate' || audio.state.playing);
    },
    audio(event) {
      write({ kind: 'audio', event });
      const audio = held.audio();
      if (audio) tellOf(audio, event);
    },
    passUntil: clock.passUntil,
    relaunch() {
      held = holdClient(kind, held.client.storage.entries, clock, write);
      interrupted = false;
      load();
    },
  };
};
