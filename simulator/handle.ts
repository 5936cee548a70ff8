import type { Client } from '../src/testing';
import type { Clock } from './clock/clock';
import type { Life } from './life/life';
import type { Entry } from './life/moments';
import type { Theme, WindowConfig } from './package';
import type { Frame } from './session/frame';

/** What the page's frame tells the phone around it. */
export interface PageReport {
  /** The frame can launch the mini program. */
  ready(frame: Frame): void;
  /** The page's code has run, its first render is done: how its window is to look. */
  shows(config: WindowConfig, theme: Theme): void;
}

/** The simulator, for the page's frame, for browser tests, and for the browser's console. */
export interface Simulator {
  readonly client: Client;
  readonly clock: Clock;
  readonly page: PageReport;
  /** What has happened so far. */
  readonly life: Life;
  /** Lives the session again, as far as a line of its life, and stops there. */
  goBack(entry: Entry): Promise<void>;
  /** Kills the mini program and starts it anew (冷启动); what is stored stays. */
  restart(): void;
}

declare global {
  interface Window {
    simulator: Simulator;
  }
}
