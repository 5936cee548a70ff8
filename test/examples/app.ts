import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { asyncScheduler } from 'rxjs';
import { createClient, type Call, type Client } from '../../src/testing';
import { exparser, type Rendered } from '../support/exparser';

/** What a mini program says it is, to WeChat's constructors. */
type Definition = Record<string, unknown>;
declare const Component: (definition: Definition) => void;

/** A built mini program, opened on its first page. */
export interface OpenedApp {
  readonly client: Client;
  readonly page: Rendered;
  readonly calls: readonly string[];
  readonly text: (selector: string) => string;
  /** Taps, and waits until the framework has rendered what comes of it. */
  readonly tap: (selector: string, within?: Rendered) => Promise<void>;
  readonly card: () => Rendered;
  readonly settle: () => Promise<void>;
}

/** Frameworks render in turns of their own. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

const call = (on: object, name: string, ...args: readonly unknown[]): void => {
  const { [name]: method } = on as Record<string, unknown>;
  if (typeof method === 'function') method.apply(on, args);
};

/** The component framework for tests knows no packages: names them by where 构建 npm has put them, as WeChat does. */
const resolvePackages = (root: string): void => {
  const config = `${root}/pages/index/index.json`;
  const { usingComponents, ...rest } = JSON.parse(readFileSync(config, 'utf8')) as {
    readonly usingComponents: Readonly<Record<string, string>>;
  };
  const found = Object.entries(usingComponents).map(([name, path]) => {
    const isPackage = existsSync(`${root}/miniprogram_npm/${path}.json`);
    return [name, isPackage ? `/miniprogram_npm/${path}` : path] as const;
  });
  writeFileSync(config, JSON.stringify({ ...rest, usingComponents: Object.fromEntries(found) }));
};

/** Opens what an official tool has built, as WeChat does: app.js first, then the page and its lifetimes. */
export const openApp = async (root: string): Promise<OpenedApp> => {
  const client = createClient({ scheduler: asyncScheduler });
  const calls: string[] = [];
  client.call$.subscribe(({ api }: Call) => calls.push(api));
  const app: Definition = {};
  const pages: unknown[] = [];
  Object.assign(globalThis, {
    wx: client.wx,
    App: (definition: Definition) => Object.assign(app, definition),
    getApp: () => app,
    getCurrentPages: () => pages,
    // A page is a component whose lifetimes are methods.
    Page: ({ data, ...methods }: Definition) => Component({ data, methods }),
  });
  resolvePackages(root);
  jest.resetModules();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it defines itself when it is loaded
  require(`${root}/app.js`);
  call(app, 'onLaunch', { path: 'pages/index/index', query: {} });

  const page = exparser.render(exparser.load(`${root}/pages/index/index`, { rootPath: root }));
  Object.assign(page.instance, { getPageId: () => 'page-1', route: 'pages/index/index' });
  pages.push(page.instance);
  page.attach(document.body);
  call(page.instance, 'onLoad', {});
  /** Taro hands no class on to a native component. */
  const cards = () => [...page.querySelectorAll('.live'), ...page.querySelectorAll('#live')];
  client.lifecycle$.subscribe((event) => {
    if (event === 'unload') return;
    call(page.instance, event === 'show' ? 'onShow' : 'onHide');
    for (const component of [page, ...cards()]) component.triggerPageLifeTime(event);
  });
  client.phone.open();
  call(page.instance, 'onReady');
  await settle();
  // On a busy machine the first render takes its time.
  for (let tries = 0; tries < 30 && page.dom.textContent === ''; tries += 1) await settle();

  const find = (selector: string, within = page): Rendered => {
    const found = within.querySelector(selector);
    if (!found) throw new Error(`Nothing on the page is ${selector}: ${page.dom.outerHTML}`);
    return found;
  };
  return {
    client,
    page,
    calls,
    settle,
    text: (selector) => find(selector).dom.textContent.trim(),
    async tap(selector, within) {
      find(selector, within).dispatchEvent('tap');
      await settle();
    },
    card() {
      const [card] = cards();
      if (!card) throw new Error(`There is no card on the page: ${page.dom.outerHTML}`);
      return card;
    },
  };
};
