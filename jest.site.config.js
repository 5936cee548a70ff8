const { projects } = require('./jest.config');

/** The site of the documents as `npm run docs -- check` has built it, in a browser. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  displayName: 'site',
  testMatch: ['<rootDir>/test/site/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
