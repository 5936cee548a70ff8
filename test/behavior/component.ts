import { Subject } from 'rxjs';

type Method = (this: object, ...args: unknown[]) => unknown;

/** What a behavior is made of, as far as a component runs it. */
interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly lifetimes: Readonly<Record<string, Method>>;
  readonly pageLifetimes: Readonly<Record<string, Method>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly observers?: Readonly<Record<string, Method>>;
}

/** WeChat's `Behavior` takes a definition and gives an identifier; here it gives the definition back. */
export const definitionOf = (make: () => unknown): Definition => {
  Object.assign(globalThis, { Behavior: (definition: unknown) => definition });
  return make() as Definition;
};

/** Writes into `data` along a data path, as `setData` does. */
const write = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) data[key] = value;
  else write(data[key] as Record<string, unknown>, rest.join('.'), value);
};

/** A component, as its page and its user see it. */
export interface Component {
  readonly instance: { readonly getPageId: () => string; setData: (patch: Record<string, unknown>) => void };
  readonly data: Readonly<Record<string, unknown>>;
  /** What `setData` was given. */
  readonly patch$: Subject<Record<string, unknown>>;
  /** Sets a property, as the page does. */
  readonly set: (property: string, value: unknown) => void;
  readonly attach: () => void;
  readonly detach: () => void;
  /** Tells a lifetime of the page. */
  readonly tell: (phase: string) => void;
  readonly call: (method: string) => unknown;
}

/** A component with one behavior, without WeChat: it runs the lifetimes, and shows what it is given to show. */
export const createComponent = (
  { data, lifetimes, pageLifetimes, methods, observers }: Definition,
  given: object,
  pageId: string,
): Component => {
  const patch$ = new Subject<Record<string, unknown>>();
  const own: Record<string, unknown> = { ...structuredClone(data), ...given };
  const instance = {
    data: own,
    getPageId: () => pageId,
    setData(patch: Record<string, unknown>) {
      patch$.next(patch);
      Object.entries(patch).forEach(([path, value]) => write(own, path, value));
    },
  };
  return {
    patch$,
    instance,
    data: own,
    set(property, value) {
      write(own, property, value);
      observers?.[property]?.call(instance, value);
    },
    attach() {
      lifetimes.attached?.call(instance);
      lifetimes.ready?.call(instance);
    },
    detach() {
      lifetimes.detached?.call(instance);
    },
    tell(phase) {
      pageLifetimes[phase]?.call(instance);
    },
    call: (method) => methods[method]?.call(instance),
  };
};
