import { NEVER, Subject, type Observable } from 'rxjs';
import { lifecycle, type Lifecycle } from '../streams';

/** The lifetimes of a page: told by its components, heard as a stream. */
export interface PageLifetimes {
  readonly show: () => void;
  readonly hide: () => void;
  readonly lifecycle$: Observable<Lifecycle>;
}

/** Makes the lifetimes of a page that is told of by hand. Whoever listens unsubscribes when the page is gone. */
export const createPageLifetimes = (): PageLifetimes => {
  const [show$, hide$] = [new Subject<void>(), new Subject<void>()];
  return {
    show: () => show$.next(),
    hide: () => hide$.next(),
    lifecycle$: lifecycle(show$, hide$, NEVER),
  };
};
