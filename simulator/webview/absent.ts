/** Functions of `wx`: those that answer through `success` and `fail`, and those that return something. */
export interface WxFunctions {
  readonly asked: readonly string[];
  /** Those of them that return a Promise where they are given no callback. */
  readonly promised: readonly string[];
  readonly plain: readonly string[];
  /** What holds functions of its own: `wx.cloud`. */
  readonly spaces: readonly string[];
}

interface Callbacks {
  readonly success?: unknown;
  readonly fail?: (reason: { readonly errMsg: string }) => void;
  readonly complete?: (reason: { readonly errMsg: string }) => void;
}

/**
 * What stands in for a function of `wx` that is not in this simulator: asked for something, it fails in words; else it returns something of
 * which anything may be called. It never throws. `lack` is told each time.
 */
export function absent(
  api: string,
  { asked, promised }: WxFunctions,
  lack: () => void,
): (options?: Callbacks) => unknown {
  const stand = (options?: Callbacks): unknown => {
    lack();
    if (!asked.includes(api)) return nothing();
    const reason = { errMsg: `${api}:fail not in this simulator` };
    const { success, fail, complete } = options ?? {};
    if (!success && !fail && !complete && promised.includes(api))
      return Promise.reject(Object.assign(new Error(reason.errMsg), reason));
    void Promise.resolve().then(() => {
      fail?.(reason);
      complete?.(reason);
    });
    return nothing();
  };
  stands.add(stand);
  return stand;
}

/** The same for what holds functions of its own; `lack` is told when one of them is looked for. */
export function absentSpace(lack: () => void): object {
  const stand = new Proxy(() => undefined, {
    get(_, name) {
      if (typeof name === 'string') lack();
      return nothing();
    },
  });
  stands.add(stand);
  return stand;
}

const stands = new WeakSet<object>();

/** Whether a function is one of these. */
export const isAbsent = (member: unknown): boolean => typeof member === 'function' && stands.has(member);

/** An object of which everything may be asked and called, and that is nothing. */
function nothing(): unknown {
  const members: Readonly<Record<PropertyKey, unknown>> = {
    [Symbol.toPrimitive]: () => '',
    [Symbol.iterator]: () => [].values(),
    toJSON: () => undefined,
    // It is no promise.
    then: undefined,
  };
  return new Proxy(() => undefined, {
    get: (_, name) => (name in members ? members[name] : nothing()),
    apply: () => nothing(),
  });
}
