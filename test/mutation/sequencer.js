const { default: Sequencer } = require('@jest/test-sequencer');

/** first.ts before others.ts. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => one.path.localeCompare(other.path));
  }
};
