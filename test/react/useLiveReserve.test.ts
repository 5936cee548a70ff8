/** @jest-environment jsdom */
import { act, createElement, Fragment, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Subject } from 'rxjs';
import type { LiveOptions, PageHooks } from '../../src/behavior/mounted';
import { useLiveReserve, type UseLiveReserve } from '../../src/react';
import { checkHook, type Render } from '../support/hook';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** As Taro's `useDidShow` does: a hook that calls what it was last given. */
const useOn =
  (on$: Subject<void>) =>
  (listener: () => void): void =>
    useEffect(() => {
      const subscription = on$.subscribe(listener);
      return () => subscription.unsubscribe();
    });

const renderIn =
  (wrapper: typeof Fragment): Render =>
  (first, hooks) => {
    let given: UseLiveReserve | undefined;
    const Button = ({ options, pageHooks }: { options: LiveOptions; pageHooks: PageHooks }) => {
      given = useLiveReserve(options, pageHooks);
      return createElement('button', {}, given.label);
    };
    const root = createRoot(document.createElement('div'));
    const show = (options: LiveOptions): void =>
      root.render(createElement(wrapper, {}, createElement(Button, { options, pageHooks: hooks })));
    const last = (): UseLiveReserve => {
      if (!given) throw new Error('Not rendered yet');
      return given;
    };
    show(first);
    return {
      view: last,
      reserve: () => last().reserve(),
      refresh: () => last().refresh(),
      change: show,
      unmount: () => root.unmount(),
    };
  };

describe.each([
  ['React', Fragment],
  ['React in StrictMode', StrictMode],
])('%s', (_, wrapper) => {
  checkHook(
    renderIn(wrapper),
    (change) =>
      act(async () => {
        await change();
      }),
    useOn,
  );
});
