/** Why an attempt failed (失败原因). */
export type FailureKind =
  | 'no-notice'
  | 'not-associated'
  | 'bad-account'
  | 'unsupported'
  | 'cancelled'
  | 'timeout'
  | 'failed';

/** A failure of the flow. `raw` is what the client gave, untouched; `thrown` is set when it was thrown, not answered. */
export interface Failure {
  readonly kind: FailureKind;
  readonly raw: unknown;
  readonly thrown?: true;
}
