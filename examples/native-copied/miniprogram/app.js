const { configure } = require('./rx-channels-live/index');
const { devtoolsHost } = require('./rx-channels-live/devtools');

configure({ host: devtoolsHost() });

App({});
