import type { PageLifetimes } from './pageLifetimes';

/** What a component has of its own from `attached` to `detached` (会话). */
export interface Session {
  readonly page: Pick<PageLifetimes, 'show' | 'hide'>;
  readonly close: () => void;
}

/** The sessions of the components that are attached, without a trace on them; `undefined` for one that has none yet. */
export type Sessions<S> = WeakMap<object, S | undefined>;

/** A method or a lifetime that acts on the session of its component, where there is one. */
export const withSession =
  <S>(sessions: Sessions<S>) =>
  <R>(act: (session: S) => R) =>
    function (this: object): R | undefined {
      const session = sessions.get(this);
      return session && act(session);
    };

/** What `Behavior()` takes of a session. */
interface SessionLifetimes<C> {
  readonly lifetimes: { attached(this: C): void; detached(this: C): void };
  readonly pageLifetimes: { show(this: object): void; hide(this: object): void };
}

/** The lifetimes by which a component opens its session, tells it of its page, and closes it. */
export const sessionLifetimes = <C extends object, S extends Session>(
  sessions: Sessions<S>,
  open: (component: C) => S | undefined,
): SessionLifetimes<C> => {
  const on = withSession(sessions);
  const close = on((session) => session.close());
  return {
    lifetimes: {
      attached(this: C) {
        sessions.set(this, open(this));
      },
      detached(this: C) {
        close.call(this);
        sessions.delete(this);
      },
    },
    pageLifetimes: {
      show: on(({ page }) => page.show()),
      hide: on(({ page }) => page.hide()),
    },
  };
};
