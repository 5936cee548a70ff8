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
  plugins: [
    // Vue knows nothing of native components: without this it warns of the card while developing.
    [
      '@tarojs/plugin-framework-vue3',
      { vueLoaderOption: { compilerOptions: { isCustomElement: (tag) => tag === 'live-reserve' } } },
    ],
  ],
  mini: {},
};
