const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** What mutation testing runs: the tests of src/streams and src/behavior, quick ones only. @type {import('jest').Config} */
module.exports = {
  ...unit,
  testMatch: ['streams', 'behavior', 'rules', 'hostile'].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', 'page-of-rules'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};
