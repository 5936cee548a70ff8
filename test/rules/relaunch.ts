import { map, of, merge, shareReplay, switchMap } from 'rxjs';
import { liveFlow, type Flow } from '../../src/testing';

/** The flow of an app that is launched anew at each mark of the row `launch`: only what is stored outlives it. */
export const relaunch: Flow = (stage) => {
  const button$ = stage.button$.pipe(shareReplay({ bufferSize: Infinity, refCount: false }));
  const live$ = merge(of('first'), stage.row('launch')).pipe(
    map(() => liveFlow({ ...stage, button$ })),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  return { state: (button) => live$.pipe(switchMap((live) => live.state(button))) };
};
