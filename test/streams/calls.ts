import type { Observable } from 'rxjs';
import type { Host } from '../../src/streams';

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

/** A host, with the options of the calls that it has got. */
interface Called {
  readonly host: Host;
  readonly calls: readonly object[];
}

/** A host that notes each call, and answers it in the same turn with `reply`. */
export const hostThat = (
  api: keyof Host,
  reply: { readonly success: unknown } | { readonly fail: unknown } | Error,
): Called => {
  const calls: object[] = [];
  const call = ({ success, fail, ...options }: Callbacks) => {
    calls.push(options);
    if (reply instanceof Error) throw reply;
    if ('success' in reply) success?.(reply.success);
    else fail?.(reply.fail);
  };
  return { host: { [api]: call }, calls };
};

/** What a stream says, to its end. */
export const logOf = (stream$: Observable<unknown>): unknown[] => {
  const log: unknown[] = [];
  stream$.subscribe({
    next: (value) => log.push(value),
    error: (error: unknown) => log.push({ error }),
    complete: () => log.push('complete'),
  });
  return log;
};
