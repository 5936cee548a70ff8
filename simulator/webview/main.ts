import * as glassEasel from 'glass-easel';

import type { MiniProgramPackage, Problem, WindowConfig } from '../package';
import { defineElements } from './elements';
import { tapByKeyboard, watchHover, watchLongPress } from './hover';
import { applyLook } from './look';
import { openMiniProgram } from './mini-program';
import { pullDown } from './pull-down';

const { client, life, page: report } = window.parent.simulator;

/** A word of the console, as a text: what the client fails with is a plain object. */
const textOf = (word: unknown): string => {
  if (typeof word === 'string') return word;
  return word instanceof Error ? String(word) : JSON.stringify(word);
};

/** The page's own console: what it calls an error stands in the phone's log as well. */
const logged: Console = {
  ...console,
  error: (...words: readonly unknown[]) => {
    console.error(...words);
    life.add({ error: words.map(textOf).join(' ') });
  },
};

async function main(): Promise<void> {
  glassEasel.addGlobalErrorListener((error) => {
    life.add({ error: String(error) });
    return true;
  });
  defineElements();
  watchHover();
  watchLongPress();
  tapByKeyboard();

  const response = await fetch('/mini-program.json');
  const built = (await response.json()) as MiniProgramPackage | Problem;
  if ('problem' in built) throw new Error(built.problem);

  const page = openMiniProgram(
    built,
    { wx: life.launch(client.wx), console: logged },
    Object.fromEntries(new URLSearchParams(location.search)),
  );
  const subscription = client.settings$.subscribe(applyLook);
  subscription.add(client.lifecycle$.subscribe((event) => page.lifecycle(event)));

  const config: WindowConfig = { ...built.app.window, ...built.configs[page.route] };
  if (config.enablePullDownRefresh === true)
    subscription.add(pullDown(client.call$, () => page.call('onPullDownRefresh')));
  // A browser starts sound after a click, and the page's clicks are as good as the desk's.
  addEventListener('pointerup', () => window.parent.document.dispatchEvent(new Event('pointerup')));
  addEventListener('pagehide', () => subscription.unsubscribe());
  report.ready(config, built.theme);
}

/** Shows on the phone what keeps the mini program from running: it is gone with the next start. */
function showProblem(error: unknown): void {
  const problem = document.createElement('pre');
  problem.className = 'problem';
  problem.role = 'alert';
  problem.tabIndex = 0;
  problem.textContent = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(problem);
  life.add({ error: problem.textContent });
}

main().catch(showProblem);
