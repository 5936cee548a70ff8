import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Simulator } from '../../simulator/handle';
import type { AccountPatch, Settings } from '../../src/testing';

/** What the tests look at in the browser, beside what a user sees. */
interface Watched extends Window {
  readonly simulator: Simulator;
  /** The functions of `wx` that the page has called, in order. */
  calls: string[];
  /** Every sound that was ever begun. */
  sounds: Set<HTMLMediaElement>;
}
declare const window: Watched;

/** How the browser is when a test begins. */
const viewport = { width: 1280, height: 900 };
const media = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

/** The simulator in a browser: the phone with the built package on it, and the controls beside it. */
export class Phone {
  private readonly miniProgram: FrameLocator;
  /** WeChat's dialog. */
  readonly dialog: Locator;
  /** The switch of the background music. */
  readonly music: Locator;
  /** What went wrong in the browser and was handled by nobody. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    this.miniProgram = page.frameLocator('[data-testid=page]');
    this.dialog = page.getByTestId('dialog');
    this.music = this.miniProgram.locator('.music-button');
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  /** Opens the simulator as a newcomer does: nothing is stored, nothing is set. Who asks for less motion need not wait for it. */
  static async open(browser: Browser, url?: string): Promise<Phone> {
    const context = await browser.newContext({ viewport, ...media });
    // A machine that is busy with other tests takes its time.
    context.setDefaultTimeout(20_000);
    await context.addInitScript(watchSounds);
    const phone = new Phone(await context.newPage());
    await phone.goto(url);
    return phone;
  }

  /** Opens it once more for the next newcomer: in the same tab, which is quicker than a new one. */
  async renew(url?: string): Promise<void> {
    for (const other of this.page.context().pages()) if (other !== this.page) await other.close();
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia(media);
    // Nothing runs there that could store anything.
    await this.page.goto(new URL('folder.js', this.page.url()).href);
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await this.goto(url);
  }

  /** Loads everything anew, as a browser tab does that was closed and is opened again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.opened();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The button of the first account, or of another. */
  button(index = 0): Locator {
    return this.miniProgram.locator('.reserve-button').nth(index);
  }

  /** Waits until a button says this, word for word. */
  async says(words: string, index = 0): Promise<void> {
    await this.button(index).getByText(words, { exact: true }).waitFor();
  }

  /** Waits until so many lives are listed. */
  async lists(lives: number): Promise<void> {
    const listed = this.miniProgram.locator('.live-reserve__listed');
    await listed.nth(lives - 1).waitFor();
    await listed.nth(lives).waitFor({ state: 'detached' });
  }

  /** Waits for a toast that says this, word for word. */
  async toasts(words: string): Promise<void> {
    await this.page.getByTestId('toast').getByText(words, { exact: true }).waitFor();
  }

  /** Waits for WeChat's dialog and ends it, with a click on its button for this `state`. */
  async choose(state: number): Promise<void> {
    await this.page.getByTestId(`dialog-${state}`).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Waits until music is heard, or is not: until the browser plays it, or does not. */
  async hears(music: boolean): Promise<void> {
    await this.page.waitForFunction((expected) => [...window.sounds].some(({ paused }) => !paused) === expected, music);
  }

  /** Lets so many ms pass on the phone's clock. */
  async pass(ms: number): Promise<void> {
    await this.page.evaluate((time) => window.simulator.clock.pass(time), ms);
  }

  /** Clicks one of the controls beside the phone, or of the phone's own buttons. */
  async press(control: string): Promise<void> {
    await this.page.getByTestId(control).click();
  }

  /** Sets one of the controls beside the phone. */
  async set(control: string, value: string): Promise<void> {
    const field = this.page.getByTestId(control);
    await field.locator('xpath=ancestor::details').evaluate((section: HTMLDetailsElement) => (section.open = true));
    await field.selectOption(value);
  }

  /** Adds a notice to an account's, a day after its last, and has the page ask anew. */
  async announce(account: string): Promise<void> {
    await this.press(`announce-${account}`);
    await this.press('pull-down');
  }

  /** Waits until so many buttons are on the page. */
  async has(buttons: number): Promise<void> {
    await this.miniProgram
      .locator('.reserve-button')
      .nth(buttons - 1)
      .waitFor();
    await this.miniProgram.locator('.reserve-button').nth(buttons).waitFor({ state: 'detached' });
  }

  /** Sets what has no control. */
  async configure(settings: Partial<Settings>): Promise<void> {
    await this.page.evaluate((patch) => window.simulator.client.configure(patch), settings);
  }

  /** Changes what stands with an account on WeChat's side, where there is no control for it. */
  async arrange(account: string, patch: AccountPatch): Promise<void> {
    await this.page.evaluate(([id, change]) => window.simulator.client.set(id, change), [account, patch] as const);
  }

  /** The calls of one function of `wx` since the page was opened. */
  async calls(api: string): Promise<number> {
    return this.page.evaluate((name) => window.calls.filter((call) => call === name).length, api);
  }

  /** Runs in the browser, on the mini program's page. */
  async measure<T>(selector: string, look: (element: Element) => T): Promise<T> {
    return this.miniProgram.locator(selector).first().evaluate(look);
  }

  private async goto(url?: string): Promise<void> {
    await this.page.goto(url ?? process.env.SIMULATOR_URL ?? '');
    if (url === undefined) await this.opened();
  }

  private async opened(): Promise<void> {
    await this.button().waitFor();
    await this.page.evaluate(() => {
      window.calls = [];
      window.simulator.client.call$.subscribe(({ api }) => window.calls.push(api));
    });
  }
}

function watchSounds(): void {
  window.sounds = new Set();
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    window.sounds.add(this);
    return play.call(this);
  };
}
