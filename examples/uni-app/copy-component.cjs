// uni-app takes native components from src/wxcomponents/ alone: as they are, and with all that they require.
const { cpSync } = require('node:fs');

cpSync('node_modules/rx-channels-live/miniprogram_dist', 'src/wxcomponents/rx-channels-live', {
  recursive: true,
  // Types are taken from the package.
  filter: (path) => !/types$|\.d\.ts$/.test(path),
});
