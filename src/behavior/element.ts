import type { Failure, LastResort, Outcome, Status } from '../streams';

/** The properties of `<live-reserve>`, as JSX and Vue's templates write them. */
export interface LiveReserveProperties {
  /** The account's id, `sph…`. */
  readonly finderUserName: string;
  /** One notice of the account; absent: the nearest. */
  readonly noticeId?: string | undefined;
  /** Whether to show all lives that the account has announced, each with a button. */
  readonly all?: boolean | undefined;
  /** Who brought the user: handed to WeChat as it is. */
  readonly promoterShareLink?: string | undefined;
  /** What to offer where there is nothing to reserve. */
  readonly lastResort?: LastResort | undefined;
  /** A title: notices have none. */
  readonly title?: string | undefined;
  /** The path of a picture: notices have none. */
  readonly cover?: string | undefined;
}

/** The external classes, as Vue's templates write them; JSX writes them with the hyphen, which Taro hands on as it is. */
export interface LiveReserveClasses {
  /** Of the card. */
  readonly customClass?: string | undefined;
  /** Of the picture. */
  readonly coverClass?: string | undefined;
  /** Of the title. */
  readonly titleClass?: string | undefined;
  /** Of the part of the button that is seen. */
  readonly buttonClass?: string | undefined;
}

/** An event of the component, as the frameworks hand it on. */
export interface LiveReserveEvent<Detail> {
  /** What it tells. */
  readonly detail: Detail;
}

/** An attempt has ended. */
export type OutcomeEvent = LiveReserveEvent<Outcome>;
/** It has failed. */
export type FailureEvent = LiveReserveEvent<Failure>;
/** The button says something else. */
export type StatusEvent = LiveReserveEvent<{ readonly status: Status }>;

/** What hears the events of `<live-reserve>`: `bind:outcome`, `bind:error` and `bind:statuschange`, under names that need no hyphen or colon. */
export interface LiveReserveListeners {
  /** At the end of each attempt. */
  readonly onOutcome?: ((event: OutcomeEvent) => void) | undefined;
  /** After that, where the attempt has failed. */
  readonly onError?: ((event: FailureEvent) => void) | undefined;
  /** When the button says something else. */
  readonly onStatuschange?: ((event: StatusEvent) => void) | undefined;
}
