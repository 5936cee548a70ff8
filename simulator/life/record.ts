import {
  distinctUntilChanged,
  map,
  merge,
  mergeAll,
  mergeMap,
  pairwise,
  distinct,
  filter,
  type Subscription,
} from 'rxjs';

import type { Client, Dialog } from '../../src/testing';
import type { Life } from './life';
import type { Happened, Json } from './line';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

/** As a tape holds it: functions are left out, and what JSON cannot say is said in words. */
function toJson(value: unknown): Json {
  try {
    return value === undefined || isFunction(value) ? null : (JSON.parse(JSON.stringify(value)) as Json);
  } catch {
    return String(value);
  }
}

/** `wx`, with every call and its answer put down in `life`: what is called and what comes back stay as they are. */
export function recordCalls<T extends object>(wx: T, life: Life): T {
  let calls = 0;
  const wrapped = new WeakMap<AnyFunction, AnyFunction>();

  const wrap = (api: string, original: AnyFunction): AnyFunction =>
    function (...args) {
      const call = (calls += 1);
      const [options] = args;
      const callbacks = Object.entries((isFunction(options) ? {} : Object(options)) as Record<string, unknown>).filter(
        ([, value]) => isFunction(value),
      );
      const answered = (how: 'success' | 'fail') => (result: unknown) =>
        life.add({ answer: call, [how]: toJson(result) } as Happened);
      const made: Happened = { call, api, args: toJson(args.length > 1 ? args : (options ?? null)) };
      const threw = (error: unknown): never => {
        life.add({ threw: call, message: error instanceof Error ? error.message : JSON.stringify(error) });
        throw error;
      };
      if (callbacks.length > 0) {
        life.add(made);
        const heard = Object.fromEntries(
          (['success', 'fail'] as const).map((how) => {
            const callback = callbacks.find(([name]) => name === how)?.[1];
            return [
              how,
              (result: unknown) => {
                answered(how)(result);
                if (isFunction(callback)) callback(result);
              },
            ];
          }),
        );
        try {
          return original.call(wx, { ...(options as object), ...heard });
        } catch (error) {
          return threw(error);
        }
      }
      // What is returned stands in the line of the call, which therefore comes after what the call itself brings about.
      let returned: unknown;
      try {
        returned = original.apply(wx, args);
      } catch (error) {
        life.add(made);
        return threw(error);
      }
      const isValue = returned !== undefined && !(returned instanceof Promise) && api !== 'createInnerAudioContext';
      life.add(isValue ? { ...made, returned: toJson(returned) } : made);
      if (returned instanceof Promise) returned.then(answered('success'), answered('fail'));
      return returned;
    };

  return new Proxy(wx, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (!isFunction(value)) return value;
      if (!wrapped.has(value)) wrapped.set(value, wrap(String(name), value));
      return wrapped.get(value);
    },
  });
}

/** Puts down what the client does by itself: the page's life, dialogs, sound, interruptions, errors. */
export function recordClient(client: Client, life: Life): Subscription {
  client.wx.onAudioInterruptionBegin(() => life.add({ interruption: 'begin' }));
  client.wx.onAudioInterruptionEnd(() => life.add({ interruption: 'end' }));
  return merge(
    client.lifecycle$.pipe(map((page): Happened => ({ page }))),
    client.dialog$.pipe(
      pairwise(),
      filter(([before, after]) => before !== after),
      map(([, dialog]): Happened => dialogLine(dialog)),
    ),
    client.audioCommand$.pipe(
      map(({ command, refused }): Happened => ({ audio: command, ...(refused && { refused }) })),
    ),
    client.audios$.pipe(
      mergeAll(),
      distinct(({ id }) => id),
      mergeMap(({ state$ }) =>
        state$.pipe(
          map(({ playing }) => playing),
          distinctUntilChanged(),
          pairwise(),
          map(([, playing]): Happened => ({ sound: playing ? 'play' : 'pause' })),
        ),
      ),
    ),
    client.error$.pipe(map((error): Happened => ({ error: String(error) }))),
  ).subscribe(life.add);
}

function dialogLine(dialog: Dialog | null): Happened {
  if (dialog === null) return { dialog: 'closed' };
  const { account, choices } = dialog;
  return { dialog: 'open', nickname: account.nickname, choices };
}
