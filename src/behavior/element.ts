import type { Failure, LastResort, Outcome, Status } from '../streams';

/** The properties of `<live-reserve>`, as JSX and Vue's templates write them. */
export interface LiveReserveProperties {
  readonly finderUserName: string;
  readonly noticeId?: string | undefined;
  readonly all?: boolean | undefined;
  readonly promoterShareLink?: string | undefined;
  readonly lastResort?: LastResort | undefined;
  readonly title?: string | undefined;
  readonly cover?: string | undefined;
}

/** The external classes, as Vue's templates write them; JSX writes them with the hyphen, which Taro hands on as it is. */
export interface LiveReserveClasses {
  readonly customClass?: string | undefined;
  readonly coverClass?: string | undefined;
  readonly titleClass?: string | undefined;
  readonly buttonClass?: string | undefined;
}

/** An event of the component, as the frameworks hand it on. */
export interface LiveReserveEvent<Detail> {
  readonly detail: Detail;
}

/** What hears the events of `<live-reserve>`: `bind:outcome`, `bind:error` and `bind:statuschange`, under names that need no hyphen or colon. */
export interface LiveReserveListeners {
  readonly onOutcome?: ((event: LiveReserveEvent<Outcome>) => void) | undefined;
  readonly onError?: ((event: LiveReserveEvent<Failure>) => void) | undefined;
  readonly onStatuschange?: ((event: LiveReserveEvent<{ readonly status: Status }>) => void) | undefined;
}
