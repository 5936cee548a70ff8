import * as glassEasel from 'glass-easel';
import type { component, Root } from 'glass-easel-miniprogram-adapter';

import type { Tab, WindowConfig } from '../package';
import { createEventChannel, type EventChannel } from './channel';

export type PageInstance = component.GeneralComponent;
export type Query = Readonly<Record<string, string>>;

/** A page that is open, with what is its own in the document they share. */
export interface OpenPage {
  readonly route: string;
  readonly instance: PageInstance;
  readonly root: Root;
  readonly styles: readonly HTMLStyleElement[];
  /** What it has changed of its window. */
  window: WindowConfig;
  /** How the document was when another page came over it. */
  left: { readonly style: string; readonly scrollTop: number };
  hasShown: boolean;
}

/** What the stack is of. */
export interface Origin {
  /** The paths of all pages, the first one first. */
  readonly pages: readonly string[];
  readonly tabs: readonly Tab[];
  /** Makes a page's component. */
  readonly create: (route: string, url: string) => Root;
  /** Puts it into the document. */
  readonly attach: (root: Root) => void;
  readonly windowOf: (route: string) => WindowConfig;
  /** The page on top, or its window, is another. */
  readonly changed: () => void;
  /** Something becomes of a page, which is told next. */
  readonly tell: (route: string, becomes: 'shown' | 'hidden' | 'closed') => void;
}

/** How many pages may be open at once. */
const most = 10;

interface Navigation {
  readonly url?: string;
  readonly delta?: number;
  readonly events?: Parameters<typeof createEventChannel>[0];
}

/**
 * The pages that are open, one over the other (页面栈): the one on top is to be seen, and hears of the client's show and hide.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route.html
 */
export class Pages {
  readonly #origin: Origin;
  readonly #stack: OpenPage[] = [];
  /** Pages of tabs that are open and not to be seen, by route. */
  readonly #tabs = new Map<string, OpenPage>();
  readonly #ids = new WeakMap<object, string>();
  /** Components that wait for the first show of their page to be ready. */
  #unready: glassEasel.GeneralComponent[] = [];
  #shows = false;
  #isOpening = false;
  #count = 0;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** What `getCurrentPages` returns: the first that was opened comes first. */
  readonly instances: PageInstance[] = [];

  get top(): OpenPage | undefined {
    return this.#stack.at(-1);
  }

  get canGoBack(): boolean {
    return this.#stack.length > 1;
  }

  get window(): WindowConfig {
    return this.top?.window ?? {};
  }

  /** Changes how the window of the page on top looks. */
  dress(window: WindowConfig): void {
    if (!this.top) return;
    this.top.window = { ...this.top.window, ...window };
    this.#origin.changed();
  }

  /** Where a path in the WXML or in a call leads: from the root after a slash, else from the folder of the page on top. */
  locate(path: string): string {
    if (/^([a-z]+:|\/\/)/i.test(path)) return path;
    return new URL(path, `file:///${this.top?.route ?? ''}`).href.slice('file://'.length);
  }

  /** The client shows or hides the mini program. */
  tell(event: 'show' | 'hide'): void {
    this.#shows = event === 'show';
    if (this.top) this.#tell(this.top, event);
  }

  /** What a selector (选择器) means on the page on top. */
  find(selector: string): HTMLElement | undefined {
    const found = this.top?.root.getComponent().getShadowRoot()?.querySelector(selector);
    return (found?.getBackendElement() ?? undefined) as HTMLElement | undefined;
  }

  call(method: string, ...args: readonly unknown[]): unknown {
    return this.top && callMethod(this.top.instance, method, ...args);
  }

