import '../../../src/testing/jest';
import * as rxjs from 'rxjs';
import * as testing from '../../../src/testing';
import { examplesOf, run } from '../../docs/pages';

const modules: Readonly<Record<string, unknown>> = {
  rxjs,
  'rx-channels-live/testing': testing,
  'rx-channels-live/testing/jest': {},
};

/** The examples of the page, each a test file of its own. */
const examples = examplesOf('docs/testing.md');

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(3);
});

describe.each(examples.map((code, i) => [i + 1, code] as const))('example %i', (_, code) => {
  run(code, (name) => modules[name]);
});
