module.exports = {
  projectName: 'taro-vue',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'vue3',
  compiler: {
    type: 'webpack5',
    // Bundled beforehand, the library would be there twice while developing.
    prebundle: { exclude: ['rx-channels-live', 'rx-channels-live/vue', 'rx-channels-live/devtools'] },
  },
  mini: {},
};
