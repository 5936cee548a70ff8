import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';

/** The modules that a mini program can do without, by how RxJS imports them. */
const spared = /\/(scheduled|executeSchedule|innerFrom|errorContext|timeoutProvider|scheduler\/async)$/;

/** RxJS as a mini program needs it (docs/decisions/rxjs-in-the-package.md). */
export const leanRxjs: Plugin = {
  name: 'lean-rxjs',
  resolveId(id, importer) {
    if (importer === undefined || !/[\\/]node_modules[\\/]rxjs[\\/]/.test(importer)) return null;
    return spared.test(id) ? resolve(__dirname, 'rxjs-stand-ins.ts') : null;
  },
};

/**
 * Names of properties that nobody outside RxJS's own modules uses, so that the minifier may shorten them: those that
 * begin with an underscore, which our code has none of, and the longest of the rest.
 */
export const privateNames =
  /^(_.*|useDeprecated.*|onStoppedNotification|onUnhandledError|currentObservers|thrownError|hasError|isStopped|initialTeardown|destination|partialObserver|errorThrown|requestAsyncId|recycleAsyncId|delegate|shouldUnsubscribe|onFinalize)$/;
