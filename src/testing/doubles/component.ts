import type { Blueprint, Lifetime } from './blueprint';
import { write, type Instance, type Patch, type Place } from './instance';

export { blueprint, definitionOf, type Blueprint, type ComponentOptions, type Lifetime } from './blueprint';
export type { Instance, Patch, Place } from './instance';

const nowhere: Place = {};

/**
 * A component (自定义组件) as its page and its user see it, without a template: it stands in for WeChat's framework where
 * that would be too slow or too much. WeChat's own frameworks run in test/exparser, test/browser and the simulator.
 *
 * @example
 * const card = new Component(blueprint(definitionOf(() => reserveLive({ host }))), { finderUserName: 'sphA' }, { pageId: '1' });
 * card.tell('attached');
 * card.tell('show');
 * card.call('reserve');
 * card.data; // { finderUserName: 'sphA', live: { status: 'busy', … } }
 */
export class Component {
  /** What the component's code knows as `this`. */
  readonly instance: Instance;

  /** @param properties what the page gives it from the start; as with WeChat, observers hear of that before `attached` */
  constructor(
    private readonly blueprint: Blueprint,
    properties: Patch = {},
    place = nowhere,
  ) {
    this.instance = blueprint.create(place);
    write(this.instance, properties, blueprint.observersOf);
  }

  get data(): Readonly<Record<string, unknown>> {
    return this.instance.data;
  }

  /** Runs what the component and its behaviors do at a lifetime. */
  tell(lifetime: Lifetime): void {
    for (const hook of this.blueprint.hooks[lifetime]) hook.call(this.instance);
  }

  /** Sets properties, as the page does. */
  set(properties: Patch): void {
    write(this.instance, properties, this.blueprint.observersOf);
  }

  /** Calls a method, where there is one. */
  call(method: string, ...args: unknown[]): unknown {
    const code: unknown = Reflect.get(this.instance, method);
    return typeof code === 'function' ? (code.apply(this.instance, args) as unknown) : undefined;
  }
}
