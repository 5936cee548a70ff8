import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';

/** The modules of RxJS that a mini program can do without, by how RxJS imports them, and what stands in for them. */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/^tslib$/, 'tslib'],
  [/\/scheduled$/, 'scheduled'],
  [/\/isReadableStreamLike$/, 'isReadableStreamLike'],
];

/** RxJS as a mini program needs it (docs/decisions/rxjs-in-the-package.md). */
export const leanRxjs: Plugin = {
  name: 'lean-rxjs',
  resolveId(id, importer) {
    if (importer === undefined || !/[\\/]node_modules[\\/]rxjs[\\/]/.test(importer)) return null;
    const [, name] = standIns.find(([path]) => path.test(id)) ?? [];
    return name === undefined ? null : resolve(__dirname, 'rxjs', `${name}.ts`);
  },
};

/**
 * Names of properties that nobody outside RxJS's own modules uses, so that the minifier may shorten them: those that
 * begin with an underscore, which our code has none of, and the longest of the rest.
 */
export const privateNames =
  /^(_.*|useDeprecated.*|onStoppedNotification|onUnhandledError|currentObservers|thrownError|hasError|isStopped|initialTeardown|partialObserver|errorThrown|requestAsyncId|recycleAsyncId|delegate|shouldUnsubscribe|onFinalize)$/;
