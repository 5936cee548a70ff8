import { perform, type Effect } from '../../src/behavior/perform';
import type { Settings } from '../../src/behavior/configure';
import type { Player } from '../../src/behavior/player';

const error = new Error('broken');
const breaking = () => {
  throw error;
};
const settings = (onError: Settings['onError']) => ({ host: {}, onError });
const player = (run: () => void) => ({ run }) as unknown as Player;

/** One effect of each kind, on a client and components that do as they are told by `run`. */
const effects: [Effect['kind'], (run: (...given: unknown[]) => void, onFail?: (error: unknown) => void) => Effect][] = [
  ['setData', (run) => ({ kind: 'setData', page: {}, on: { setData: run }, patch: { 'live.label': '已预约' } })],
  ['toast', (run) => ({ kind: 'toast', host: { showToast: run }, title: '预约成功', icon: 'success' })],
  ['audio', (run, onFail = breaking) => ({ kind: 'audio', player: player(run), command: 'play', onFail })],
  ['outcome', (run) => ({ kind: 'outcome', tell: run, outcome: { kind: 'reserved' } })],
];

test.each<[Effect['kind'], unknown]>([
  ['setData', { 'live.label': '已预约' }],
  ['toast', { title: '预约成功', icon: 'success', fail: expect.any(Function) as unknown }],
  ['audio', 'play'],
  ['outcome', { kind: 'reserved' }],
])('%s is done, once, with what it carries', (kind, given) => {
  const [run, onError] = [jest.fn(), jest.fn()];
  perform(new Map(effects).get(kind)?.(run), settings(onError));
  expect(run.mock.calls).toEqual([[given]]);
  expect(onError).not.toHaveBeenCalled();
});

test.each(effects.filter(([kind]) => kind !== 'audio'))(
  'what %s throws is reported, and no more (R13)',
  (kind, effect) => {
    // Of what the client throws it is known anyway, as a call of its.
    const from = kind === 'toast' ? [] : [kind];
    const onError = jest.fn();
    perform(effect(breaking), settings(onError));
    expect(onError.mock.calls).toEqual([[error, ...from]]);
  },
);

test('what the audio throws is a failure of the music, and what hears of that is guarded too (R13)', () => {
  const [onFail, onError] = [jest.fn(), jest.fn()];
  const audio = new Map(effects).get('audio');
  perform(audio?.(breaking, onFail), settings(onError));
  expect([onFail.mock.calls, onError.mock.calls]).toEqual([[[error]], []]);
  perform(audio?.(breaking, breaking), settings(onError));
  expect(onError.mock.calls).toEqual([[error, 'audio']]);
});

test('a toast that fails is reported: its promise would reject where it had no `fail` (R13)', () => {
  const onError = jest.fn();
  const toast: Effect = {
    kind: 'toast',
    host: { showToast: ({ fail }) => fail({ errMsg: 'showToast:fail' }) },
    title: '预约成功',
    icon: 'none',
  };
  perform(toast, settings(onError));
  expect(onError.mock.calls).toEqual([[{ errMsg: 'showToast:fail' }]]);
});

test('a client without toasts shows none (R15); nothing to do is nothing', () => {
  const onError = jest.fn();
  perform({ kind: 'toast', host: {}, title: '预约成功', icon: 'none' }, settings(onError));
  perform(undefined, settings(onError));
  expect(onError).not.toHaveBeenCalled();
});

test('an error is told', () => {
  const onError = jest.fn();
  perform({ kind: 'error', error }, settings(onError));
  expect(onError.mock.calls).toEqual([[error]]);
});
