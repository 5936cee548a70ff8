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

/** What listens in the place of a listener (`onEnded`), and is taken off in its place (`offEnded`): for each event, the same for the same. */
export const listeningFor = (
  make: (event: string, listener: AnyFunction) => AnyFunction,
): ((api: string, listener: AnyFunction) => AnyFunction) => {
  const made = new Map<string, WeakMap<AnyFunction, AnyFunction>>();
  return (api, listener) => {
    const event = api.replace(/^o(n|ff)/, '');
    const ofEvent = made.get(event) ?? new WeakMap<AnyFunction, AnyFunction>();
    made.set(event, ofEvent);
    const heard = ofEvent.get(listener) ?? make(event, listener);
    ofEvent.set(listener, heard);
    return heard;
  };
};
