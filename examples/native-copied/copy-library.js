// Without 构建 npm: the built library is a folder of the mini program.
const { cpSync } = require('node:fs');

cpSync('node_modules/rx-channels-live/miniprogram_dist', 'miniprogram/rx-channels-live', { recursive: true });
