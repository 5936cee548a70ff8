import { debounceTime, switchMap } from 'rxjs';

/** Asks for results when the user pauses; a newer question drops the answer to an older one. */
export const search = (typed$, ask) => typed$.pipe(debounceTime(3), switchMap(ask));
