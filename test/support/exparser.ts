import { resolve } from 'node:path';

import simulate from 'miniprogram-simulate';
import { asyncScheduler } from 'rxjs';

import { createClient, type Call, type Client, type ClientOptions } from '../../src/testing';

const dist = resolve(__dirname, '../../dist');

/** What j-component renders, as far as the tests look at it. */
export interface Rendered {
  readonly dom: HTMLElement;
  readonly instance: Record<string, (...args: unknown[]) => unknown>;
  attach(parent: Node): void;
  detach(): void;
  querySelector(selector: string): Rendered | undefined;
  querySelectorAll(selector: string): Rendered[];
  dispatchEvent(name: string): void;
  triggerLifeTime(name: string): void;
  triggerPageLifeTime(name: string): void;
  addEventListener(name: string, listener: (event: { readonly detail: unknown }) => void): void;
}

/** WeChat's exparser in jsdom. Its own types know neither page lifetimes nor definitions that are made at run time. */
export const exparser = simulate as unknown as {
  load(path: string, options: { readonly rootPath: string }): string;
  load(definition: object): string;
  render(id: string): Rendered;
};

/** A piece of the built package on WeChat's own exparser, in a phone whose `wx` is the client model's. */
export interface Opened {
  readonly client: Client;
  readonly root: Rendered;
  /** The names of all calls to `wx` since the launch. */
  readonly calls: string[];
  /** Its text on the screen, without white space. */
  readonly text: () => string;
  /** Taps; done when the tap and all that follows from it in the same turn have happened. */
  readonly tap: (selector: string, within?: Rendered) => Promise<void>;
  readonly close: () => void;
}

/**
 * Opens a page or component of `dist/`, or of another mini program: `create` is given its id, and may wrap it in a template of
 * its own.
 */
export function open(
  path: string,
  options: Partial<ClientOptions>,
  create: (id: string) => Rendered = exparser.render,
  rootPath = dist,
): Opened {
  const client = createClient({ scheduler: asyncScheduler, ...options });
  const calls: string[] = [];
  client.call$.subscribe(({ api }: Call) => calls.push(api));
  Object.assign(globalThis, { wx: client.wx });
  // The package runs once per launch, and finds the `wx` of that launch.
  jest.resetModules();
  const root = create(exparser.load(`${rootPath}/${path}`, { rootPath }));
  root.attach(document.body);
  client.lifecycle$.subscribe((event) => {
    if (event === 'unload') root.detach();
    else [root, ...root.querySelectorAll('.live')].forEach((component) => component.triggerPageLifeTime(event));
  });
  client.phone.open();
  return {
    client,
    root,
    calls,
    text: () => root.dom.textContent.replace(/\s/g, ''),
    async tap(selector, within = root) {
      within.querySelector(selector)?.dispatchEvent('tap');
      await Promise.resolve();
    },
    close() {
      client.phone.close();
      client.destroy();
    },
  };
}