  /** The mini program is killed: nothing is told to anybody. */
  kill(): void {
    for (const { root } of [...this.#stack, ...this.#tabs.values()]) root.release();
    this.#stack.length = 0;
    this.instances.length = 0;
    this.#tabs.clear();
  }

  /** All pages end, the one on top first. */
  end(): void {
    while (this.top) this.#close();
    for (const page of this.#tabs.values()) this.#end(page);
    this.#tabs.clear();
  }

  idOf(page: object): string {
    return this.#ids.get(page) ?? '';
  }

  /** A component has come: it is ready once its page is. */
  attached(component: glassEasel.GeneralComponent): void {
    if (this.#unready.length === 0 && this.top?.hasShown === true && !this.#isOpening)
      void Promise.resolve().then(() => component.triggerLifetime('ready', []));
    else this.#unready.push(component);
  }

  open(route: string, query: Query, channel: EventChannel = createEventChannel()): void {
    if (this.top) this.#leave(this.top);
    const page = this.#make(route, query, channel);
    this.#stack.push(page);
    this.#origin.changed();
    callMethod(page.instance, 'onLoad', query);
    if (this.#shows && this.top === page) this.#tell(page, 'show');
  }

  /** Makes a page; where that fails, the one that was left comes back. */
  #make(route: string, query: Query, channel: EventChannel): OpenPage {
    this.#isOpening = true;
    const { length } = this.instances;
    try {
      return this.#made(route, query, channel);
    } catch (error) {
      this.instances.length = length;
      this.#unready = [];
      this.#comeBack();
      throw error;
    } finally {
      this.#isOpening = false;
    }
  }

  #made(route: string, query: Query, channel: EventChannel): OpenPage {
    const known = new Set(document.head.querySelectorAll('style'));
    const search = Object.entries(query).map(([name, value]) => `${decodable(name)}=${decodable(value)}`);
    const root = this.#origin.create(route, `${route}?${search.join('&')}`);
    this.#count += 1;
    const instance = Object.assign(root.get(), { route, options: query, getOpenerEventChannel: () => channel });
    this.#ids.set(instance, `page-${this.#count}`);
    this.instances.push(instance);
    this.#origin.attach(root);
    return {
      route,
      instance,
      root,
      styles: [...document.head.querySelectorAll('style')].filter((style) => !known.has(style)),
      window: this.#origin.windowOf(route),
      left: { style: '', scrollTop: 0 },
      hasShown: false,
    };
  }

  navigateTo({ url, events }: Navigation): { readonly eventChannel: EventChannel } {
    const { route, query } = this.#find(url);
    if (this.#isTab(route)) throw new Error('can not navigateTo a tabbar page');
    if (this.#stack.length >= most) throw new Error('webview count limit exceed');
    const eventChannel = createEventChannel(events);
    if (this.top && this.#shows) this.#tell(this.top, 'hide');
    this.open(route, query, eventChannel);
    return { eventChannel };
  }

  redirectTo({ url }: Navigation): void {
    const { route, query } = this.#find(url);
    if (this.#isTab(route)) throw new Error('can not redirectTo a tabbar page');
    this.#close();
    this.open(route, query);
  }

  reLaunch({ url }: Navigation): void {
    const { route, query } = this.#find(url);
    this.end();
    this.open(route, query);
  }

  navigateBack({ delta = 1 }: Navigation = {}): void {
    if (!this.canGoBack) throw new Error('cannot navigate back at first page');
    const times = Math.min(Math.max(1, delta), this.#stack.length - 1);
    for (let i = 0; i < times; i += 1) this.#close();
    this.#comeBack();
  }

  /** The phone's owner goes back: what the page on top says of it comes first, the first page stays. */
  back(): void {
    if (this.canGoBack) this.navigateBack();
  }

  /** Pages of tabs stay open, unseen; what was opened from them ends. */
  switchTab({ url }: Navigation): void {
    const { route } = this.#find(url);
    if (!this.#isTab(route)) throw new Error('can not switch to no-tabBar page');
    if (this.top?.route === route) return;
    while (this.canGoBack) this.#close();
    const [left] = this.#stack;
    if (left?.route === route) {
      this.#comeBack();
      return;
    }
    if (left && this.#isTab(left.route)) {
      if (this.#shows) this.#tell(left, 'hide');
      this.#leave(left);
      this.#stack.pop();
      this.instances.pop();
      this.#tabs.set(left.route, left);
    } else this.#close();
    const kept = this.#tabs.get(route);
    if (!kept) {
      this.open(route, {});
      return;
    }
    this.#tabs.delete(route);
    this.#stack.push(kept);
    this.instances.push(kept.instance);
    this.#comeBack();
  }

  #isTab(route: string): boolean {
    return this.#origin.tabs.some(({ pagePath }) => pagePath === route);
  }

  #find(url: string | undefined): { readonly route: string; readonly query: Query } {
    if (typeof url !== 'string')
      throw new Error('parameter error: parameter.url should be String instead of Undefined');
    const [path = '', search = ''] = url.split('?');
    const route = this.locate(path)
      .slice(1)
      .replace(/\.html$/, '');
    if (!this.#origin.pages.includes(route)) throw new Error(`page "${route}" is not found`);
    return { route, query: queryOf(search) };
  }

  #tell(page: OpenPage, event: 'show' | 'hide'): void {
    const { route, instance, root } = page;
    this.#origin.tell(route, event === 'show' ? 'shown' : 'hidden');
    callMethod(instance, event === 'show' ? 'onShow' : 'onHide');
    root.getComponent().triggerPageLifetime(event, []);
    if (event === 'hide' || page.hasShown) return;
    page.hasShown = true;
    // What is within is ready before what it is in.
    const ready = this.#unready.sort((one, other) => depthOf(other) - depthOf(one));
    this.#unready = [];
    for (const component of ready) component.triggerLifetime('ready', []);
    callMethod(instance, 'onReady');
  }

  #close(): void {
    const page = this.#stack.pop();
    if (!page) return;
    this.instances.pop();
    this.#end(page);
    document.body.style.cssText = '';
  }

  #end({ route, instance, root, styles }: OpenPage): void {
    this.#origin.tell(route, 'closed');
    callMethod(instance, 'onUnload');
    const element = elementOf(root);
    root.release();
    element.remove();
    styles.forEach((style) => style.remove());
  }

  /** Another page comes over it: its styles are its own, as each page of WeChat's is a document. */
  #leave(page: OpenPage): void {
    page.left = { style: document.body.style.cssText, scrollTop: document.documentElement.scrollTop };
    document.body.style.cssText = '';
    dress(page, false);
    document.documentElement.scrollTop = 0;
  }

  #comeBack(): void {
    const page = this.top;
    if (!page) return;
    dress(page, true);
    document.body.style.cssText = page.left.style;
    document.documentElement.scrollTop = page.left.scrollTop;
    this.#origin.changed();
    if (this.#shows) this.#tell(page, 'show');
  }
}

/** A page's own parts of the document are there, or not. */
function dress({ root, styles }: OpenPage, isOn: boolean): void {
  elementOf(root).hidden = !isOn;
  for (const style of styles) style.media = isOn ? '' : 'not all';
}

/** In how many components it is. */
function depthOf(component: glassEasel.GeneralComponent): number {
  const owner = component.ownerShadowRoot?.getHostNode();
  return owner ? 1 + depthOf(owner) : 0;
}

const elementOf = (root: Root): HTMLElement => root.getComponent().getBackendElement() as unknown as HTMLElement;

/** The framework decodes it for the properties of a page: what cannot be decoded stays as it is. */
function decodable(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text));
  } catch {
    return encodeURIComponent(text);
  }
}

/** As WeChat reads it: nothing is decoded. */
function queryOf(search: string): Query {
  const pairs = search.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
}

/** Calls a method of the mini program's, if there is one. */
export function callMethod(target: object, name: string, ...args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') return undefined;
  return glassEasel.safeCallback<(...args: unknown[]) => unknown>(name, method as () => unknown, target, [...args]);
}
