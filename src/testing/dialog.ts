import type { Account } from './account';
import type { Reply } from './answers';

/** WeChat's own popup, on the screen now. */
export interface Dialog {
  /** `reserve`: of `reserveChannelsLive`. `enter-live`: of `openChannelsLive`, or of `reserveChannelsLive` once live. */
  readonly api: 'reserveChannelsLive' | 'openChannelsLive';
  readonly account: Account;
  readonly noticeId: string;
  /**
   * The states that a user can end it in; a single one means that there is only something to read. `openChannelsLive`
   * has no states: it borrows 1 (stay) and 2 (enter).
   */
  readonly choices: readonly number[];
  /**
   * The user's choice: the dialog closes, the page shows again, the call answers, in the client's order. After 2 the
   * user is in the live: the page stays hidden until `phone.back()`. A state that is not among the choices is said all
   * the same: a hostile client may.
   */
  choose(state: number): void;
  /** The dialog closes and the call is answered with this, or not at all. What is reserved stays as it was. */
  close(reply?: Reply): void;
}
