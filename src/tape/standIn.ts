export type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

export const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

/** A stand-in for an object of the client. It is no proxy of the object itself, which could not stand in for what is frozen. */
export const standIn = (target: object, get: (name: string, member: unknown) => unknown): object =>
  new Proxy(
    {},
    {
      get: (_, name) => get(String(name), Reflect.get(target, name)),
      has: (_, name) => name in target,
      set(_, name, value) {
        (target as Record<PropertyKey, unknown>)[name] = value;
        return true;
      },
    },
  );
