import type { Subject } from 'rxjs';
import { nextTick, onUnmounted } from 'vue';
import type { Act } from './hook';

/** As uni-app's `onShow` does: until the component is unmounted. */
export const on =
  (on$: Subject<void>) =>
  (listener: () => void): void => {
    const subscription = on$.subscribe(listener);
    onUnmounted(() => subscription.unsubscribe());
  };

/** Waits until Vue has rendered. */
export const act: Act = async (change) => {
  await change();
  await nextTick();
};
