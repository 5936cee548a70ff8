import { Subject, type Observable } from 'rxjs';
import { lifecycle, type Lifecycle } from '../streams';

/** The lifetimes of a page: told by its components, heard as a stream. */
export interface PageLifetimes {
  readonly show: () => void;
  readonly hide: () => void;
  readonly unload: () => void;
  readonly lifecycle$: Observable<Lifecycle>;
}

/** Makes the lifetimes of a page that is told of by hand. */
export const createPageLifetimes = (): PageLifetimes => {
  const [show$, hide$, unload$] = [new Subject<void>(), new Subject<void>(), new Subject<void>()];
  return {
    show: () => show$.next(),
    hide: () => hide$.next(),
    unload: () => unload$.next(),
    lifecycle$: lifecycle(show$, hide$, unload$),
  };
};
