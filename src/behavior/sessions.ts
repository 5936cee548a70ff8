/** What the components of a behavior have of their own, from `attached` to `detached`, without a trace on them (会话). */
export type Sessions<S> = WeakMap<object, S>;

/** A method or a lifetime that acts on the session of its component, where there is one. */
export const withSession =
  <S>(sessions: Sessions<S | undefined>) =>
  <R>(act: (session: S) => R) =>
    function (this: object): R | undefined {
      const session = sessions.get(this);
      return session && act(session);
    };
