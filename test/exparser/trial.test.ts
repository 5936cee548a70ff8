import { of, throwError } from 'rxjs';
import type { ClientOptions, Reply } from '../../src/testing';
import { open, type Opened } from '../support/exparser';

let opened: Opened;

/** Whether a launch is recorded: then its tape is kept. */
const isRecorded = async (options: Partial<ClientOptions>): Promise<boolean> => {
  opened = open('pages/index/index', options);
  await jest.advanceTimersByTimeAsync(10_000);
  return opened.calls.includes('writeFile');
};

const saying = (reply: Reply): Partial<ClientOptions> => ({
  answer: ({ api }) => (api === 'getAccountInfoSync' ? of(reply) : undefined),
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  opened.close();
  jest.useRealTimers();
});

test.each(['develop', 'trial'] as const)('a %s version is recorded', async (envVersion) => {
  expect(await isRecorded({ envVersion })).toBe(true);
});

test.each<[string, Partial<ClientOptions>]>([
  ['a release', { envVersion: 'release' }],
  ['a client that does not say which version it is', saying({ success: { miniProgram: {} } })],
  ['a client that fails to say so', saying({ fail: new Error('getAccountInfoSync:fail') })],
  [
    'a client that throws',
    { answer: ({ api }) => (api === 'getAccountInfoSync' ? throwError(() => 'no') : undefined) },
  ],
])('%s is not', async (_, options) => {
  expect(await isRecorded(options)).toBe(false);
});
