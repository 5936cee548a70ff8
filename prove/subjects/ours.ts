import { keepPlaying, reserveLive, type AudioHost, type BehaviorHost } from '../../src/behavior';
import type { ButtonName, Place } from '../history';
import type { Open, Outside } from '../subject';

type Hook = (this: object) => void;

/** A behavior's definition, as far as a component with nothing of its own needs it. */
interface Definition {
  readonly data: object;
  readonly lifetimes: Readonly<Partial<Record<'attached' | 'ready' | 'detached', Hook>>>;
  readonly pageLifetimes: Readonly<Partial<Record<'show' | 'hide', Hook>>>;
  readonly methods: Readonly<Record<string, Hook>>;
}

/** Calls what calls `Behavior()`, and gives what was handed to it. The real frameworks run in test/exparser and test/browser. */
const define = (make: () => unknown): Definition => {
  const scope = globalThis as { Behavior?: unknown };
  const { Behavior } = scope;
  scope.Behavior = (definition: unknown) => definition;
  try {
    return make() as Definition;
  } finally {
    scope.Behavior = Behavior;
  }
};

/** A component that has one behavior and nothing else. */
const mount = (definition: Definition, place: Place, page: object, { setData }: Outside) => {
  const data = structuredCopy(definition.data);
  const component = {
    data,
    setData: (patch: Readonly<Record<string, unknown>>) => setData(place, data, patch),
    selectOwnerComponent: () => page,
  };
  const { lifetimes, pageLifetimes, methods } = definition;
  const call = (hook: Hook | undefined) => () => hook?.call(component);
  return {
    data,
    attached: call(lifetimes.attached),
    ready: call(lifetimes.ready),
    detached: call(lifetimes.detached),
    show: call(pageLifetimes.show),
    hide: call(pageLifetimes.hide),
    method: (name: string) => methods[name]?.call(component),
  };
};

const structuredCopy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** The product: `reserveLive` on two cards, `keepPlaying` on their page. */
export const ours: Open = (outside) => {
  const { wx, clock, accounts, onOutcome, onError } = outside;
  const page = {};

  const card = (button: ButtonName) =>
    mount(
      define(() =>
        reserveLive({
          account: accounts[button],
          host: wx as unknown as BehaviorHost,
          scheduler: clock.scheduler,
          onOutcome: (outcome) => onOutcome(button, outcome.kind, 'raw' in outcome ? outcome.raw : undefined),
          onError,
        }),
      ),
      button,
      page,
      outside,
    );
  const cards = { a: card('a'), b: card('b') };
  const music = mount(
    define(() => keepPlaying({ src: 'music.mp3', host: wx as unknown as AudioHost, onError })),
    'page',
    page,
    outside,
  );
  const all = [music, cards.a, cards.b];
  all.forEach(({ attached }) => attached());

  return {
    tap: (button) => cards[button].method('reserve'),
    toggle: () => music.method('toggleMusic'),
    show: () => all.forEach(({ show }) => show()),
    hide: () => all.forEach(({ hide }) => hide()),
    unload: () => all.forEach(({ detached }) => detached()),
    label: (button) => (cards[button].data as { live: { label: string } }).live.label,
  };
};
