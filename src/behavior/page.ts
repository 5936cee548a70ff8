import { BehaviorSubject, NEVER, Subject, type Observable, type Subscription } from 'rxjs';
import { guarded, reservation, toasts, type Accounts, type Lifecycle, type State } from '../streams';
import type { Card, CardButton } from './card';
import { accountsOf, type Settings } from './configure';
import { note } from './note';
import { perform, type Effect } from './perform';

/** Where components stand on the same page, as far as the framework tells. */
export interface Placed {
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

/** The page that a component is on. It ends when the last that has joined it leaves. */
export const pageOf = (component: Placed, onError: (error: unknown) => void): Page => {
  const key = guarded(onError, () => keyOf(component)) ?? component;
  const page = pages.get(key) ?? new Page(() => pages.delete(key));
  pages.set(key, page);
  return page;
};

/**
 * Hides the pages that show, as WeChat's dialog does, and returns what shows them again: for a stand-in that has no dialog of WeChat's
 * to do it.
 */
export const hidePages = (): (() => void) => {
  const shown = [...pages.values()].filter((page) => page.shows());
  shown.forEach((page) => page.tell('hide'));
  return () => shown.forEach((page) => page.tell('show'));
};

/** What stands on a page, and may have something to draw. */
export interface Member {
  readonly settings: Settings;
  draw(): Effect | undefined;
}

const never = () => NEVER;

/** What the components of a page share (页面): its lifetimes, one attempt at a time (R1), its toasts. */
export class Page {
  private readonly phase$ = new BehaviorSubject<Lifecycle>('load');
  /** Where the page stands, then what changes. */
  readonly lifecycle$: Observable<Lifecycle> = this.phase$.asObservable();
  private readonly button$ = new Subject<CardButton>();
  private readonly tap$ = new Subject<CardButton>();
  /** Those on the page, and whether they have something to draw that waits for the show (R14). */
  private readonly members = new Map<Member, boolean>();
  private flow: Subscription | undefined;
  /** What the app knows of its accounts: there once there is a button. */
  accountOf: Accounts | undefined;
  private drawnOn = '';

  constructor(private readonly onEnd: () => void) {}

  /** Every component of the page tells of the same show and hide. */
  tell(phase: 'show' | 'hide'): void {
    const { phase$, members } = this;
    if (phase$.value === phase) return;
    const [member] = members.keys();
    note(member?.settings.host, { kind: 'page', on: this, page: phase });
    phase$.next(phase);
    if (phase === 'hide') return;
    const today = new Date(member?.settings.scheduler.now() ?? 0).toDateString();
    // On another day, the starts are put in other words.
    const isNewDay = this.drawnOn !== '' && this.drawnOn !== today;
    this.drawnOn = today;
    const waiting = [...members].filter(([, waits]) => waits || isNewDay);
    waiting.forEach(([member]) => this.draw(member));
  }

  shows(): boolean {
    return this.phase$.value === 'show';
  }

  /** A component that is ready on a page which has not told of a show came after it. */
  ready(): void {
    if (this.phase$.value === 'load') this.tell('show');
  }

  join(member: Member): void {
    const { host, ownLimits, ownWords } = member.settings;
    if (this.members.size === 0) note(host, { kind: 'settings', limits: ownLimits, words: ownWords });
    this.members.set(member, false);
  }

  /** The page ends with its last member. */
  leave(member: Member): void {
    this.members.delete(member);
    if (this.members.size > 0) return;
    note(member.settings.host, { kind: 'page', on: this, page: 'unload' });
    this.flow?.unsubscribe();
    this.onEnd();
  }

  /** The flow begins with the first button, and with its settings. */
  add(button: CardButton): void {
    if (!this.button$.observed) this.start(button.card.settings);
    this.button$.next(button);
  }

  tap(button: CardButton): void {
    this.tap$.next(button);
  }

  /** Brings what a member has new to the screen, once the page shows; what a component has not taken, once it shows again. */
  draw(member: Member): void {
    if (!this.members.has(member)) return;
    const isDrawn = this.phase$.value !== 'hide' && perform(member.draw(), member.settings);
    // Drawing may have taken it away.
    if (this.members.has(member)) this.members.set(member, !isDrawn);
  }

  private start(settings: Settings): void {
    const { button$, tap$, lifecycle$ } = this;
    const { onError: error } = settings;
    const accountOf = accountsOf(settings);
    this.accountOf = accountOf;
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, settings);
    // A toast waits with its card, whatever that has taken up meanwhile (R8).
    const toast$ = toasts(
      state$,
      lifecycle$,
      ({ button: { card }, outcome }) => {
        const toast = card.toast(outcome);
        return toast && { card, toast };
      },
      never,
    );
    this.flow = state$.subscribe({ next: (state) => this.hear(state), error });
    this.flow.add(toast$.subscribe({ next: ({ card, toast }) => this.toast(card, toast), error }));
  }

  /** A card may have left, as its outcome was told or while the toast waited (R12). */
  private toast(card: Card, toast: Effect): void {
    if (this.members.has(card)) perform(toast, card.settings);
  }

  private hear(state: State<CardButton>): void {
    const { button, outcome } = state;
    const { card } = button;
    button.state = state;
    if (outcome) perform(card.tell(outcome, button.account), card.settings);
    // Whoever hears of an outcome may take the card away.
    if (outcome && this.members.has(card)) card.follow();
    // What one button of a card comes to know during the attempt of another is drawn at its end, in one go (R14).
    if (outcome || state.status === 'busy' || !card.isBusy()) this.draw(card);
  }
}
