import { createSSRApp } from 'vue';
import App from './App.vue';

if (import.meta.env.DEV) {
  const { configure } = require('./wxcomponents/rx-channels-live/index.js');
  const { devtoolsHost } = require('./wxcomponents/rx-channels-live/devtools.js');
  configure({ host: devtoolsHost() });
}

export const createApp = () => ({ app: createSSRApp(App) });
