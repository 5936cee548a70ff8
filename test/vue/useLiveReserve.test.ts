/** @jest-environment jsdom */
import { createApp, h, shallowRef, type App } from 'vue';
import type { LiveOptions } from '../../src/behavior/mounted';
import { useLiveReserve, type UseLiveReserve } from '../../src/vue';
import { checkHook, type Render } from '../support/hook';
import { act, on } from '../support/vue';

const render: Render = (first, hooks) => {
  const options = shallowRef<LiveOptions>(first);
  let given: UseLiveReserve | undefined;
  let shown = {};
  const app: App = createApp({
    setup() {
      const live = (given = useLiveReserve(options, hooks));
      const { status, label, nickname, avatar, start } = live;
      return () => {
        shown = {
          status: status.value,
          label: label.value,
          nickname: nickname.value,
          avatar: avatar.value,
          start: start.value,
        };
        return h('button', label.value);
      };
    },
  });
  app.mount(document.createElement('div'));
  const { reserve, refresh } =
    given ??
    (() => {
      throw new Error('Not rendered yet');
    })();
  return {
    view: () => shown as ReturnType<ReturnType<Render>['view']>,
    reserve,
    refresh,
    change: (changed) => (options.value = changed),
    unmount: () => app.unmount(),
  };
};

checkHook(render, act, on);
