import type { Wx } from '../../src/testing';
import { bothReservedB, expectUnharmed, openPage, type Hostility } from './page';

/** A page whose music was switched on, and which its user has left and come back to. */
const listen = (hostility: Hostility = {}) => {
  const page = openPage({ ...bothReservedB, ...hostility });
  page.toggle();
  page.pass(1_000);
  page.client.phone.home();
  page.client.phone.comeBack();
  page.pass(1_000);
  return page;
};

test('the audio fails: the switch goes off, and goes on again', () => {
  const page = listen({ audio: 'fails' });
  expect(page.playing()).toBe(false);
  page.client.configure({ audio: 'plays' });
  page.toggle();
  page.pass(1_000);
  expect(page.playing()).toBe(true);
  expect(page.client.audios.filter(({ state }) => state.playing)).toHaveLength(1);
  expectUnharmed(page);
});

test('the audio never starts: the switch can be switched off', () => {
  const page = listen({ audio: 'silent' });
  expect(page.playing()).toBe(true);
  page.toggle();
  expect(page.playing()).toBe(false);
  expectUnharmed(page);
});

test('the client destroys the audio: nothing is thrown', () => {
  const page = listen();
  page.client.audios.forEach(({ context }) => context.destroy());
  page.toggle();
  page.toggle();
  expectUnharmed(page);
});

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['an empty object', {}],
])('createInnerAudioContext gives %s: the switch goes off', (_name, context) => {
  const page = listen({ alter: (wx) => (wx.createInnerAudioContext = () => context) });
  expect(page.playing()).toBe(false);
  expect(page.errors.length).toBeGreaterThan(0);
  expectUnharmed(page);
});

test.each(['play', 'pause', 'seek', 'destroy', 'onTimeUpdate', 'onEnded', 'onError'] as const)(
  'the audio throws on %s: nothing else does',
  (method) => {
    const page = listen({
      alter(wx) {
        const create = wx.createInnerAudioContext as Wx['createInnerAudioContext'];
        wx.createInnerAudioContext = () =>
          Object.assign(create(), {
            [method]: () => {
              throw new Error(method);
            },
          });
      },
    });
    page.toggle();
    page.toggle();
    expectUnharmed(page);
  },
);

test.each([
  'onAudioInterruptionBegin',
  'onAudioInterruptionEnd',
  'offAudioInterruptionBegin',
  'offAudioInterruptionEnd',
] as const)('wx.%s throws: music plays on all the same', (api) => {
  const error = new Error(api);
  const page = listen({
    alter(wx) {
      wx[api] = () => {
        throw error;
      };
    },
  });
  expect(page.client.audios.filter(({ state }) => state.playing)).toHaveLength(1);
  expectUnharmed(page);
  expect(page.errors).toContain(error);
});

test.each<[string, (listener: () => void) => void]>([
  ['begins twice', (fire) => [fire, fire].forEach((one) => one())],
  ['begins and never ends', (fire) => fire()],
])('an interruption %s: the switch still works', (_name, happen) => {
  const listeners: (() => void)[] = [];
  const page = listen({ alter: (wx) => (wx.onAudioInterruptionBegin = (one: () => void) => listeners.push(one)) });
  listeners.forEach(happen);
  page.toggle();
  expect(page.playing()).toBe(false);
  page.toggle();
  expect(page.playing()).toBe(true);
  expectUnharmed(page);
});

test('an interruption ends that never began: the music goes on, once', () => {
  const listeners: (() => void)[] = [];
  const page = listen({ alter: (wx) => (wx.onAudioInterruptionEnd = (one: () => void) => listeners.push(one)) });
  const plays: string[] = [];
  page.client.audioCommand$.subscribe(({ command }) => plays.push(command));
  listeners.forEach((one) => one());
  expect(plays).toEqual([]);
  expectUnharmed(page);
});
