import { youngApis } from '../../src/testing/device';
import type { Session } from '../session/session';
import { absent, absentSpace, type WxFunctions } from './absent';
import type { PageInstance, Pages, Query } from './pages';

type AnyFunction = (...args: never[]) => unknown;
type Members = Record<PropertyKey, unknown>;

/** What the frame does for the mini program besides the client. */
export interface Doing {
  readonly pages: Pages;
  readonly launch: { readonly path: string; readonly query: Query; readonly scene: number };
  readonly on: Readonly<Record<'show' | 'hide' | 'error' | 'rejection', Set<AnyFunction>>>;
  readonly pullDown: () => void;
}

/**
 * What a mini program has for `wx`: the client's, what the frame and the phone around it do, and in the place of all else that WeChat has
 * something that says so in the log, once for each.
 */
export function createPlatform(
  session: Session,
  doing: Doing,
  functions: WxFunctions,
  lacks: (what: string) => void,
): object {
  const { life, wx } = session;
  // What is on a tape was answered by another client: nothing is put before it.
  if (session.kind === 'played') return life.launch(wx);
  const { asked, plain } = given(session, doing);
  const recorded = life.launch(layers(asked, wx));
  const { asked: calls, plain: others, spaces } = functions;
  const known = Object.fromEntries<object>([
    ...[...calls, ...others].map((api) => [api, absent(api, functions, () => lacks(`wx.${api}`))] as const),
    ...spaces.map((name) => [name, absentSpace(() => lacks(`wx.${name}`))] as const),
  ]);
  // A client without a function lacks it still: it is not for the simulator to have it.
  for (const api of [...Object.keys(wx), ...youngApis]) Reflect.deleteProperty(known, api);
  // Its own, for each launch: what a mini program puts there is gone with it.
  const names = [...Object.keys(asked), ...Object.keys(wx), tapeName];
  return layers({}, plain, heard(named(recorded, names), functions), known);
}

/** One object of several: what the first has, then what the second has. What is set is set on the first. */
function layers(...all: readonly object[]): object {
  const having = (name: PropertyKey) => all.find((layer) => name in layer);
  const [first = {}] = all;
  return new Proxy(first, {
    get(_, name) {
      const layer = having(name);
      return layer && (Reflect.get(layer, name) as unknown);
    },
    has: (_, name) => having(name) !== undefined,
    set: (_, name, value) => Reflect.set(first, name, value),
    ownKeys: () => [...new Set(all.flatMap((layer) => Reflect.ownKeys(layer)))],
    getOwnPropertyDescriptor(_, name) {
      const layer = having(name);
      return (
        layer && { value: Reflect.get(layer, name) as unknown, configurable: true, enumerable: true, writable: true }
      );
    },
  });
}

/** By which the library tells a recorder what happens on the page. */
const tapeName = 'rx-channels-live/tape';

/** The same, with the names of what is in it: a recorder's host does not tell them. */
const named = (host: object, names: readonly string[]): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        { get: () => Reflect.get(host, name) as unknown, enumerable: true, configurable: true },
      ]),
    ),
  );

/** The same, where a call without callbacks has some nevertheless: so its answer is on record, and it returns what WeChat's does. */
function heard(host: object, { asked, promised }: WxFunctions): object {
  const known = new WeakMap<object, AnyFunction>();
  const hearing = (api: string, ask: AnyFunction): AnyFunction => {
    const call = ask as (options?: Options) => unknown;
    return (options?: Options) => {
      const { success, fail, complete } = options ?? {};
      if (success ?? fail ?? complete) return call(options);
      const answer = new Promise((resolve, reject) => {
        call({ ...options, success: resolve, fail: reject });
      });
      if (promised.includes(api)) return answer;
      answer.catch(() => undefined);
      return undefined;
    };
  };
  return new Proxy(host, {
    get(_, name) {
      const member = Reflect.get(host, name) as unknown;
      if (typeof name !== 'string' || typeof member !== 'function' || !asked.includes(name)) return member;
      const made = known.get(member) ?? hearing(name, member as AnyFunction);
      known.set(member, made);
      return made;
    },
  });
}

interface Options {
  readonly success?: (result: object) => void;
  readonly fail?: (reason: object) => void;
  readonly complete?: (result: object) => void;
}

