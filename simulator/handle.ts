import type { Client } from '../src/testing';
import type { Clock } from './clock/clock';
import type { Life } from './life/life';
import type { Entry } from './life/moments';
import type { TabBar, Theme, WindowConfig } from './package';
import type { Frame } from './session/frame';

/** What the page's frame tells the phone around it. */
export interface PageReport {
  /** The frame can launch the mini program. */
  ready(frame: Frame): void;
  /** A page has come to be on top, its first render is done: how the phone is to look around it. */
  shows(page: ShownPage): void;
}

/** The page on top, for the phone around it. */
export interface ShownPage {
  readonly route: string;
  readonly window: WindowConfig;
  readonly theme: Theme;
  /** Whether there is a page below. */
  readonly canGoBack: boolean;
  readonly tabBar: TabBar | undefined;
}

/** The simulator, for the page's frame, for browser tests, and for the browser's console. */
export interface Simulator {
  readonly client: Client;
  readonly clock: Clock;
  readonly page: PageReport;
  /** Where the mini program is, if it is somebody's own. */
  readonly folder: string;
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
