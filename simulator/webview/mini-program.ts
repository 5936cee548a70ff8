import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type component } from 'glass-easel-miniprogram-adapter';
import type { ObservedValueOf } from 'rxjs';

import type { Client } from '../../src/testing';
import type { Json } from '../life/line';
import type { MiniProgramPackage } from '../package';
import { builtIn } from './elements';
import { evaluate } from './evaluate';
import { Modules, type LogicLayer } from './modules';
import type { Toucher } from './touch';

type PageInstance = component.GeneralComponent;
type Lifecycle = ObservedValueOf<Client['lifecycle$']>;
/** What the phone gives a mini program besides the framework. */
type Platform = Pick<LogicLayer, 'wx' | 'console'>;
type Query = Readonly<Record<string, string>>;

/** A page that is open: what the client does to it goes in here. */
export interface OpenPage {
  readonly route: string;
  /** show, hide or unload (页面生命周期), to the page's methods and to every component's `pageLifetimes`. */
  lifecycle(event: Lifecycle): void;
  /** Calls a page method such as `onPullDownRefresh`, if there is one. */
  call(method: string, ...args: readonly unknown[]): void;
  /** It is killed: nothing is told to it any more. */
  end(): void;
}

/** Runs a built mini program on WeChat's own component framework: launches the app, and opens its first page with a query. */
export function openMiniProgram(
  built: MiniProgramPackage,
  { wx, console }: Platform,
  query: Query,
  touch: Toucher,
): OpenPage {
  const [route] = built.app.pages;
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  for (const tag of builtIn) space.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`);
  addFiles(space, built);

  const pages: PageInstance[] = [];
  let app: object = {};
  const layer: LogicLayer = {
    wx,
    console,
    App: (definition) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => pages,
  };
  const modules = new Modules(built.modules);
  // What app.js requires may make behaviors.
  space.componentEnv('app', ({ Behavior }) => modules.run('app.js', { ...layer, Behavior }));
  const launch = { path: route, query, scene: 1001 };
  callMethod(app, 'onLaunch', launch);
  callMethod(app, 'onShow', launch);
  for (const path of componentsFirst(built, route)) {
    space.componentEnv(path, (constructors) => modules.run(`${path}.js`, { ...layer, ...constructors }));
  }

  const root = openRoot(env, space, built, `${route}?${new URLSearchParams(query)}`, touch);
  const page = root.get();
  pages.push(Object.assign(page, { route, options: query }));
  callMethod(page, 'onLoad', query);

  let shown = false;
  return {
    route,
    lifecycle(event) {
      if (event === 'unload') {
        callMethod(page, 'onUnload');
        root.release();
        pages.pop();
        return;
      }
      callMethod(page, event === 'show' ? 'onShow' : 'onHide');
      root.getComponent().triggerPageLifetime(event, []);
      if (!shown) callMethod(page, 'onReady');
      shown = true;
    },
    call: (method, ...args) => callMethod(page, method, ...args),
    end: () => pages.length > 0 && root.release(),
  };
}

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;

function addFiles(space: CodeSpace, { configs, styles, scopes, templates }: MiniProgramPackage): void {
  const groupList = evaluate(`return ${templates}`) as Record<string, glassEasel.template.ComponentTemplate['content']>;
  space.addStyleSheet('app', 'app');
  for (const [path, config] of Object.entries(configs)) {
    space.addComponentStaticConfig(path, config);
    if (styles[path] !== undefined) space.addStyleSheet(path, path, scopes[path]);
    const content = groupList[path];
    if (content !== undefined) space.addCompiledTemplate(path, { groupList, content });
  }
}

/** A page after the components that it uses, as WeChat runs them. */
function componentsFirst(built: MiniProgramPackage, route: string): readonly string[] {
  return [...Object.keys(built.configs).filter((path) => built.configs[path]?.component === true), route];
}

/** One for all launches: it listens to the document for ever. */
const context = new glassEasel.CurrentWindowBackendContext();

function openRoot(env: MiniProgramEnv, space: CodeSpace, built: MiniProgramPackage, url: string, touch: Toucher) {
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    if (type === 'tap') touch(target, type, detail as Json);
    else glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  const backend = env.associateBackend(context);
  for (const [path, css] of Object.entries(built.styles)) backend.registerStyleSheetContent(path, css);

  const root = backend.createRoot('page', space, url);
  const placeholder = document.createElement('div');
  document.body.append(placeholder);
  root.attach(
    document.body as unknown as glassEasel.GeneralBackendElement,
    placeholder as unknown as glassEasel.GeneralBackendElement,
  );
  return root;
}

function callMethod(target: object, name: string, ...args: readonly unknown[]): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method === 'function')
    glassEasel.safeCallback(name, method as (...args: unknown[]) => unknown, target, [...args]);
}
