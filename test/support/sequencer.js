const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests in a browser come last: one at a time, they would keep the other cores waiting (see `alone.ts`). */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLast = ({ context }) => Number(context.config.displayName?.name === 'browser');
    return super.sort(tests).sort((one, other) => isLast(one) - isLast(other));
  }
};
