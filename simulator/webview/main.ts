import * as glassEasel from 'glass-easel';
import { distinctUntilChanged, map, NEVER, Observable, share, Subject, Subscription, switchMap } from 'rxjs';

import { freeKeys, handOn } from '../clock/keys';
import type { MiniProgramPackage, Problem } from '../package';
import { present } from '../present';
import type { Session } from '../session/session';
import type { WxFunctions } from './absent';
import { defineElements } from './built-in';
import { giveFields } from './event-fields';
import { watchFingers } from './fingers';
import { tapByKeyboard, watchHover, watchLongPress } from './hover';
import { applyLook } from './look';
import { tellMissingMethods } from './missing-method';
import { openMiniProgram, type MiniProgram } from './mini-program';
import type { OpenPage } from './pages';
import { pullDown } from './pull-down';
import { pageScrolls, reachesBottom } from './scroll';
import { tagAt, touched, touching } from './touch';

const { page: report, folder } = window.parent.simulator;

/** A word of the console, as a text: what the client fails with is a plain object. */
const textOf = (word: unknown): string => {
  if (typeof word === 'string') return word;
  if (word instanceof Error) return String(word);
  try {
    const text: unknown = JSON.stringify(word);
    return typeof text === 'string' ? text : typeof word;
  } catch {
    // It goes round in a circle, or is too large a number.
    return typeof word === 'bigint' ? `${word}` : '{…}';
  }
};

/** The page's own console: what it writes stands in the phone's log as well. */
function logging({ life }: Session): Console {
  const writing = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) => {
    const write = (...words: readonly unknown[]): void => {
      console[level](...words);
      life.add({ console: level, text: words.map(textOf).join(' ') });
    };
    return [level, write] as const;
  });
  return { ...console, ...Object.fromEntries(writing) };
}

/** What runs now: the session, what ends its launch, and who is told of what the simulator lacks, and of what is amiss. */
interface Running {
  readonly session: Session;
  readonly launch: Subscription;
  readonly lacks: (what: string) => void;
  readonly warns: (words: string) => void;
  miniProgram?: MiniProgram;
}
let running: Running | undefined;

/** Says each thing once. */
function once(say: (what: string) => void): (what: string) => void {
  const said = new Set<string>();
  return (what) => {
    if (said.has(what)) return;
    said.add(what);
    say(what);
  };
}

const touch = touching(() => running?.session);
const pulled$ = new Subject<void>();

/** Launches the mini program in a document without a trace of the launch before. */
function launch(built: MiniProgramPackage, functions: WxFunctions, session: Session): void {
  const { client, clock } = session;
  running?.launch.unsubscribe();
  document.body.replaceChildren();
  document.body.style.cssText = '';
  document.head.querySelectorAll('style').forEach((style) => style.remove());

  const timers = clock.launch();
  const subscription = new Subscription(timers.end);
  const own: Running = {
    session,
    launch: subscription,
    lacks: once((what) => session.life.add({ lacks: what })),
    warns: once((text) => session.life.add({ console: 'warn', text })),
  };
  running = own;
  // All code of this frame lives by the phone's clock.
  Object.assign(window, timers);

  const call = (method: string, ...args: readonly unknown[]): unknown => own.miniProgram?.pages.call(method, ...args);
  const page$ = new Subject<OpenPage>();
  /** The page on top, or its window, is another: the phone around it follows. */
  const changed = (): void => {
    const pages = own.miniProgram?.pages;
    const page = pages?.top;
    if (!pages || !page) return;
    applyLook(present(client.settings$));
    const { route, window } = page;
    report.shows({ route, window, theme: built.theme, canGoBack: pages.canGoBack, tabBar: built.app.tabBar });
    page$.next(page);
  };
  const top$ = page$.pipe(distinctUntilChanged());
  const pullable$ = top$.pipe(map(({ window: { enablePullDownRefresh } }) => enablePullDownRefresh === true));
  const ask = (): void => session.act({ pullDown: true });
  const refresh = (): unknown => call('onPullDownRefresh');
  const pull$ = new Observable<never>(() => pullDown(client.call$, pulled$, ask, refresh));
  subscription.add(pullable$.pipe(switchMap((isOn) => (isOn ? pull$ : NEVER))).subscribe());
  const scroll$ = top$.pipe(switchMap(pageScrolls), share());
  subscription.add(scroll$.subscribe((scrollTop) => call('onPageScroll', { scrollTop })));
  const bottom$ = top$.pipe(switchMap(({ window }) => reachesBottom(scroll$, window)));
  subscription.add(bottom$.subscribe(() => call('onReachBottom')));

  const miniProgram = openMiniProgram(built, {
    session,
    functions,
    console: logging(session),
    lacks: own.lacks,
    warns: own.warns,
    tellPage(route, becomes) {
      if (folder !== '') session.life.add({ route, becomes });
    },
    query: Object.fromEntries(new URLSearchParams(location.search)),
    touch,
    pullDown: ask,
    changed,
  });
  own.miniProgram = miniProgram;
  subscription.add(() => miniProgram.end());
  subscription.add(client.settings$.subscribe(applyLook));
  subscription.add(client.lifecycle$.subscribe((event) => miniProgram.lifecycle(event)));
  changed();
  client.phone.open();
}

