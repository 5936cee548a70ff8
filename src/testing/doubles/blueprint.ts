import { InstanceBase, type Instance, type Method, type Observer, type Place } from './instance';

type Methods = Readonly<Record<string, Method>>;

/** What `Component()` and `Behavior()` are given, as far as a component without a template needs it. */
export interface ComponentOptions {
  readonly behaviors?: readonly ComponentOptions[];
  /** Each is a type, or `{ type, value }`. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly data?: object;
  readonly observers?: Methods;
  readonly lifetimes?: Methods;
  readonly pageLifetimes?: Methods;
  readonly methods?: Methods;
}

/** The lifetimes of a component, and those of its page that it hears of (生命周期). */
export type Lifetime = 'attached' | 'ready' | 'detached' | 'show' | 'hide';

/** A component with its behaviors mixed in, of which any number can be made: see `Component`. */
export interface Blueprint {
  readonly create: (place: Place) => Instance;
  /** What runs at a lifetime, in its order. */
  readonly hooks: Readonly<Record<Lifetime, readonly Method[]>>;
  /** Who hears of a change at a data path; absent: nobody hears of any. */
  readonly observersOf: ((path: string) => readonly Observer[]) | undefined;
}

/** `Behavior()` gives an identifier; here it gives back what it was given. */
const keep = (options: unknown): unknown => options;

/**
 * What code hands to `Behavior()`.
 *
 * @example blueprint(definitionOf(() => reserveLive({ host })))
 */
export const definitionOf = (make: () => unknown): ComponentOptions => {
  const scope = globalThis as { Behavior?: unknown };
  const { Behavior } = scope;
  scope.Behavior = keep;
  try {
    return make() as ComponentOptions;
  } finally {
    scope.Behavior = Behavior;
  }
};

/**
 * Mixes a component's behaviors into it, as WeChat does: lifetimes and observers run one after the other, those of
 * behaviors first; of methods, properties and data with one name, the component's own counts. A behavior that comes twice
 * runs once.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export const blueprint = (options: ComponentOptions): Blueprint => {
  const parts = [...new Set(partsOf(options))];
  const observersOf = observing(parts.flatMap(({ observers = {} }) => Object.entries(observers)));
  const data = JSON.stringify(Object.assign({}, ...parts.map(defaultsOf), ...parts.map((part) => part.data)));
  const hooksOf = (name: Lifetime) =>
    parts.map((part) => part.lifetimes?.[name] ?? part.pageLifetimes?.[name]).filter((hook) => hook !== undefined);

  /** Methods are on the prototype: a thousand components cost no more than a thousand objects. */
  class Mixed extends InstanceBase {}
  Object.assign(Mixed.prototype, ...parts.map((part) => part.methods));

  return {
    create: (place) => new Mixed(JSON.parse(data) as Record<string, unknown>, place, observersOf),
    hooks: {
      attached: hooksOf('attached'),
      ready: hooksOf('ready'),
      detached: hooksOf('detached'),
      show: hooksOf('show'),
      hide: hooksOf('hide'),
    },
    observersOf,
  };
};

/** A component's behaviors, before each those that it has itself, and then the component. */
const partsOf = (options: ComponentOptions): readonly ComponentOptions[] => [
  ...(options.behaviors ?? []).flatMap(partsOf),
  options,
];

const emptyOf = new Map<unknown, unknown>([
  [String, ''],
  [Number, 0],
  [Boolean, false],
  [Array, []],
]);

/** What properties are before anybody sets them. */
const defaultsOf = ({ properties = {} }: ComponentOptions): object =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const { type = property, value } = (property ?? {}) as { readonly type?: unknown; readonly value?: unknown };
      return [name, value ?? emptyOf.get(type) ?? null];
    }),
  );

/** Tells who hears of a change at a path: found out once for each path. */
const observing = (entries: readonly (readonly [paths: string, react: Method])[]): Blueprint['observersOf'] => {
  if (entries.length === 0) return undefined;
  const observers = entries.map(([text, react]) => {
    const paths = text.split(/\s*,\s*/);
    return { paths, react, fields: paths.map((path) => path.replace(/\.?\*\*$/, '')) };
  });
  const known = new Map<string, readonly Observer[]>();
  return (changed) => {
    const found = known.get(changed) ?? observers.filter(({ paths }) => paths.some((path) => hears(path, changed)));
    known.set(changed, found);
    return found;
  };
};

/** Whether who observes a path hears of a change: at it, around it, and inside of it where it ends in `.**`. */
const hears = (observed: string, changed: string): boolean => {
  if (observed === '**' || observed === changed || isInside(observed, changed)) return true;
  const holder = observed.replace(/\.\*\*$/, '');
  return holder !== observed && (holder === changed || isInside(changed, holder));
};

const isInside = (path: string, holder: string): boolean =>
  path.startsWith(`${holder}.`) || path.startsWith(`${holder}[`);
