import { Subscription } from 'rxjs';
import { keepPlaying, reserveLive } from '../../src/behavior';
import { accountsOf, settingsFor } from '../../src/behavior/configure';
import { definitionOf, type Lifetime } from '../../src/testing/doubles/blueprint';
import { InstanceBase, type Patch } from '../../src/testing/doubles/instance';
import type { AccountState, ButtonName, Place } from '../history';
import type { Open } from '../subject';

/**
 * The product: `reserveLive` on two cards, `keepPlaying` on their page. WeChat's own component frameworks run in
 * test/exparser and test/browser.
 */
export const ours: Open = ({ wx, scheduler, accounts, noticeOfB, setData, onOutcome, onError, onState }) => {
  const owner = {};

  /**
   * A component that has one behavior and nothing else. There is a new behavior for every history: to mix it into a
   * blueprint would take longer than the history.
   */
  const mount = (place: Place, behavior: () => unknown) => {
    const { data, lifetimes, pageLifetimes, methods } = definitionOf(behavior);
    const onSetData = (patch: Patch, values: object) => setData(place, values, patch);
    const instance = new InstanceBase(JSON.parse(JSON.stringify(data)) as Patch, { owner, onSetData }, undefined);
    return {
      data: instance.data,
      tell: (lifetime: Lifetime) => (lifetimes?.[lifetime] ?? pageLifetimes?.[lifetime])?.call(instance),
      call: (method: string) => methods?.[method]?.call(instance),
    };
  };

  const card = (button: ButtonName) =>
    mount(button, () =>
      reserveLive({
        account: accounts[button],
        ...(button === 'b' && noticeOfB !== undefined ? { noticeId: noticeOfB } : {}),
        host: wx,
        scheduler,
        onOutcome: (outcome) => onOutcome(button, outcome.kind, 'raw' in outcome ? outcome.raw : undefined),
        onError,
      }),
    );
  const cards = { a: card('a'), b: card('b') };
  const music = mount('page', () => keepPlaying({ src: 'music.mp3', host: wx, onError }));
  const all = [music, cards.a, cards.b];
  all.forEach((component) => component.tell('attached'));

  const accountOf = accountsOf(settingsFor({ host: wx, scheduler, onError })());
  /** Listens after the page: it hears in order only if the order does not depend on who came first (R18). */
  const listening = new Subscription();
  new Set(Object.values(accounts)).forEach((account) =>
    listening.add(accountOf(account).state$.subscribe((state) => onState(account, state))),
  );

  return {
    tap: (button) => cards[button].call('reserve'),
    toggle: () => music.call('toggleMusic'),
    show: () => all.forEach((component) => component.tell('show')),
    hide: () => all.forEach((component) => component.tell('hide')),
    unload() {
      // Who listens is part of the page.
      listening.unsubscribe();
      all.forEach((component) => component.tell('detached'));
    },
    label: (button) => (cards[button].data as { live: { label: string } }).live.label,
    present(account) {
      const heard: AccountState[] = [];
      accountOf(account)
        .state$.subscribe((state) => heard.push(state))
        .unsubscribe();
      return heard;
    },
  };
};
