import { Subject, takeUntil } from 'rxjs';
import { isAccountId, type Attempt, type Button, type Notice, type Outcome, type State, type Status } from '../streams';
import type { Settings } from './configure';
import { note } from './note';
import { wrongAccount } from './options';
import { pageOf, type Page, type Placed } from './page';
import { perform, type Effect } from './perform';
import { addChanges, addListChanges, firstView, viewOf, type ListedLive, type LiveView } from './view';

/** A button of a page, and the card that shows it. */
export interface CardButton extends Button {
  readonly card: Card;
  readonly gone$: Subject<void>;
  /** What was last heard of it. */
  state?: State<CardButton>;
}

/** What a card is told by its properties, or by the options of its behavior. */
export interface CardTarget {
  readonly account: string | undefined;
  readonly noticeId: string | undefined;
  readonly promoterShareLink: string | undefined;
  readonly lastResort: Button['lastResort'];
  /** Whether it shows all lives that the account has announced, each with a button. */
  readonly showsAll: boolean;
  /** Whether it tells what an attempt came to by itself. */
  readonly showsToasts: boolean;
  /** Steps of the app's own around an attempt. */
  readonly attempt: Attempt | undefined;
}

/** The component of a card, as the card needs it. */
export interface Face extends Placed {
  readonly data: { readonly live: LiveView; readonly lives: readonly ListedLive[] };
  setData(data: Record<string, unknown>): void;
}

/** What a card takes from its behavior. */
export interface CardBehavior {
  readonly targetOf: (face: Face) => CardTarget;
  readonly onOutcome: (face: Face, outcome: Outcome, account: string) => void;
}

const isSame = (one: CardTarget, other: CardTarget): boolean =>
  (Object.keys(one) as (keyof CardTarget)[]).every((key) => one[key] === other[key]);

/** A component with buttons that reserve, from `attached` to `detached` (卡片): maps it to the page's flow, and states to effects. */
export class Card {
  readonly page: Page;
  /** What it was last told to reserve, and what it reserves: the same, but for an attempt that still goes on. */
  private told: CardTarget | undefined;
  private target: CardTarget | undefined;
  private button: CardButton | undefined;
  /** What is to be seen of the account: it keeps its name and face when its notice goes. */
  private shown: LiveView;
  /** Those of the announced lives, by notice. */
  private readonly listed = new Map<string | undefined, CardButton>();

  constructor(
    private readonly face: Face,
    readonly settings: Settings,
    private readonly behavior: CardBehavior,
  ) {
    this.shown = firstView(settings.words);
    this.page = pageOf(face, settings.onError);
    this.page.join(this);
  }

  /** Takes up what is to be reserved now; while an attempt for the old is under way, at its end. */
  follow(): void {
    const target = this.hearTarget();
    if (this.isBusy() || (this.target && isSame(this.target, target))) return;
    this.leave();
    const { account } = target;
    if (account !== this.target?.account) this.shown = firstView(this.settings.words);
    this.target = target;
    if (!account) {
      this.page.draw(this);
      return;
    }
    if (!isAccountId(account)) this.reportError(wrongAccount(account));
    this.button = this.createButton(target.noticeId);
    this.page.add(this.button);
  }

  /** A tap, on the button of a listed live, which may be listed no more, or on the card's own. */
  tap(noticeId: string | undefined): void {
    if (this.told) note(this.settings.host, { kind: 'tap', button: this.told, notice: noticeId });
    const { button } = this;
    if (!button) return;
    const { noticeId: own = button.state?.notice?.noticeId } = button;
    const isListed = noticeId !== undefined && (this.target?.showsAll === true || noticeId !== own);
    this.page.tap(isListed ? this.listedButton({ noticeId }) : button);
  }

  /** The page has all its components. */
  ready(): void {
    this.noteOf('ready');
    if (!this.button) this.reportError(wrongAccount(this.target?.account));
    this.page.ready();
  }

