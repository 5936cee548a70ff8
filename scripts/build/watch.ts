import { dirname, resolve, sep } from 'node:path';

import { watch } from 'chokidar';
import { catchError, concatMap, debounceTime, defer, EMPTY, Observable, type Subscription } from 'rxjs';

/**
 * Runs `work` whenever something below these folders changes, however an editor or `git` does it, until unsubscribed.
 *
 * One run at a time; a run that fails is reported and the watch goes on.
 */
export function onChange(folders: readonly string[], work: () => Promise<void>): Subscription {
  const run$ = defer(work).pipe(
    catchError((error: unknown) => {
      console.error(error);
      return EMPTY;
    }),
  );
  return changes(folders.map((folder) => resolve(folder)))
    .pipe(
      debounceTime(80),
      concatMap(() => run$),
    )
    .subscribe();
}

/** Watches from the folders' parents, so that a folder may go and come back. */
function changes(folders: readonly string[]): Observable<string> {
  const isWatched = (path: string): boolean =>
    folders.some((folder) => `${path}${sep}`.startsWith(`${folder}${sep}`) || folder.startsWith(`${path}${sep}`));
  return new Observable<string>((subscriber) => {
    const watcher = watch([...new Set(folders.map((folder) => dirname(folder)))], {
      ignored: (path) => !isWatched(resolve(path)) || path.endsWith('~'),
      ignoreInitial: true,
    });
    watcher.on('all', (_, path) => subscriber.next(path));
    watcher.on('error', (error) => subscriber.error(error));
    return () => void watcher.close();
  });
}
