import type { Subscription } from 'rxjs';
import { filter, map, Subject, take } from 'rxjs';

type Listener = (...args: readonly unknown[]) => void;

/** What two pages tell each other by (页面间事件通信). */
export interface EventChannel {
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
  emit(name: string, ...args: readonly unknown[]): void;
}

/**
 * Makes one, with the listeners of who opened the page.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/route/EventChannel.html
 */
export function createEventChannel(events: Readonly<Record<string, Listener>> = {}): EventChannel {
  const told$ = new Subject<readonly [name: string, args: readonly unknown[]]>();
  const heard = new Map<string, Map<Listener, Subscription>>();
  const listen = (name: string, listener: Listener, times: number): void => {
    const all = heard.get(name) ?? new Map<Listener, Subscription>();
    heard.set(name, all);
    const subscription = told$
      .pipe(
        filter(([told]) => told === name),
        map(([, args]) => args),
        take(times),
      )
      .subscribe((args) => listener(...args));
    all.set(listener, subscription);
  };
  const channel: EventChannel = {
    on: (name, listener) => listen(name, listener, Infinity),
    once: (name, listener) => listen(name, listener, 1),
    off(name, listener) {
      for (const [one, subscription] of heard.get(name) ?? [])
        if (listener === undefined || one === listener) subscription.unsubscribe();
    },
    emit: (name, ...args) => told$.next([name, args]),
  };
  for (const [name, listener] of Object.entries(events)) channel.on(name, listener);
  return channel;
}
