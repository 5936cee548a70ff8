/**
 * The streams themselves, to compose with others (流).
 *
 * @module rx-channels-live/streams
 */
export { accounts, type Account, type Accounts } from './accounts';
export { type Attempt, type Ended } from './attempt';
export { audioCommands, type AudioCommand, type Intent } from './audioCommands';
export {
  channels,
  isAccountId,
  type Channels,
  type CallOptions,
  type Host,
  type LastResort,
  type ReserveOptions,
  type ReserveResult,
  type Support,
} from './channels';
export { due, isFresh, type Due } from './due';
export { unknown, type AccountState, type Asked, type Fact, type Known, type Live, type Question } from './facts';
export { toFailure, type Failure, type FailureKind } from './failures';
export { fromWx, type CallbackApi, type OptionsOf, type ResultOf } from './fromWx';
export { callIfPresent, guarded } from './guarded';
export type { Happening } from './happening';
export { learn } from './learn';
export { lifecycle, untilUnload, whileVisible, type Lifecycle } from './lifecycle';
export { toNotices, type Notice } from './notice';
export { type Answer, type Outcome } from './outcome';
export { type State } from './pageState';
export { livePage, reservation } from './reservation';
export { checkNames, harmless, toLimits, wrongOption, type Services } from './services';
export { type LivePage, type LiveStreams, type Page } from './states';
export { type Button, type Status, type Target } from './status';
export { inOrder, Store } from './store';
export { defaultLimits, dialogTimeout, type Limits } from './time';
export { toasts } from './toasts';
export { chinese } from './words/chinese';
export { english } from './words/english';
export { startText, withWords, type PartialWords, type Words } from './words/words';
