import { dialogAnswers, enterAnswers, liveAnswers, noticeAnswers, twoNotices } from './answers';
import type { Api, ButtonName } from './history';
import { pace } from './limits';
import type { Pending, Reply } from './client';
import { accountOf, type World } from './world';

/** One thing that can happen to a page, from outside. */
export interface Event {
  readonly name: string;
  /** Which button it is about; absent: neither. */
  readonly button?: ButtonName;
  readonly can: (world: World) => boolean;
  readonly happen: (world: World) => void;
}

const buttons = ['a', 'b'] as const;

const isHere = (world: World): boolean => !world.isGone();

const simple = (name: string, can: (world: World) => boolean, happen: (world: World) => void): Event => ({
  name,
  can: (world) => isHere(world) && can(world),
  happen,
});

const taps = buttons.map((button): Event => ({
  name: `tap ${button}`,
  button,
  can: isHere,
  happen: (world) => world.tap(button),
}));

const show = simple(
  'show',
  (world) => !world.isVisible(),
  ({ show }) => show(),
);
const hide = simple(
  'hide',
  (world) => world.isVisible(),
  ({ hide }) => hide(),
);
const unload = simple(
  'unload',
  () => true,
  ({ unload }) => unload(),
);
const showAgain = simple(
  'show, told twice',
  (world) => world.isVisible(),
  ({ show }) => show(),
);

const nextLimit = ({ limits }: World): number | undefined => limits()[0];

const waits = [
  simple(
    // The next event is then 1 ms before it.
    'wait until just before the next limit',
    (world) => (nextLimit(world) ?? 0) > world.now() + 2 * pace + 1,
    (world) => world.passUntil((nextLimit(world) ?? 0) - pace - 1),
  ),
  simple(
    'wait until the next limit',
    (world) => nextLimit(world) !== undefined,
    (world) => world.passUntil(nextLimit(world) ?? 0),
  ),
  simple(
    'wait until the last limit',
    (world) => world.limits().length > 1,
    (world) => world.passUntil(world.limits().at(-1) ?? 0),
  ),
];

/** The calls to an API about a button, oldest first. */
const callsOf = (world: World, api: Api, button: ButtonName): readonly Pending[] =>
  world.calls.filter(belongsTo(api, button));

const belongsTo =
  (api: Api, button: ButtonName) =>
  ({ call }: Pending): boolean =>
    call.api === api && (call.about === accountOf[button] || String(call.about).endsWith(`-${button}`));

type Which = (calls: readonly Pending[]) => Pending | undefined;

/** The newest call, while it waits for its answer. */
const newest: Which = (calls) => {
  const call = calls.at(-1);
  return call?.first ? undefined : call;
};

/** An older call that nobody waits for any more. */
const forgotten: Which = (calls) =>
  calls
    .slice(0, -1)
    .filter(({ first }) => !first)
    .at(-1);

/** The newest call, once more. */
const answered: Which = (calls) => {
  const call = calls.at(-1);
  return call?.first ? call : undefined;
};

const answersTo = (api: Api, title: string, which: Which, replies: Replies): readonly Event[] =>
  buttons.flatMap((button) =>
    Object.entries(replies).map(([name, reply]): Event => ({
      name: `${title} ${button}: ${name}`,
      button,
      can: (world) => isHere(world) && which(callsOf(world, api, button)) !== undefined,
      happen(world) {
        const pending = which(callsOf(world, api, button));
        if (pending) pending.answer(reply(button));
      },
    })),
  );

type Replies = Readonly<Record<string, (who: ButtonName) => Reply>>;

const pick = (all: Replies, ...names: readonly string[]): Replies =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));

const answers = [
  ...answersTo('getChannelsLiveNoticeInfo', 'notice', newest, noticeAnswers),
  ...answersTo('reserveChannelsLive', 'dialog', newest, dialogAnswers),
  ...answersTo('getChannelsLiveInfo', 'live', newest, liveAnswers),
  ...answersTo('openChannelsLive', 'enter', newest, enterAnswers),
];

/** Only an account that has two notices tells of two. */
const ofTwo = answersTo('getChannelsLiveNoticeInfo', 'notice', newest, twoNotices)
  .filter(({ button }) => button === 'a')
  .map((event): Event => ({ ...event, can: (world) => world.kind.noticeOfB !== undefined && event.can(world) }));

const stray = [
  ...answersTo('getChannelsLiveNoticeInfo', 'late notice', forgotten, pick(noticeAnswers, 'usable', 'network')),
  ...answersTo('reserveChannelsLive', 'late dialog', forgotten, pick(dialogAnswers, '3', '6')),
  ...answersTo('getChannelsLiveNoticeInfo', 'again notice', answered, pick(noticeAnswers, 'usable', 'network')),
  ...answersTo('reserveChannelsLive', 'again dialog', answered, pick(dialogAnswers, '6', 'failure')),
];

const toggle = simple(
  'toggle music',
  (world) => world.isVisible(),
  ({ toggle }) => toggle(),
);

const music = (['pause', 'stop', 'ended', 'error', 'timeUpdate'] as const).map((event) =>
  simple(
    `audio: ${event}`,
    (world) => world.canTell(event),
    (world) => world.audio(event),
  ),
);

const interruptions = [
  simple(
    'interruption begins',
    (world) => !world.isInterrupted(),
    ({ interrupt }) => interrupt(true),
  ),
  simple(
    'interruption ends',
    (world) => world.isInterrupted(),
    ({ interrupt }) => interrupt(false),
  ),
];

const named = (events: readonly Event[], pattern: RegExp): readonly Event[] =>
  events.filter(({ name }) => pattern.test(name));

/** Sets of events. A set with fewer answers is explored deeper. */
export const alphabets = {
  /** Everything there is. */
  whole: [
    ...taps,
    show,
    hide,
    unload,
    showAgain,
    ...waits,
    ...answers,
    ...ofTwo,
    ...stray,
    toggle,
    ...music,
    ...interruptions,
  ],
  /** Reservations, with one answer of each sort. */
  reservation: [
    ...taps,
    show,
    hide,
    ...waits,
    ...named(
      answers,
      /^notice .: (usable|none|network)$|^dialog .: (1|3|6|7|no state|failure|no notice)$|^(live|enter) .: (live|entered|stayed)/,
    ),
    ...named(ofTwo, /both$|second$/),
    ...named(stray, /^late dialog .: 6$/),
  ],
  /** What WeChat is asked about one account, and what comes of it where nobody can say why. */
  questions: [
    ...taps,
    show,
    hide,
    ...waits,
    ...named(
      answers,
      /^notice .: (usable|none|bare|nothing|network)$|^live .: (live|not live|failure)$|^enter .: failure$/,
    ),
  ].filter(({ button }) => button !== 'b'),
  /** The music. */
  music: [show, hide, toggle, ...music, ...interruptions],
} satisfies Record<string, readonly Event[]>;

export type AlphabetName = keyof typeof alphabets;

const byName = new Map(alphabets.whole.map((event) => [event.name, event]));

/** The event of a name. */
export const eventOf = (name: string): Event => {
  const event = byName.get(name);
  if (!event) throw new Error(`There is no event "${name}".`);
  return event;
};
