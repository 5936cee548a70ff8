import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { ComponentEnv } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter';
import type { ObservedValueOf } from 'rxjs';

import type { Client } from '../../src/testing';
import type { Json } from '../life/line';
import type { MiniProgramPackage } from '../package';
import type { Session } from '../session/session';
import { isAbsent, type WxFunctions } from './absent';
import { withBuiltIn } from './behaviors';
import { builtIn, lackingAmong, unknownAmong } from './built-in';
import { evaluate } from './evaluate';
import { giveToEveryComponent } from './every-component';
import { Modules, type Constructors, type LogicLayer } from './modules';
import { callMethod, Pages, type Origin, type Query } from './pages';
import { createPlatform, type Doing } from './platform';
import type { Toucher } from './touch';

type Lifecycle = ObservedValueOf<Client['lifecycle$']>;
type Rejection = Pick<PromiseRejectionEvent, 'reason' | 'promise'>;

/** A mini program that runs: what the client does to it goes in here. */
export interface MiniProgram {
  readonly pages: Pages;
  /** What it has for `wx`. */
  readonly wx: object;
  /** show, hide or unload, to the app and to the page on top. */
  lifecycle(event: Lifecycle): void;
  /** Something of it failed, and nobody caught it. */
  failed(error: unknown): void;
  /** A Promise of it was rejected, and nobody was there to hear. */
  rejected(rejection: Rejection): void;
  /** It is killed: nothing is told to it any more. */
  end(): void;
}

/** What the frame gives it. */
export interface Host {
  readonly session: Session;
  readonly functions: WxFunctions;
  readonly console: Console;
  /** It uses something that is not in this simulator. */
  readonly lacks: (what: string) => void;
  /** Something of it is amiss. */
  readonly warns: (words: string) => void;
  readonly tellPage: Origin['tell'];
  readonly query: Query;
  readonly touch: Toucher;
  readonly pullDown: () => void;
  /** The page on top, or its window, is another. */
  readonly changed: () => void;
}

