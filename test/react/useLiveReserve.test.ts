/** @jest-environment jsdom */
import { act, createElement, Fragment, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LiveOptions, PageHooks } from '../../src/behavior/mounted';
import { useLiveReserve, type UseLiveReserve } from '../../src/react';
import { checkHook, type Render } from '../support/hook';
import { useOn } from '../support/react';

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
