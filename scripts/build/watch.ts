import { existsSync, watch } from 'node:fs';
import { catchError, concatMap, debounceTime, defer, EMPTY, filter, merge, Observable, type Subscription } from 'rxjs';

/**
 * Runs `work` whenever something below these folders changes, until unsubscribed.
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
  return merge(...folders.filter((folder) => existsSync(folder)).map(changes))
    .pipe(
      debounceTime(80),
      concatMap(() => run$),
    )
    .subscribe();
}

function changes(folder: string): Observable<string> {
  return new Observable<string>((subscriber) => {
    const watcher = watch(folder, { recursive: true }, (_, path) => subscriber.next(path ?? ''));
    watcher.on('error', (error) => subscriber.error(error));
    return () => watcher.close();
  }).pipe(filter((path) => !path.endsWith('~')));
}
