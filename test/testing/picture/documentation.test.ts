import '../../../src/testing/jest';
import * as rxjs from 'rxjs';
import * as fastCheck from 'fast-check';
import * as marbles from '../../../src/marbles';
import * as histories from '../../../src/marbles/fast-check';
import * as streams from '../../../src/streams';
import * as testing from '../../../src/testing';
import { examplesOf, run } from '../../docs/pages';

const modules: Readonly<Record<string, unknown>> = {
  rxjs,
  'fast-check': fastCheck,
  'rx-channels-live/marbles': marbles,
  'rx-channels-live/marbles/fast-check': histories,
  'rx-channels-live/streams': streams,
  'rx-channels-live/testing': testing,
  'rx-channels-live/testing/jest': {},
};

describe.each(['docs/testing.md', 'docs/testing.zh-CN.md'])('%s', (page) => {
  /** The examples of the page, each a test file of its own. */
  const examples = examplesOf(page);

  test('the page has examples', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  describe.each(examples.map((code, i) => [i + 1, code] as const))('example %i', (_, code) => {
    run(code, (name) => modules[name]);
  });
});
