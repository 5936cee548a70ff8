const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** What mutation testing runs: quick tests of what is mutated. See docs/mutation.md. @type {import('jest').Config} */
module.exports = {
  ...unit,
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/prove', '<rootDir>/command'],
  testMatch: ['<rootDir>/test/mutation/{first,others}.ts'],
  testEnvironment: require.resolve('./test/mutation/environment.js'),
  testSequencer: require.resolve('./test/mutation/sequencer.js'),
  // One file instead of two hundred.
  moduleNameMapper: {
    '^rxjs$': '<rootDir>/node_modules/rxjs/dist/bundles/rxjs.umd.js',
    '^rxjs/testing$': '<rootDir>/test/mutation/rxjs-testing.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};
