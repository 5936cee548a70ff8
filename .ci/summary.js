/**
 * Tells what the run came to: `node .ci/summary.js <jest's JSON results> [failed step…]`. A suite that could not run and
 * a step that failed without a failed test count as one failure each, so that the last line never looks better than the run.
 * A test that passed on its second attempt is named: it may be the test, and it may be the workbench.
 */
const { existsSync, readFileSync } = require('node:fs');

const [results = '', ...failedSteps] = process.argv.slice(2);
const jest = existsSync(results)
  ? JSON.parse(readFileSync(results, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numTotalTestSuites: 0, testResults: [] };
const retried = jest.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status, invocations }) => status === 'passed' && invocations > 1);

const failedTests = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
const failures = failedTests + failedSteps.filter((step) => step !== 'test' || failedTests === 0).length;

console.log(`\nTest suites: ${jest.numTotalTestSuites}. Failed steps: ${failedSteps.join(', ') || 'none'}.`);
for (const { fullName } of retried) console.log(`Failed once, and passed on a second attempt: ${fullName}`);
console.log(`${jest.numPassedTests} passed, ${failures} failed`);
process.exitCode = failures > 0 || jest.numPassedTests === 0 ? 1 : 0;
