const { readFileSync, readdirSync } = require('node:fs');
const { join, resolve, sep } = require('node:path');

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?ts$/.test(name));
const withMutants = files.filter((name) => readFileSync(join(src, name), 'utf8').includes('stryMutAct_'));

/** Their tests have the page of a browser around them: they are run by themselves. */
const isOfPage = (name) => /^(devtools|react|vue|behavior\/mounted\.ts$)/.test(name);
const isInPage = withMutants.length > 0 && withMutants.every(isOfPage);

/** What is mutated and met by these tests, as paths in src/; all of it, where it is not Stryker that runs them. */
const mutated = (withMutants.length > 0 ? withMutants : files)
  .filter((name) => isOfPage(name) === isInPage)
  .map((name) => name.split(sep).join('/'));

const { TestEnvironment } = require(`jest-environment-${isInPage ? 'jsdom' : 'node'}`);

/** The mutant that is tested; none in a dry run. */
const mutant = () => process.env.__STRYKER_ACTIVE_MUTANT__;

/** The last that was killed. */
let killed;

/** Stops at the first test that fails: one is enough to kill a mutant, and jest bails out by file only. */
module.exports = class extends TestEnvironment {
  #hasFailed = false;

  constructor(options, context) {
    super(options, context);
    const isKilled = mutant() !== undefined && mutant() === killed;
    Object.assign(this.global, { mutated, asked: options.globalConfig.testNamePattern, isKilled });
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_done') this.#hasFailed ||= test.errors.length > 0;
    if (name === 'test_start' && this.#hasFailed) test.mode = 'skip';
    if (this.#hasFailed) killed = mutant();
  }
};
