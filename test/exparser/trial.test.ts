import { Subject, of, throwError } from 'rxjs';
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

describe('the panel of what is recorded', () => {
  const openPanel = (options: Partial<ClientOptions> = {}): Opened =>
    (opened = open('components/tape-panel/index', { envVersion: 'trial', ...options }));
  const tap = async (index: number): Promise<void> => {
    opened.root.querySelectorAll('.tape__button')[index]?.dispatchEvent('tap');
    await jest.advanceTimersByTimeAsync(1000);
  };
  const said = (): string => opened.root.querySelector('.tape__said')?.dom.textContent ?? '';
  const failing = (name: string): Partial<ClientOptions> => ({
    answer: ({ api }) => (api === name ? of({ fail: { errMsg: `${name}:fail` } }) : undefined),
  });

  test('offers the launch before only where there was one', () => {
    const { text } = openPanel();
    expect(text()).toContain('发送到聊天');
    expect(text()).not.toContain('上一次启动');
  });

  test('that is closed before the clipboard answers says nothing any more (R12)', async () => {
    const reply$ = new Subject<Reply>();
    openPanel({ answer: ({ api }) => (api === 'setClipboardData' ? reply$ : undefined) });
    const { instance } = opened.root as unknown as { readonly instance: { setData(patch: object): void } };
    const setData = jest.spyOn(instance, 'setData');
    await tap(1);
    opened.root.detach();
    reply$.next({ success: {} });
    await jest.advanceTimersByTimeAsync(1000);
    expect(setData).not.toHaveBeenCalled();
  });

  test('says what to do instead when nothing was sent, and when nothing was copied', async () => {
    openPanel(failing('shareFileMessage'));
    await tap(0);
    expect(said()).toBe('没有发出去，可以改用「复制到剪贴板」');
    opened.close();

    openPanel(failing('setClipboardData'));
    await tap(1);
    expect(said()).toBe('没有复制成功，请改用「发送到聊天」');
  });
});
