/** What a page or component has of the framework; its own methods are on it as well. */
export interface Instance {
  readonly data: Readonly<Record<string, unknown>>;
  readonly setData: (patch: Patch) => void;
  readonly [method: string]: unknown;
}

/** Data by data path (数据路径). */
export type Patch = Readonly<Record<string, unknown>>;

type Method = (this: Instance, ...args: readonly unknown[]) => unknown;
type Hooks = Readonly<Partial<Record<string, Method>>>;

/** What `Component()` and `Behavior()` are given. */
interface Options {
  readonly behaviors?: readonly Options[];
  readonly data?: object;
  readonly lifetimes?: Hooks;
  readonly pageLifetimes?: Hooks;
  readonly methods?: Hooks;
}

/** The lifetimes of a component, and those of its page that it hears of (生命周期). */
export type Lifetime = 'attached' | 'ready' | 'detached' | 'show' | 'hide';

const lifetimes: readonly Lifetime[] = ['attached', 'ready', 'detached', 'show', 'hide'];

/** A component with the behaviors mixed in, ready to be made. */
export interface Blueprint {
  readonly data: string;
  readonly methods: Hooks;
  readonly hooks: Readonly<Record<Lifetime, readonly Method[]>>;
}

/** What WeChat gives to the code of a page: here as little as will do, and the same for every peer. */
export interface Framework {
  readonly Behavior: (options: Options) => Options;
  readonly Component: (options: Options) => void;
  readonly Page: (options: Readonly<Record<string, unknown>>) => void;
  /** What the module that was evaluated last has registered. */
  readonly registered: () => Blueprint;
}

export const createFramework = (): Framework => {
  let last: Blueprint | undefined;
  const register = (options: Options) => {
    last = blueprint(options);
  };
  return {
    Behavior: (options) => options,
    Component: register,
    Page({ data, ...methods }) {
      register({ data: data as object, methods: methods as Hooks });
    },
    registered() {
      if (!last) throw new Error('The module has registered neither a component nor a page');
      return last;
    },
  };
};

const blueprint = (options: Options): Blueprint => {
  const parts = [...(options.behaviors ?? []), options];
  const hooksOf = (name: Lifetime) =>
    parts.map((part) => part.lifetimes?.[name] ?? part.pageLifetimes?.[name]).filter((hook) => hook !== undefined);
  return {
    data: JSON.stringify(Object.assign({}, ...parts.map(({ data }) => data))),
    methods: Object.assign({}, ...parts.map(({ methods }) => methods)) as Hooks,
    hooks: Object.fromEntries(lifetimes.map((name) => [name, hooksOf(name)])) as Record<Lifetime, Method[]>,
  };
};

/**
 * Makes an instance of a component.
 *
 * @param onSetData hears what goes to the screen
 */
export const createInstance = (
  { data, methods }: Blueprint,
  properties: Patch,
  pageId: string,
  onSetData: (patch: Patch) => void,
): Instance => {
  const shown = { ...(JSON.parse(data) as Record<string, unknown>), ...properties };
  return Object.assign(Object.create(methods) as object, {
    data: shown,
    setData(patch: Patch) {
      onSetData(patch);
      for (const path in patch) put(shown, path, patch[path]);
    },
    getPageId: () => pageId,
    triggerEvent: () => undefined,
  });
};

const put = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const dot = path.indexOf('.');
  if (dot < 0) data[path] = value;
  else put(data[path.slice(0, dot)] as Record<string, unknown>, path.slice(dot + 1), value);
};
