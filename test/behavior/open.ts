import { VirtualTimeScheduler } from 'rxjs';
import { reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import { createClient, type Client, type ClientOptions } from '../../src/testing';
import type { Patch } from '../../src/testing/doubles/component';
import { createComponent, definitionOf, type Component } from './component';

let pages = 0;

/** The behavior on one component of an open page; the phone's dialog is the client model's. */
export interface OpenCard {
  readonly phone: Client;
  readonly component: Component;
  readonly definition: ReturnType<typeof definitionOf>;
  /** The functions of `wx` that were called; of a toast, also what it says. */
  readonly calls: string[];
  /** How often one of them was. */
  readonly count: (api: string) => number;
  /** What `setData` was given. */
  readonly patches: Patch[];
  /** What `onError` was told, unless it is an option. */
  readonly errors: unknown[];
  /** `data.live`. */
  readonly live: () => Readonly<Record<string, unknown>>;
  /** `data.lives`, of each what is asked for. */
  readonly lives: (...fields: readonly string[]) => unknown[];
  /** A tap on one of the listed lives. */
  readonly tapOn: (noticeId: string) => void;
  /** Lets virtual time pass. */
  readonly pass: (ms: number) => void;
  /** One more component of the page, with the same behavior. */
  readonly another: (properties?: Patch) => Component;
}

/** Opens a page with one component; `properties` are what the page gives it, an account unless they say otherwise. */
export const openCard = (
  options: ReserveLiveOptions = {},
  client: Partial<ClientOptions> = {},
  properties: Patch = { finderUserName: 'sphA' },
): OpenCard => {
  const clock = new VirtualTimeScheduler();
  const phone = createClient({ scheduler: clock, ...client });
  const calls: string[] = [];
  const patches: Patch[] = [];
  const errors: unknown[] = [];
  phone.call$.subscribe(({ api, args }) =>
    calls.push(`${api} ${(args[0] as { title?: string } | undefined)?.title ?? ''}`.trim()),
  );
  phone.phone.open();
  const definition = definitionOf(() =>
    reserveLive({ host: phone.wx, scheduler: clock, onError: (error) => errors.push(error), ...options }),
  );
  const pageId = `page of cards ${pages++}`;
  const add = (given: Patch): Component => {
    const component = createComponent(definition, given, pageId);
    phone.lifecycle$.subscribe((event) => component.tell(event));
    return component;
  };
  const component = add(properties);
  component.patch$.subscribe((patch) => patches.push(patch));
  component.attach();
  return {
    phone,
    component,
    definition,
    calls,
    patches,
    errors,
    count: (api) => calls.filter((call) => call.split(' ')[0] === api).length,
    live: () => component.data.live as Record<string, unknown>,
    lives: (...fields) =>
      (component.data.lives as Record<string, unknown>[]).map((live) => fields.map((field) => live[field]).join(' ')),
    tapOn: (noticeId) => component.call('reserve', { currentTarget: { dataset: { noticeId } } }),
    pass(ms) {
      const until = clock.now() + ms;
      clock.maxFrames = until;
      clock.flush();
      clock.frame = until;
    },
    another(given = properties) {
      const other = add(given);
      other.attach();
      return other;
    },
  };
};
