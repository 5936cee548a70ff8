import { useEffect } from 'react';
import type { Subject } from 'rxjs';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** As Taro's `useDidShow` does: a hook that calls what it was last given. */
export const useOn =
  (on$: Subject<void>) =>
  (listener: () => void): void =>
    useEffect(() => {
      const subscription = on$.subscribe(listener);
      return () => subscription.unsubscribe();
    });
