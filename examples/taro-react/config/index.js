module.exports = {
  projectName: 'taro-react',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: {
    type: 'webpack5',
    // Bundled beforehand, the library would be there twice while developing.
    prebundle: { exclude: ['rx-channels-live', 'rx-channels-live/react', 'rx-channels-live/devtools'] },
  },
  mini: {},
};
