import type { Observable, SchedulerLike } from 'rxjs';
import type { Attempt } from './attempt';
import type { LastResort, Support } from './channels';
import { holds } from './due';
import type { AccountState, Live } from './facts';
import { isUsable, type Notice } from './notice';
import type { Limits } from './time';

/** What a button reserves (预约目标, R16): one notice of an account, or else its nearest usable one. */
export interface Target {
  /** The account, a `finderUserName`: `sph…`. */
  readonly account: string;
  /** The notice; absent: the nearest. */
  readonly noticeId?: string | undefined;
  /** Shops' commission for who brought the user: handed to WeChat with the dialog. */
  readonly promoterShareLink?: string | undefined;
  /** What the button offers where there is nothing to reserve or enter; absent: nothing (R11). */
  readonly lastResort?: LastResort | undefined;
}

/** A button that reserves: its target, and until when it is on the page (预约按钮). */
export interface Button extends Target {
  /** Steps of its own around an attempt; without them, those that `reservation` was given. */
  readonly attempt?: Attempt | undefined;
  /** Emits when the button is gone: from then on, nothing happens for it (R12). An error of it is one of the whole flow, like that of any stream of the page. */
  readonly gone$: Observable<unknown>;
}

/** What a button says and does (按钮状态). */
export type Status =
  /** Nothing is known yet. */
  | 'loading'
  /** A tap opens the dialog. */
  | 'ready'
  /** An attempt of this button is under way. */
  | 'busy'
  /** As `ready`, and the user has reserved. */
  | 'reserved'
  /** The account is live: a tap enters. */
  | 'live'
  /** There is no notice, and no live: a tap asks again, and goes on to the dialog if there is one. */
  | 'none'
  /** Its notice has left the list (R16). */
  | 'gone'
  /** Could not ask: a tap asks again, and goes on to the dialog. */
  | 'failed'
  /** A tap opens the account's profile. */
  | 'profile'
  /** A tap opens WeChat's half screen of the account's notice. */
  | 'half-screen'
  /** This client is too old (R15). */
  | 'upgrade'
  /** This client is a desktop, where the dialog does not exist (R15). */
  | 'phone'
  /** The WeChat DevTools, which have none of these functions (R15). */
  | 'devtools';

/** What a button offers, and what a tap on it does. */
export interface Offer {
  readonly status: Exclude<Status, 'busy'>;
  /** The notice that the button means, where there is one. */
  readonly notice?: Notice | undefined;
  readonly tap:
    | { readonly does: 'reserve' | 'nothing' }
    | { readonly does: 'enter'; readonly live: Live }
    | { readonly does: 'open'; readonly resort: LastResort };
}

/** The notice that a target means, among those of its account: its own, or the nearest that is usable. */
export const noticeOf = ({ noticeId }: Target, notices: readonly Notice[], now: number): Notice | undefined =>
  notices.find((notice) => (noticeId === undefined || notice.noticeId === noticeId) && isUsable(notice, now));

/** Whether the notice of a target is not in the list any more (R16). */
export const hasLeft = ({ noticeId }: Target, { known }: AccountState): boolean =>
  noticeId !== undefined && known.kind === 'notices' && !known.notices.some((notice) => notice.noticeId === noticeId);

/**
 * The same, where it is fresh: then a tap opens its dialog in its own turn (R2), also while the list is to be asked for
 * anew because of another notice in it (R16).
 */
export const heldNotice = (target: Target, { known }: AccountState, now: number, limits: Limits): Notice | undefined =>
  known.kind === 'notices' && holds(known.at, now, limits) ? noticeOf(target, known.notices, now) : undefined;

/** What a target offers, from what is known of its account. */
export type OfferOf = (target: Target, account: AccountState) => Offer;

/** Tells what targets offer, from what the client can do, what is remembered and what time it is. */
export const offers = (
  support: () => Support,
  canOpen: (resort: LastResort) => boolean,
  isReserved: (noticeId: string) => boolean,
  scheduler: SchedulerLike,
): OfferOf => {
  /** Or what the page has chosen to offer instead. */
  const nothing = (
    { lastResort: resort }: Target,
    status: Offer['status'],
    does: 'reserve' | 'nothing' = 'reserve',
  ): Offer =>
    resort && canOpen(resort) ? { status: resort, tap: { does: 'open', resort } } : { status, tap: { does } };

  const plain = (status: Offer['status'], notice?: Notice): Offer => ({ status, notice, tap: { does: 'reserve' } });

  const ofNotices = (target: Target, notices: readonly Notice[]): Offer => {
    // The nearest that has started since is on show until WeChat is asked again.
    const notice =
      noticeOf(target, notices, scheduler.now()) ?? (target.noticeId === undefined ? notices[0] : undefined);
    if (!notice) return plain('gone');
    if (notice.isLive) return { status: 'live', notice, tap: { does: 'enter', live: {} } };
    return plain(isReserved(notice.noticeId) ? 'reserved' : 'ready', notice);
  };

  return (target, { known }) => {
    const ability = support();
    if (ability !== 'full') return nothing(target, ability, 'nothing');
    switch (known.kind) {
      case 'unknown':
        return plain('loading');
      case 'notices':
        return ofNotices(target, known.notices);
      case 'failed':
        if (known.failure.kind === 'not-associated') return nothing(target, 'failed');
        if (known.failure.cause === 'devtools') return plain('devtools');
        return plain(known.failure.kind === 'unsupported' ? 'phone' : 'failed');
      case 'live':
      case 'none':
        // A notice that is not listed any more offers nothing, whatever its account has besides (R16).
        if (target.noticeId !== undefined) return plain('gone');
        return known.kind === 'live'
          ? { status: 'live', tap: { does: 'enter', live: known.live } }
          : nothing(target, 'none');
    }
  };
};