  /** Asks for the notices anew; resolves when that has come to an end, or the card is gone. */
  refresh(): Promise<void> {
    const { button } = this;
    this.noteOf('refresh');
    const { accountOf } = this.page;
    return new Promise((resolve) => {
      if (!button || accountOf?.support() !== 'full') resolve();
      else
        accountOf(button.account)
          .ask('notices')
          .pipe(takeUntil(button.gone$))
          .subscribe({ complete: resolve, error: (error: unknown) => this.reportError(error) });
    });
  }

  /** Whether an attempt of one of its buttons is under way. */
  isBusy(): boolean {
    return [this.button, ...this.listed.values()].some((button) => button?.state?.status === 'busy');
  }

  detach(): void {
    this.noteOf('gone');
    this.leave();
    this.page.leave(this);
  }

  tell(outcome: Outcome, account: string): Effect {
    return { kind: 'outcome', outcome, tell: () => this.behavior.onOutcome(this.face, outcome, account) };
  }

  toast(outcome: Outcome): Effect | undefined {
    const { words, host } = this.settings;
    const title = words.outcome[outcome.kind];
    if (!title || !this.target?.showsToasts) return undefined;
    return { kind: 'toast', host, title, icon: outcome.kind === 'reserved' ? 'success' : 'none' };
  }

  /** Brings what is new to the screen: only what changed, in one `setData`, or none (R14). */
  draw(): Effect | undefined {
    const { face, button, page, told } = this;
    const { live, lives } = face.data;
    const patch: Record<string, unknown> = {};
    if (button && !button.state) return undefined;
    if (button?.state) this.shown = this.view(button.state.status, button.state.notice);
    addChanges(patch, 'live', this.shown, live);
    addListChanges(patch, this.target?.showsAll ? this.listedLives() : [], lives);
    return Object.keys(patch).length > 0 ? { kind: 'setData', page, button: told, on: face, patch } : undefined;
  }

  /** What the component says that is to be reserved. */
  private hearTarget(): CardTarget {
    const { face, settings, behavior, page, told } = this;
    const target = behavior.targetOf(face);
    if (told && isSame(told, target)) return told;
    this.told = target;
    const { account = '', noticeId: notice, promoterShareLink: promoter, lastResort: resort } = target;
    const more = {
      ...(promoter && { promoter }),
      ...(resort && { resort }),
      ...(target.showsAll && { all: true }),
      ...(!target.showsToasts && { toasts: false }),
      ...(target.attempt && { attempt: true }),
    };
    note(settings.host, { kind: 'button', on: page, button: target, was: told, account, notice, more });
    return target;
  }

  private noteOf(kind: 'ready' | 'refresh' | 'gone'): void {
    if (this.told) note(this.settings.host, { kind, button: this.told });
  }

  private reportError(error: unknown): void {
    perform({ kind: 'error', error }, this.settings);
  }

  private view(status: Status, notice: Notice | undefined): LiveView {
    const { words, scheduler } = this.settings;
    return viewOf(status, notice, this.shown, words, scheduler.now());
  }

  private listedLives(): readonly ListedLive[] {
    const { account } = this.button?.state ?? {};
    const { accountOf } = this.page;
    if (account?.known.kind !== 'notices' || !accountOf) return [];
    return account.known.notices.flatMap((notice) => {
      const button = this.listedButton(notice);
      const { status } = accountOf.offerOf(button, account);
      const shown = button.state?.status === 'busy' ? 'busy' : status;
      return shown === 'gone' ? [] : [{ ...this.view(shown, notice), noticeId: notice.noticeId }];
    });
  }

  private listedButton({ noticeId }: Pick<Notice, 'noticeId'>): CardButton {
    const button = this.listed.get(noticeId) ?? this.createButton(noticeId);
    this.listed.set(noticeId, button);
    return button;
  }

  /** Those of listed lives go with the card's own. */
  private createButton(noticeId: string | undefined): CardButton {
    const { account = '', promoterShareLink, lastResort, attempt } = this.target ?? {};
    const gone$ = this.button?.gone$ ?? new Subject<void>();
    return { card: this, account, noticeId, promoterShareLink, lastResort, gone$, attempt };
  }

  private leave(): void {
    const { button } = this;
    this.button = undefined;
    this.listed.clear();
    button?.gone$.next();
    button?.gone$.complete();
  }
}
