import { resolve } from 'node:path';
import type { Plugin } from 'rolldown';

/** The modules that a mini program can do without, by how RxJS imports them. */
const spared = [
  '/innerFrom',
  '/scheduled',
  '/executeSchedule',
  '/errorContext',
  '/timeoutProvider',
  '/scheduler/async',
];

/** RxJS as a mini program needs it (docs/decisions/rxjs-in-the-package.md). */
export const leanRxjs = (): Plugin => {
  const left = new Set(spared);
  return {
    name: 'lean-rxjs',
    resolveId(id, importer) {
      if (importer === undefined || !/[\\/]node_modules[\\/]rxjs[\\/]/.test(importer)) return null;
      const module = spared.find((name) => id.endsWith(name));
      if (module === undefined) return null;
      left.delete(module);
      return resolve(__dirname, 'rxjs-stand-ins.ts');
    },
    buildEnd() {
      if (left.size === 0 || left.size === spared.length) return;
      throw new Error(`RxJS has no module ${[...left].join(', ')} any more: see scripts/build/rxjs.ts`);
    },
  };
};

/** Properties of RxJS that nobody but RxJS's own modules uses, the longest and the most frequent. */
const privateNames = [
  '_addParent',
  '_checkFinalizedStatuses',
  '_complete',
  '_error',
  '_finalizers',
  '_hasParent',
  '_innerSubscribe',
  '_next',
  '_parentage',
  '_removeParent',
  '_subscribe',
  '_throwIfClosed',
  '_trySubscribe',
  '_value',
  'currentObservers',
  'destination',
  'hasError',
  'initialTeardown',
  'isStopped',
  'onFinalize',
  'onStoppedNotification',
  'onUnhandledError',
  'partialObserver',
  'shouldUnsubscribe',
  'thrownError',
  'useDeprecatedNextContext',
  'useDeprecatedSynchronousErrorHandling',
];

/** What the minifier calls them: one name for each, in whichever chunk. */
export const shortNames: Readonly<Record<string, string>> = Object.fromEntries(
  privateNames.map((name, index) => [name, `$${index.toString(36)}`]),
);
