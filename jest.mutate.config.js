const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** What mutation testing runs: the tests of src/streams and src/behavior, quick ones only. @type {import('jest').Config} */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/mutation/all.ts'],
  testEnvironment: require.resolve('./test/mutation/environment.js'),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};
