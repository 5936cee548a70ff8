import type { Subscription, VirtualTimeScheduler } from 'rxjs';
import type { Globals } from '../host/package';

export const virtualNames = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;

type Code = (...args: readonly unknown[]) => void;

/** The clock and the timers that a mini program sees, on a scheduler's time. */
export const virtualGlobals = (scheduler: VirtualTimeScheduler): Globals => {
  const clear = (timer: Subscription | undefined) => timer?.unsubscribe();
  return {
    setTimeout: (code: Code, ms = 0, ...args: readonly unknown[]) => scheduler.schedule(() => code(...args), ms),
    clearTimeout: clear,
    setInterval: (code: Code, ms = 0, ...args: readonly unknown[]) =>
      scheduler.schedule(function () {
        code(...args);
        this.schedule(undefined, ms);
      }, ms),
    clearInterval: clear,
    Date: class extends Date {
      constructor(...args: readonly [] | [number | string]) {
        super(args[0] ?? scheduler.now());
      }
      static override now() {
        return scheduler.now();
      }
    },
  };
};

/** Lets time pass, and promises settle at each moment at which something happens. */
export const passUntil = async (scheduler: VirtualTimeScheduler, time: number): Promise<void> => {
  for (let next = scheduler.actions[0]; next && next.delay <= time; next = scheduler.actions[0]) {
    scheduler.maxFrames = next.delay;
    scheduler.flush();
    await new Promise(setImmediate);
  }
  scheduler.frame = Math.max(scheduler.frame, time);
};
