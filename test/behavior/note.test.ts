import { VirtualTimeScheduler } from 'rxjs';
import { keepPlaying, reserveLive, type ReserveLiveOptions } from '../../src/behavior';
import type { Happening } from '../../src/streams';
import { createClient } from '../../src/testing';
import { createComponent, definitionOf, type Component } from './component';

let pages = 0;

/** A client that is a recorder, and what it is told. */
const recording = () => {
  const scheduler = new VirtualTimeScheduler();
  const told: Happening[] = [];
  const { wx } = createClient({ scheduler });
  const host = Object.assign(wx, { 'rx-channels-live/tape': (happening: Happening) => void told.push(happening) });
  return { scheduler, host, told, pageId: `page of a recorder ${pages++}` };
};

/** A card whose host is a recorder, and what that is told, but for what is drawn. */
const open = (
  options: ReserveLiveOptions = {},
  properties: object = { finderUserName: 'sphA' },
): { readonly card: Component; readonly told: () => readonly Happening[] } => {
  const { host, scheduler, told, pageId } = recording();
  const definition = definitionOf(() => reserveLive({ host, scheduler, onError: jest.fn(), ...options }));
  const card = createComponent(definition, { ...properties }, pageId);
  card.attach();
  return { card, told: () => told.filter(({ kind }) => kind !== 'setData') };
};

const it = expect.any(Object) as object;

describe('a recorder hears what a tape tells (R17)', () => {
  test('of the life of a card, in its order', () => {
    const { card, told } = open();
    card.call('reserve', { currentTarget: { dataset: { noticeId: 'one' } } });
    card.call('refresh');
    card.tell('hide');
    card.detach();
    expect(told()).toEqual([
      { kind: 'settings', limits: {}, words: [] },
      { kind: 'button', on: it, button: it, was: undefined, account: 'sphA', notice: undefined, more: {} },
      { kind: 'ready', button: it },
      { kind: 'page', on: it, page: 'show' },
      { kind: 'tap', button: it, notice: 'one' },
      { kind: 'refresh', button: it },
      { kind: 'page', on: it, page: 'hide' },
      { kind: 'gone', button: it },
      { kind: 'page', on: it, page: 'unload' },
    ]);
  });

  test('of another live to reserve, with what it was before; not of the same again', () => {
    const { card, told } = open();
    card.set({ noticeId: '' });
    card.set({ noticeId: 'two' });
    const [first, second, ...others] = told().filter(({ kind }) => kind === 'button');
    expect(second).toMatchObject({
      account: 'sphA',
      notice: 'two',
      was: (first as { readonly button: object }).button,
    });
    expect(others).toEqual([]);
  });

  test.each<[ReserveLiveOptions, object]>([
    [{ promoterShareLink: 'who' }, { promoter: 'who' }],
    [{ lastResort: 'profile' }, { resort: 'profile' }],
    [{ all: true }, { all: true }],
    [{ toast: false }, { toasts: false }],
    [{ attempt: (reserve$) => reserve$ }, { attempt: true }],
  ])('of %p, which a replay has to give to the card as well', (options, more) => {
    expect(open(options).told()).toContainEqual(expect.objectContaining({ kind: 'button', more }));
  });

  test('of words of the app, and of its errors', () => {
    const words = { account: 'Our host' };
    const [settings, ...others] = open({ words }, {}).told();
    expect(settings).toEqual({ kind: 'settings', limits: {}, words: [words] });
    expect(others).toContainEqual({ kind: 'error', error: expect.any(TypeError) as Error, from: undefined });
  });

  test('of the settings of a page once, however many are on it', () => {
    const { scheduler, host, told, pageId } = recording();
    const definition = definitionOf(() => reserveLive({ host, scheduler, onError: jest.fn() }));
    for (const account of ['sphA', 'sphB']) createComponent(definition, { finderUserName: account }, pageId).attach();
    expect(told.filter(({ kind }) => kind === 'settings')).toHaveLength(1);
  });

  test('of music, and of what is drawn', () => {
    const { host, told, pageId } = recording();
    const definition = definitionOf(() => keepPlaying({ src: '/music.mp3', host, onError: jest.fn() }));
    const music = createComponent(definition, {}, pageId);
    music.attach();
    music.tell('show');
    music.call('toggleMusic');
    music.call('toggleMusic');
    music.detach();
    expect(told).toEqual([
      { kind: 'settings', limits: {}, words: [] },
      { kind: 'music', on: it, music: 'ready' },
      { kind: 'page', on: it, page: 'show' },
      { kind: 'music', on: it, music: 'play' },
      { kind: 'setData', on: it, button: undefined, patch: { playing: true } },
      { kind: 'music', on: it, music: 'pause' },
      { kind: 'setData', on: it, button: undefined, patch: { playing: false } },
      { kind: 'music', on: it, music: 'gone' },
      { kind: 'page', on: it, page: 'unload' },
    ]);
  });
});