async function main(): Promise<void> {
  glassEasel.addGlobalErrorListener((error) => {
    running?.session.life.add({ error: String(error) });
    running?.miniProgram?.failed(error);
    return true;
  });
  tellMissingMethods((words) => running?.warns(words));
  addEventListener('unhandledrejection', ({ reason, promise }) => {
    running?.session.life.add({ error: `Unhandled rejection: ${textOf(reason)}` });
    running?.miniProgram?.rejected({ reason: reason as unknown, promise });
  });
  defineElements({
    act: (element, type, detail) => element.__wxElement && touch(element.__wxElement, type, detail),
    call(api, options) {
      const wx = (running?.miniProgram?.wx ?? {}) as Readonly<Record<string, (options: object) => void>>;
      wx[api]?.(options);
    },
    lack: (what) => running?.lacks(what),
    locate: (path) => running?.miniProgram?.pages.locate(path) ?? path,
  });
  watchHover();
  giveFields();
  watchFingers();
  watchLongPress(touch);
  tapByKeyboard(touch);
  freeKeys(document, '*').subscribe(handOn);
  // A browser starts sound after a click, and the page's clicks are as good as the desk's; what moves here moves by the phone's clock.
  for (const type of ['pointerup', 'animationstart', 'transitionrun'])
    addEventListener(type, () => window.parent.document.dispatchEvent(new Event(type)));

  const [lived, played, functions] = await Promise.all([
    had<MiniProgramPackage | Problem>('/mini-program.json'),
    had<MiniProgramPackage | Problem>('/stage.json'),
    had<WxFunctions>('/wx-functions.json'),
  ]);
  addEventListener('pagehide', () => running?.launch.unsubscribe());
  report.ready({
    launch(session) {
      const built = session.kind === 'lived' ? lived : played;
      if ('problem' in built) showProblem(built.problem, session);
      else
        try {
          launch(built, functions, session);
        } catch (error) {
          showProblem(error instanceof Error ? error.message : String(error), session);
        }
    },
    touch(touch) {
      const isTold = folder !== '' && /^(tap|longpress)$/.test(touch.touch);
      const work = (): void => touched(touch);
      if (isTold) running?.session.life.touch({ finger: touch.touch, element: tagAt(touch.at) }, work);
      else work();
    },
    pullDown: () => pulled$.next(),
    call: (method, ...args) => running?.miniProgram?.pages.call(method, ...args),
    back: () => running?.miniProgram?.pages.back(),
    tab: (path) => running?.miniProgram?.pages.switchTab({ url: `/${path}` }),
  });
}

const had = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  return (await response.json()) as T;
};

/** Shows on the phone what keeps the mini program from running: it is gone with the next start. */
function showProblem(text: string, { life }: Session): void {
  const problem = document.createElement('pre');
  problem.className = 'problem';
  problem.role = 'alert';
  problem.tabIndex = 0;
  problem.textContent = text;
  document.body.replaceChildren(problem);
  life.add({ error: text });
}

void main();
