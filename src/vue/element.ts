import type { LiveReserveClasses, LiveReserveListeners, LiveReserveProperties } from '../behavior/element';

/** `<live-reserve>` in the templates of Vue: what Volar and `vue-tsc` need of a component. */
export type LiveReserveComponent = new () => {
  readonly $props: LiveReserveProperties & LiveReserveClasses & LiveReserveListeners;
};

declare module 'vue' {
  interface GlobalComponents {
    LiveReserve: LiveReserveComponent;
  }
}
