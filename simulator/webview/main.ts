import * as glassEasel from 'glass-easel';
import { Subject, Subscription } from 'rxjs';

import type { MiniProgramPackage, Problem, WindowConfig } from '../package';
import type { Session } from '../session/session';
import { freeKeys } from '../clock/keys';
import { defineElements } from './elements';
import { tapByKeyboard, watchHover, watchLongPress } from './hover';
import { applyLook } from './look';
import { openMiniProgram, type OpenPage } from './mini-program';
import { pullDown } from './pull-down';
import { touched, touching } from './touch';

const { page: report } = window.parent.simulator;

/** A word of the console, as a text: what the client fails with is a plain object. */
const textOf = (word: unknown): string => {
  if (typeof word === 'string') return word;
  return word instanceof Error ? String(word) : JSON.stringify(word);
};

/** The page's own console: what it calls an error stands in the phone's log as well. */
const logging = ({ life }: Session): Console => ({
  ...console,
  error: (...words: readonly unknown[]) => {
    console.error(...words);
    life.add({ error: words.map(textOf).join(' ') });
  },
});

/** What runs now: the session, and what ends its launch. */
let running: { readonly session: Session; readonly launch: Subscription; page?: OpenPage } | undefined;

const touch = touching(() => running?.session);
const pulled$ = new Subject<void>();

/** Launches the mini program in a document without a trace of the launch before. */
function launch(built: MiniProgramPackage, session: Session): void {
  const { client, clock, life, wx } = session;
  running?.launch.unsubscribe();
  document.body.replaceChildren();
  document.head.querySelectorAll('style').forEach((style) => style.remove());

  const timers = clock.launch();
  const subscription = new Subscription(timers.end);
  running = { session, launch: subscription };
  // All code of this frame lives by the phone's clock.
  Object.assign(window, timers);
  const page = openMiniProgram(
    built,
    { wx: life.launch(wx), console: logging(session) },
    Object.fromEntries(new URLSearchParams(location.search)),
    touch,
  );
  running.page = page;
  subscription.add(() => page.end());
  subscription.add(client.settings$.subscribe(applyLook));
  subscription.add(client.lifecycle$.subscribe((event) => page.lifecycle(event)));

  const config: WindowConfig = { ...built.app.window, ...built.configs[page.route] };
  if (config.enablePullDownRefresh === true)
    subscription.add(
      pullDown(
        client.call$,
        pulled$,
        () => session.act({ pullDown: true }),
        () => page.call('onPullDownRefresh'),
      ),
    );
  report.shows(config, built.theme);
  client.phone.open();
}

async function main(): Promise<void> {
  glassEasel.addGlobalErrorListener((error) => {
    running?.session.life.add({ error: String(error) });
    return true;
  });
  defineElements();
  watchHover();
  watchLongPress(touch);
  tapByKeyboard(touch);
  freeKeys(document, '*').subscribe((event) =>
    window.parent.document.dispatchEvent(new CustomEvent('free-key', { detail: event })),
  );
  // A browser starts sound after a click, and the page's clicks are as good as the desk's; what moves here moves by the phone's clock.
  for (const type of ['pointerup', 'animationstart', 'transitionrun'])
    addEventListener(type, () => window.parent.document.dispatchEvent(new Event(type)));

  const [lived, played] = await Promise.all(['/mini-program.json', '/stage.json'].map(builtAt));
  addEventListener('pagehide', () => running?.launch.unsubscribe());
  report.ready({
    launch(session) {
      const built = session.kind === 'lived' ? lived : played;
      if (!built || 'problem' in built) showProblem(built?.problem ?? '', session);
      else
        try {
          launch(built, session);
        } catch (error) {
          showProblem(error instanceof Error ? error.message : String(error), session);
        }
    },
    touch: touched,
    pullDown: () => pulled$.next(),
    call: (method, ...args) => running?.page?.call(method, ...args),
  });
}

const builtAt = async (path: string): Promise<MiniProgramPackage | Problem> => {
  const response = await fetch(path);
  return (await response.json()) as MiniProgramPackage | Problem;
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