/** Runs a built mini program on WeChat's own component framework: launches the app, and opens its first page with a query. */
export function openMiniProgram(built: MiniProgramPackage, host: Host): MiniProgram {
  const { session, functions, console, lacks, warns, tellPage, query, touch, pullDown, changed } = host;
  const { app: config, pages: routes } = built;
  const route = config.entryPagePath ?? routes[0] ?? '';
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  for (const tag of builtIn) space.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`);
  space.getComponentSpace().updateComponentOptions({
    // A property may have the name of something that the framework's own nodes have.
    writeFieldsToNode: false,
    // What handles an event may come to a component after it was made, as in uni-app.
    useMethodCallerListeners: true,
  });
  giveToEveryComponent(space, {
    attached: (component) => pages.attached(component),
    pageIdOf: (page) => pages.idOf(page),
    lacks,
  });
  addFiles(space, built);
  const backend = openBackend(env, built, touch);

  const loaded = new Set<string>();
  const pages = new Pages({
    pages: routes,
    tabs: config.tabBar?.list ?? [],
    windowOf: (path) => ({ ...config.window, ...built.configs[path] }),
    changed,
    tell: tellPage,
    create(path, url) {
      load(path);
      if (space.getComponentSpace().getComponentByUrlWithoutDefault(path, '') === null)
        throw new Error(`${path}.js calls neither Page() nor Component()`);
      try {
        return backend.createRoot('page', space, url);
      } catch (error) {
        throw new Error(`${path}: ${String(error)}${circleFrom(path, built)}`, { cause: error });
      }
    },
    attach: attachRoot,
  });
  const on: Doing['on'] = { show: new Set(), hide: new Set(), error: new Set(), rejection: new Set() };
  const launch = { path: route, query, scene: 1001, referrerInfo: {} };
  let app: object = {};
  /** Whose constructors these are changes with the file that runs, as in WeChat: a module may keep them. */
  let defining: ComponentEnv = space.componentEnv('app', (its) => its);
  const layer: LogicLayer = {
    wx: createPlatform(session, { pages, launch, on, pullDown }, functions, lacks),
    console,
    global: {},
  };
  const own = (definition: object) =>
    withBuiltIn(definition, (made) => defining.Behavior(made as never), lacks) as never;
  const constructors: Constructors = {
    App: (definition: object) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => [...pages.instances],
    Page: (definition: object) => defining.Page(own(definition)),
    Component: (definition: object) => defining.Component(own(definition)),
    Behavior: (definition: object) => defining.Behavior(own(definition)),
  };
  Object.assign(window, constructors);
  const modules = new Modules(built.modules, layer);
  const run = (path: string) =>
    space.componentEnv(path, (its) => {
      const before = defining;
      defining = its;
      try {
        modules.run(`${path}.js`);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new Error(`${path}.js: ${words}`, { cause: error });
      } finally {
        defining = before;
      }
    });
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    run(path);
  };

  if (`app.js` in built.modules) run('app');
  const missing = [...lackingAmong(Object.keys(built.tags)), ...lackingCalls(built, layer.wx, functions)];
  if (session.kind === 'lived') {
    for (const error of built.warnings) session.life.add({ error });
    for (const tag of unknownAmong(Object.keys(built.tags)))
      warns(`${built.tags[tag] ?? ''}: <${tag}> is no component: neither built in, nor in usingComponents`);
    if (missing.length > 0) lacks(missing.join(', '));
  }
  callMethod(app, 'onLaunch', launch);
  callMethod(app, 'onShow', launch);
  for (const path of Object.keys(built.configs).filter((one) => built.configs[one]?.component === true))
    try {
      load(path);
    } catch (error) {
      // As in WeChat, the page goes on without it.
      console.error(error);
    }
  pages.open(route, query);

  let isFirstShow = true;
  return {
    pages,
    wx: layer.wx,
    lifecycle(event) {
      if (event === 'unload') {
        pages.end();
        return;
      }
      if (!isFirstShow) {
        callMethod(app, event === 'show' ? 'onShow' : 'onHide', ...(event === 'show' ? [launch] : []));
        on[event].forEach((listener) => glassEasel.safeCallback(event, listener, undefined, []));
      }
      isFirstShow = false;
      pages.tell(event);
    },
    failed(error) {
      const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      callMethod(app, 'onError', text);
      on.error.forEach((listener) => (listener as (text: string) => void)(text));
    },
    rejected(rejection) {
      callMethod(app, 'onUnhandledRejection', rejection);
      on.rejection.forEach((listener) => (listener as (one: Rejection) => void)(rejection));
    },
    end: () => pages.kill(),
  };
}

/** The names of `wx` that are written out in the modules of a package. */
function writtenIn(modules: MiniProgramPackage['modules']): ReadonlySet<string> {
  const found = Object.values(modules).flatMap((source) => [...source.matchAll(/\bwx\.([a-zA-Z]+)\b/g)]);
  return new Set(found.map(([, name = '']) => name));
}

/** Looked for once: a package is launched many times. */
const written = new WeakMap<MiniProgramPackage['modules'], ReadonlySet<string>>();

/** Calls of `wx` in its code that are not in this simulator, as far as they are written out. */
function lackingCalls(
  { modules }: MiniProgramPackage,
  wx: object,
  { asked, plain, spaces }: WxFunctions,
): readonly string[] {
  const known = new Set([...asked, ...plain, ...spaces]);
  const names = written.get(modules) ?? writtenIn(modules);
  written.set(modules, names);
  return [...names].filter((name) => known.has(name) && isAbsent(Reflect.get(wx, name))).map((name) => `wx.${name}`);
}

/** Components that a page uses and that use each other in a circle: some do so with an end. */
function circleFrom(
  path: string,
  { configs }: Pick<MiniProgramPackage, 'configs'>,
  before: readonly string[] = [],
): string {
  if (before.includes(path)) return `; ${[...before.slice(before.indexOf(path)), path].join(' uses ')}`;
  const used = Object.values(configs[path]?.usingComponents ?? {});
  return used.map((one) => circleFrom(one.replace(/^\//, ''), { configs }, [...before, path])).find(Boolean) ?? '';
}

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;
type Backend = ReturnType<MiniProgramEnv['associateBackend']>;

/** What WXS has in the place of JavaScript's own. */
const wxsGlobals = {
  getRegExp: (source: string, flags?: string) => new RegExp(source, flags),
  getDate: (...when: ConstructorParameters<typeof Date>) => new Date(...when),
};

function addFiles(space: CodeSpace, { configs, styles, scopes, templates }: MiniProgramPackage): void {
  const groupList = evaluate(`return ${templates}`, wxsGlobals) as Record<
    string,
    glassEasel.template.ComponentTemplate['content']
  >;
  space.addStyleSheet('app', 'app');
  for (const [path, config] of Object.entries(configs)) {
    space.addComponentStaticConfig(path, config);
    if (styles[path] !== undefined) space.addStyleSheet(path, path, scopes[path]);
    const content = groupList[path];
    // `bindtap` is as good as `bind:tap`.
    if (content !== undefined)
      space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true });
  }
}

/** A component may have the name of an element of HTML (`dialog`, `title`), and is none: its host is an inline box, as WeChat's is. */
function createElement(tag: string): HTMLElement {
  const element = document.createElement(tag);
  const isHtml = !tag.includes('-') && !(element instanceof HTMLUnknownElement);
  return isHtml ? document.createElement(`own-${tag}`) : element;
}

type BackendDocument = glassEasel.CurrentWindowBackendContext['document'];

class Context extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as BackendDocument;

  override setModelBindingStat(): void {
    // Built-in components write back by themselves what is bound both ways.
  }
}

/** One for all launches: it listens to the document for ever. */
const context = new Context();

/** What built-in components tell of themselves, and fingers of their own. */
const told = /^(touch\w+|longpress|input|change|focus|blur|scroll|submit|reset|load|error)$/;

function openBackend(env: MiniProgramEnv, { styles }: MiniProgramPackage, touch: Toucher): Backend {
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    if (type === 'tap') touch(target, type, detail as Json);
    else if (!told.test(type)) glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  const backend = env.associateBackend(context);
  for (const [path, css] of Object.entries(styles)) backend.registerStyleSheetContent(path, css);
  return backend;
}

function attachRoot(root: ReturnType<Backend['createRoot']>): void {
  const placeholder = document.createElement('div');
  document.body.append(placeholder);
  root.attach(
    document.body as unknown as glassEasel.GeneralBackendElement,
    placeholder as unknown as glassEasel.GeneralBackendElement,
  );
}
