/** @jest-environment jsdom */
import { act, createElement, Fragment, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useKeepPlaying, type UseKeepPlaying } from '../../src/react';
import { checkMusicHook, type RenderMusic } from '../support/music-hook';
import { useOn } from '../support/react';

const renderIn =
  (wrapper: typeof Fragment): RenderMusic =>
  (options, hooks) => {
    let given: UseKeepPlaying | undefined;
    const Switch = () => {
      given = useKeepPlaying(options, hooks);
      return createElement('button');
    };
    const root = createRoot(document.createElement('div'));
    root.render(createElement(wrapper, {}, createElement(Switch)));
    return {
      playing: () => given?.playing ?? false,
      toggleMusic: () => given?.toggleMusic(),
      unmount: () => root.unmount(),
    };
  };

describe.each([
  ['React', Fragment],
  ['React in StrictMode', StrictMode],
])('%s', (_, wrapper) => {
  checkMusicHook(
    renderIn(wrapper),
    (change) =>
      act(async () => {
        await change();
      }),
    useOn,
  );
});
