/** @jest-environment jsdom */
import { createApp, h } from 'vue';
import { useKeepPlaying, type UseKeepPlaying } from '../../src/vue';
import { checkMusicHook, type RenderMusic } from '../support/music-hook';
import { act, on } from '../support/vue';

const render: RenderMusic = (options, hooks) => {
  let given: UseKeepPlaying | undefined;
  const app = createApp({
    setup() {
      given = useKeepPlaying(options, hooks);
      return () => h('button');
    },
  });
  app.mount(document.createElement('div'));
  return {
    playing: () => given?.playing.value ?? false,
    toggleMusic: () => given?.toggleMusic(),
    unmount: () => app.unmount(),
  };
};

checkMusicHook(render, act, on);
