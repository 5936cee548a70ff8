const { projects } = require('./jest.config');

/** The examples as `npm run examples` has built them: on the same component framework as the components of this repository. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'exparser'),
  displayName: 'examples',
  testMatch: ['<rootDir>/test/examples/*.test.ts'],
  // What was built is what is tested.
  modulePathIgnorePatterns: ['<rootDir>/examples/'],
  globalSetup: undefined,
  // WeChat finds packages in what 构建 npm has made.
  moduleNameMapper: { '^rx-channels-live$': `${process.env.EXAMPLE_OUTPUT}/miniprogram_npm/rx-channels-live/index.js` },
};