/** A function that does what it says in a turn of its own, and answers through its callbacks or with a Promise. */
function answering(api: string, work: (options: never) => unknown): AnyFunction {
  return (options: Options = {}) => {
    const { success, fail, complete } = options;
    const done = Promise.resolve().then(() => work(options as never));
    const result = done.then(
      (more) => Object.assign({ errMsg: `${api}:ok` }, more),
      (error: unknown) => {
        // It may come from the phone around the frame, whose `Error` is another one.
        const errMsg = `${api}:fail ${(error as Error).message}`;
        throw Object.assign(new Error(errMsg), { errMsg });
      },
    );
    if (!success && !fail && !complete) return result;
    void result
      .then(
        (told) => [success, told] as const,
        (error: unknown) => [fail, { errMsg: (error as { readonly errMsg: string }).errMsg }] as const,
      )
      .then(([hear, told]) => {
        hear?.(told);
        complete?.(told);
      });
    return undefined;
  };
}

/** What the simulator has besides the model: what is on record like the model's own calls, and what is not. */
function given(session: Session, { pages, launch, on, pullDown }: Doing): Readonly<Record<'asked' | 'plain', Members>> {
  const { client, prompts } = session;
  const model = client.wx as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  const page = (): PageInstance => {
    const top = pages.instances.at(-1);
    if (!top) throw new Error('there is no page');
    return top;
  };
  const ask = {
    navigateTo: (options: object) => pages.navigateTo(options),
    redirectTo: (options: object) => pages.redirectTo(options),
    navigateBack: (options: object) => pages.navigateBack(options),
    reLaunch: (options: object) => pages.reLaunch(options),
    switchTab: (options: object) => pages.switchTab(options),
    showModal: prompts.showModal,
    showActionSheet: prompts.showActionSheet,
    showLoading: (options: object) =>
      void client.wx.showToast({ title: '', ...options, icon: 'loading', duration: 86_400_000 }),
    hideLoading: () => void client.wx.hideToast(),
    setNavigationBarTitle: ({ title }: { title: string }) => pages.dress({ navigationBarTitleText: title }),
    setNavigationBarColor: ({
      frontColor,
      backgroundColor,
    }: Readonly<Record<'frontColor' | 'backgroundColor', string>>) =>
      pages.dress({
        navigationBarBackgroundColor: backgroundColor,
        navigationBarTextStyle: frontColor === '#000000' ? 'black' : 'white',
      }),
    pageScrollTo: ({ scrollTop, selector }: { scrollTop?: number; selector?: string }) => {
      if (selector !== undefined) pages.find(selector)?.scrollIntoView();
      else document.documentElement.scrollTop = scrollTop ?? 0;
    },
    startPullDownRefresh: pullDown,
    getSystemInfo: () => model.getSystemInfoSync?.(),
    getSystemInfoAsync: () => model.getSystemInfoSync?.(),
    removeStorage: ({ key }: { key: string }) => model.removeStorageSync?.(key),
    clearStorage: () => model.clearStorageSync?.(),
  };
  const listening = (name: string, listeners: Set<AnyFunction>) => ({
    [`on${name}`]: (listener: AnyFunction) => void listeners.add(listener),
    [`off${name}`]: (listener?: AnyFunction) => {
      if (listener) listeners.delete(listener);
      else listeners.clear();
    },
  });
  const plain = {
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    createSelectorQuery: () => page().createSelectorQuery(),
    createIntersectionObserver: (component: PageInstance, options?: object) =>
      component.createIntersectionObserver(options),
    createMediaQueryObserver: (component: PageInstance) => component.createMediaQueryObserver(),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 50, right: 368, bottom: 82, left: 281 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getStorageInfoSync: () => ({ keys: Object.keys(client.storage.entries), currentSize: 0, limitSize: 10_240 }),
    ...listening('AppShow', on.show),
    ...listening('AppHide', on.hide),
    ...listening('Error', on.error),
    ...listening('UnhandledRejection', on.rejection),
  };
  const has = (schema: string): boolean => schema.replace(/\..*/, '') in { ...ask, ...plain };
  return {
    asked: {
      ...Object.fromEntries(
        Object.entries(ask).map(([api, work]) => [api, answering(api, work as (options: unknown) => unknown)]),
      ),
      canIUse: (schema: string) => has(schema) || client.wx.canIUse(schema),
    },
    plain,
  };
}
