import { PictureError } from './errors';
import { withProperties } from './withProperties';

/** Of Node's `async_hooks`, what is needed. */
interface AsyncHooks {
  readonly createHook: (callbacks: { init: (id: number, type: string, trigger: number) => void }) => {
    readonly enable: () => void;
    readonly disable: () => void;
  };
  readonly executionAsyncId: () => number;
}

interface NodeProcess {
  readonly getBuiltinModule?: (name: 'async_hooks') => AsyncHooks | undefined;
}

const aboutPromises =
  'A promise leaves the clock of the picture: what it brings comes when the picture has ended.\n' +
  "Draw what it brings as a row, and let the flow ask for that: row('answer').";

const aboutTimers =
  'A timer leaves the clock of the picture: it is not the global one of this moment, but one that was taken before,\n' +
  'e.g. by `const { setTimeout } = globalThis`, or from `node:timers`. Call the global one, or use timer(ms) of RxJS.';

/** What Node calls the work that goes on when the run has ended. */
const about: Readonly<Record<string, string>> = {
  PROMISE: aboutPromises,
  Timeout: aboutTimers,
  Immediate: aboutTimers,
  Microtask: aboutTimers,
  TickObject: 'process.nextTick leaves the clock of the picture. Use queueMicrotask or asapScheduler.',
};

/** Printing goes on behind the scenes, and brings a flow nothing. */
const isPrinting = (stack = ''): boolean => /node:internal\/(console|streams)\//.test(stack);

/** An error with the whole stack of where it is made. */
const errorHere = (message: string): PictureError => {
  // V8's own.
  const errors = Error as { stackTraceLimit?: number | undefined };
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 100;
  const error = new PictureError(message);
  errors.stackTraceLimit = stackTraceLimit;
  return error;
};

/** Node tells of everything that is started, wherever its function comes from. */
const watchNode = <T>(
  { createHook, executionAsyncId }: AsyncHooks,
  note: (error: PictureError) => void,
  run: () => T,
): T => {
  const hook = createHook({
    init(_, type, trigger) {
      const message = about[type];
      // A promise alone is only a value: what another one triggers is `then` or `await`.
      if (message === undefined || (type === 'PROMISE' && trigger === executionAsyncId())) return;
      const error = errorHere(message);
      if (!isPrinting(error.stack)) note(error);
    },
  });
  hook.enable();
  try {
    return run();
  } finally {
    hook.disable();
  }
};

/** Elsewhere, who waits for a promise calls its `then`, or reads its `constructor`: `await` does. */
const watchPromises = <T>(note: (error: PictureError) => void, run: () => T): T => {
  const { prototype } = Promise;
  const noticing = <V>(value: V) => ({
    get: (): V => {
      note(errorHere(aboutPromises));
      return value;
    },
  });
  return withProperties(prototype, { then: noticing(prototype.then), constructor: noticing(Promise) }, run);
};

/**
 * Runs something that must not go on when the run has ended: a promise that is waited for, or a timer that is not the
 * picture's, is an error, with the stack of the place.
 */
export const withoutEscape = <T>(run: () => T): T => {
  let escaped: PictureError | undefined;
  const note = (error: PictureError): void => void (escaped ??= error);
  const { process } = globalThis as { readonly process?: NodeProcess };
  const hooks = process?.getBuiltinModule?.('async_hooks');
  const result = hooks ? watchNode(hooks, note, run) : watchPromises(note, run);
  if (escaped) throw escaped;
  return result;
};
