const { TestEnvironment } = require('jest-environment-node');

/** Skips what comes after the first test that fails: one is enough to kill a mutant, and jest bails out by file only. */
module.exports = class extends TestEnvironment {
  #hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done') this.#hasFailed ||= test.errors.length > 0;
    if (name === 'test_start' && this.#hasFailed) test.mode = 'skip';
  }
};
