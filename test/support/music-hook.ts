import { asyncScheduler, Subject } from 'rxjs';
import { configure, type KeepPlayingOptions } from '../../src/behavior';
import type { PageHooks } from '../../src/behavior/mounted';
import { createClient, type AudioCommand, type Client } from '../../src/testing';
import type { Act } from './hook';

/** One component with the hook, as a framework has rendered it. */
export interface RenderedMusic {
  readonly playing: () => boolean;
  readonly toggleMusic: () => void;
  readonly unmount: () => void;
}

export type RenderMusic = (options: KeepPlayingOptions, hooks: PageHooks) => RenderedMusic;

/** What holds for music in each framework; `hooks` registers a listener as its framework does, until unmounting. */
export const checkMusicHook = (
  render: RenderMusic,
  act: Act,
  hooks: (on: Subject<void>) => (listener: () => void) => void,
): void => {
  let client: Client;
  let commands: string[];
  let music: RenderedMusic;

  beforeEach(async () => {
    const show$ = new Subject<void>();
    const hide$ = new Subject<void>();
    client = createClient({ scheduler: asyncScheduler });
    commands = [];
    client.audioCommand$.subscribe(({ command }: AudioCommand) => commands.push(command));
    client.lifecycle$.subscribe((event) => {
      if (event === 'show') show$.next();
      if (event === 'hide') hide$.next();
    });
    configure({ host: client.wx });
    Object.assign(globalThis, { getCurrentPages: () => [{ getPageId: () => 'page of music' }] });
    client.phone.open();
    await act(() => (music = render({ src: '/music.mp3' }, { onShow: hooks(show$), onHide: hooks(hide$) })));
  });
  afterEach(() => client.destroy());

  test('the switch plays and pauses, and says so', async () => {
    expect(music.playing()).toBe(false);
    await act(music.toggleMusic);
    expect(music.playing()).toBe(true);
    await act(music.toggleMusic);
    expect(music.playing()).toBe(false);
    expect(commands).toEqual(['play', 'pause']);
    await act(music.unmount);
  });

  test('where nobody tells of the page’s show and hide, the switch works all the same', async () => {
    const alone = { current: music };
    await act(() => (alone.current = render({ src: '/music.mp3' }, {})));
    await act(alone.current.toggleMusic);
    expect(alone.current.playing()).toBe(true);
    await act(alone.current.unmount);
    await act(music.unmount);
  });

  test('what plays when the page hides plays on when it is back, and counts as playing meanwhile (R9)', async () => {
    await act(music.toggleMusic);
    await act(() => client.phone.home());
    expect(music.playing()).toBe(true);
    await act(() => client.phone.comeBack());
    expect(commands.filter((command) => command === 'play')).toHaveLength(2);
    await act(music.unmount);
  });

  test('what was paused stays so (R9)', async () => {
    await act(music.toggleMusic);
    await act(music.toggleMusic);
    await act(() => client.phone.home());
    await act(() => client.phone.comeBack());
    expect(commands.filter((command) => command === 'play')).toHaveLength(1);
    await act(music.unmount);
  });

  test('after unmounting the audio is gone, and nothing happens (R12)', async () => {
    await act(music.toggleMusic);
    await act(music.unmount);
    expect(commands).toEqual(['play', 'destroy']);
    await act(() => client.phone.home());
    await act(() => client.phone.comeBack());
    await act(music.toggleMusic);
    expect(commands).toEqual(['play', 'destroy']);
  });
};
