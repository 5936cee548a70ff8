import { Subject, share, type Observable } from 'rxjs';
import {
  accounts,
  guarded,
  reservation,
  toasts,
  type Accounts,
  type Host,
  type Lifecycle,
  type Services,
} from '../streams';
import type { Card } from './card';
import { createPageLifetimes, type PageLifetimes } from './pageLifetimes';

/** What all buttons of a page share: one attempt at a time (R1), its lifetimes, its toasts. */
export interface Page extends Pick<PageLifetimes, 'show' | 'hide'> {
  readonly add: (card: Card) => void;
  readonly remove: (card: Card) => void;
  readonly tap: (card: Card) => void;
  /** A component that is ready on a page which has not told of a show came after it. */
  readonly ready: () => void;
}

/** Where components stand on the same page, as far as the framework tells. */
interface Placed {
  getPageId?(): string;
  selectOwnerComponent?(): Placed | null | undefined;
}

/**
 * What tells one page from another: its id, or its outermost component where the client has no ids.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/reference/api/Component.html
 */
const keyOf = (component: Placed): unknown => {
  const id = component.getPageId?.();
  if (id) return id;
  const owner = component.selectOwnerComponent?.();
  return owner ? keyOf(owner) : component;
};

const pages = new Map<unknown, Page>();
const accountsOfHost = new WeakMap<Host, Accounts>();

/** What the app knows of its accounts, whichever page asks; the first page's services hold for all. */
export const accountsOf = (services: Services): Accounts => {
  const known = accountsOfHost.get(services.host) ?? accounts(services);
  accountsOfHost.set(services.host, known);
  return known;
};

/** The page that a component is on. It ends when its last button is removed. */
export const pageOf = (component: Placed, services: Services): Page => {
  const key = guarded(services.onError, () => keyOf(component)) ?? component;
  const page = pages.get(key) ?? createPage(services, () => pages.delete(key));
  pages.set(key, page);
  return page;
};

const createPage = (services: Services, onEnd: () => void): Page => {
  const { lifecycle$, show, hide } = createPageLifetimes();
  const [button$, tap$] = [new Subject<Card>(), new Subject<Card>()];
  const cards = new Set<Card>();
  let phase: Lifecycle | undefined;

  const state$ = reservation({ button$, tap$, lifecycle$ }, accountsOf(services), services).pipe(share());
  const toast$: Observable<() => void> = toasts(state$, lifecycle$, ({ button, outcome }) => button.toast(outcome));

  const { onError: error } = services;
  const ends = lifecycle$.subscribe({
    next(now) {
      phase = now;
      if (phase === 'show') cards.forEach((card) => card.render());
    },
    error,
  });
  ends.add(
    state$.subscribe({
      next(state) {
        const { button } = state;
        button.update(state);
        if (phase !== 'hide' && cards.has(button)) button.render();
      },
      error,
    }),
  );
  ends.add(toast$.subscribe({ next: (toast) => toast(), error }));

  return {
    show,
    hide,
    add(card) {
      cards.add(card);
      button$.next(card);
    },
    remove(card) {
      cards.delete(card);
      card.gone$.next();
      card.gone$.complete();
      if (cards.size > 0) return;
      ends.unsubscribe();
      onEnd();
    },
    tap: (card) => tap$.next(card),
    ready() {
      if (phase === 'load') show();
    },
  };
};
