const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests in a browser come last: they wait for their turns, and would keep the other cores waiting (see `turn.ts`). */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLast = ({ context }) => Number(context.config.displayName?.name === 'browser');
    return super.sort(tests).sort((one, other) => isLast(one) - isLast(other));
  }
};
