import { VirtualTimeScheduler } from 'rxjs';
import { defaultLimits } from '../../src/streams';
import { picture } from '../../src/testing';
import { firstAndSecond } from './flow';
import { setup, usable, type Callbacks } from './reserving';

describe('late answers (R7)', () => {
  test('of a button the newest that was given up counts, an older one no more', () => {
    picture(
      `
      tap      -----a 14999ms --a 14999ms -----
      dialog   ------ 14999ms --- 14999ms -7-6-

      outcome  ------ 14999ms ?-- 14999ms ?----
      state    (lr)-b 14999ms r-b 14999ms r--d-
      `,
    );
    picture(
      `
      tap      -----a 14999ms --a 14999ms -----
      dialog   ------ 14999ms --- 14999ms -6-5-

      state    (lr)-b 14999ms r-b 14999ms r----
      `,
    );
  });

  test('of each button its own', () => {
    picture(
      `
      tap      -----a 14999ms --b 14999ms -----
      notice   p----- 14999ms --- 14999ms -----
      dialog   ------ 14999ms --- 14999ms -6-6-

      state.a  (lr)-b 14999ms r-- 14999ms -d---
      state.b  (lr)-- 14999ms --b 14999ms r--d-
      `,
      firstAndSecond,
    );
  });

  test('counts while the next attempt lasts, and is told at its end', () => {
    picture(
      `
      tap      -----a 14999ms --a-----
      dialog   ------ 14999ms ---6-9--

      state    (lr)-b 14999ms r-b--d--
      outcome  ------ 14999ms ?----9--
      `,
    );
  });

  test('after a later dialog has ended it counts no more', () => {
    const dialogs: Callbacks[] = [];
    const { seen, tap, pass } = setup({
      getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
      reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
    });
    tap();
    pass(defaultLimits.dialog);
    tap();
    dialogs[1]?.success?.({ state: 5 } as never);
    dialogs[0]?.success?.({ state: 6 } as never);
    expect(seen).toEqual(['loading', 'ready', 'busy', 'ready, unknown', 'busy', 'ready, dismissed']);
  });

  test('which dialog is the later one does not hang on the clock: a phone’s may be put back', () => {
    const dialogs: Callbacks[] = [];
    const scheduler = new VirtualTimeScheduler();
    const { seen, tap } = setup(
      {
        getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
        reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
      },
      { scheduler },
    );
    scheduler.frame = 3_600_000;
    tap();
    dialogs[0]?.success?.({ state: 6 } as never);
    scheduler.frame = 0;
    tap();
    dialogs[1]?.success?.({ state: 7 } as never);
    expect(seen.slice(-2)).toEqual(['busy', 'ready, unreserved']);
  });

  test('of a live that was to be entered, too: that it failed means that it may be over', () => {
    picture(
      `
      notice   -N---- 14999ms ---- 31s  --
      live     --v--- 14999ms ---- 31s  --
      page     s----- 14999ms ---- 31s  --
      tap      -----a 14999ms ---- 31s  --
      enter    ------ 14999ms --F- 31s  --

      calls    nl---o 14999ms ---- 31s  --
      state    lnv--b 14999ms v--- 31s  --
      `,
    );
  });
});
