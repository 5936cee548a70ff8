import { enterAnswers, liveAnswers, noticeAnswers, reserved, twoNotices } from './answers';
import { eventOf, type Event } from './events';
import { whose, type ClientKind, type Reply } from './client';
import type { Call } from './history';
import type { Open } from './subject';
import { createWorld, type World } from './world';

/** Lets an event of the alphabet happen. */
export const happen = (world: World, event: Event): void => world.event(event.name, () => event.happen(world));

/** A new world after some events. An event that cannot happen there is left out. */
export const replay = (open: Open, kind: ClientKind, events: readonly Event[]): World => {
  const world = createWorld(open, kind);
  events.forEach((event) => {
    if (event.can(world)) happen(world, event);
  });
  return world;
};

/** The same, from the events' names. */
export const replayNames = (open: Open, kind: ClientKind, names: readonly string[]): World =>
  replay(open, kind, names.map(eventOf));

/** The notices that an account has. */
const noticesOf = ({ noticeOfB }: ClientKind, about: unknown): Reply =>
  noticeOfB === undefined ? noticeAnswers.usable(whose(about)) : twoNotices.both();

const lastReply = (kind: ClientKind, { api, about }: Call): Reply => {
  switch (api) {
    case 'getChannelsLiveNoticeInfo':
      return noticesOf(kind, about);
    case 'reserveChannelsLive':
      return reserved;
    case 'getChannelsLiveInfo':
      return liveAnswers.live();
    default:
      return enterAnswers.entered();
  }
};

const tenMinutes = 600_000;

/**
 * What follows every history: the page goes, and everything that could still reach it comes: each answer that it did
 * not get, the ones that it got once more, the audio's events, taps, time. Then the app is launched anew, and finds the
 * notices that it had.
 */
export const finish = (world: World): void => {
  if (!world.isGone()) world.event('unload', world.unload);
  world.event('everything that is late', () => {
    world.calls.forEach((pending) => pending.answer(lastReply(world.kind, pending.call)));
    (['pause', 'ended', 'error'] as const).forEach(world.audio);
    [true, false].forEach(world.interrupt);
    world.tap('a');
    world.passUntil(world.now() + tenMinutes);
  });
  // Without a dialog there is nothing to remember: the app begins as it has begun.
  if (!world.calls.some(({ call }) => call.api === 'reserveChannelsLive')) return;
  world.event('the app is launched again', () => {
    world.relaunch();
    world.calls.filter(({ first }) => !first).forEach(({ call, answer }) => answer(noticesOf(world.kind, call.about)));
  });
  world.event('unload again', world.unload);
};
