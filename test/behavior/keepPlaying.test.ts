import { of, throwError } from 'rxjs';
import { keepPlaying, type AudioHost, type KeepPlayingOptions } from '../../src/behavior';
import { picture, type PictureOptions } from '../../src/testing';
import { createAudio } from './audio';
import { music } from './cards';
import { createComponent, definitionOf } from './component';

const options: PictureOptions = {
  flow: music,
  values: {
    setData: { y: { playing: true }, n: { playing: false } },
    error: { F: { errCode: 10001, errMsg: 'play audio fail' } },
  },
};

test('the switch plays and pauses, and says so; nothing plays before', () => {
  picture(
    `
      music    --->--=-->--
      audio    --->--=-->--
      heard    --->--=-->--
      setData  ---y--n--y--
    `,
    options,
  );
});

test('what the client holds is still meant to play: the switch does not blink (R14)', () => {
  picture(
    `
      music    -->-------------
      page     s----h---s------
      phone    -------r----h---
      audio    -->--------->---
      heard    -->--=------>---
      setData  --y-------------
    `,
    options,
  );
});

test('music that fails is reported, and the switch is off; it can be tried again', () => {
  picture(
    `
      music    -->----->--
      sound    -----F-----
      audio    -->----->--
      heard    -->--=-->--
      setData  --y--n--y--
      error    -----F-----
    `,
    options,
  );
});

test('music that ends while the page is hidden: the switch is off on the show', () => {
  picture(
    `
      music    -->---------
      page     s----h---s--
      sound    ------e-----
      audio    -->---------
      setData  --y------n--
      error    ------------
    `,
    options,
  );
});

test('after unload the audio is destroyed, and nothing is set (R12)', () => {
  picture(
    `
      music    -->-----=--
      page     s----u-----
      audio    -->--D-----
      heard    -->--=-----
      setData  --y--------
    `,
    options,
  );
});

test('a client that cannot make an audio, or throws at making one, is reported; the switch stays off', () => {
  const broken = new Error('broken');
  picture('music    -->---\n error    --e---\n setData  --(yn)', {
    ...options,
    client: { answer: ({ api }) => (api === 'createInnerAudioContext' ? throwError(() => broken) : undefined) },
    values: { ...options.values, error: { e: broken } },
  });
  picture('music    -->---\n setData  --(yn)', {
    ...options,
    client: { answer: ({ api }) => (api === 'createInnerAudioContext' ? of({ success: undefined }) : undefined) },
  });
});

test('the switch is off from the first, and nothing is sent to say so (R14)', () => {
  const component = createComponent(
    definitionOf(() => keepPlaying({ src: '/music.mp3', host: {} as AudioHost })),
    {},
    'page',
  );
  const patches: unknown[] = [];
  component.patch$.subscribe((patch) => patches.push(patch));
  expect(component.data).toEqual({ playing: false });
  component.attach();
  component.tell('show');
  component.tell('hide');
  component.tell('show');
  expect(patches).toEqual([]);
});

describe('on a client with one audio', () => {
  let pages = 0;
  const setup = (more: Partial<KeepPlayingOptions> = {}, pageId = `page with music ${pages++}`) => {
    const audio = createAudio();
    const interruption: Record<string, () => void> = {};
    const errors: unknown[] = [];
    const host = {
      createInnerAudioContext: () => audio.context,
      onAudioInterruptionBegin: (listener: () => void) => (interruption.begin = listener),
      onAudioInterruptionEnd: (listener: () => void) => (interruption.end = listener),
    };
    const definition = definitionOf(() =>
      keepPlaying({ src: '/music.mp3', host, onError: (error) => errors.push(error), ...more }),
    );
    const component = createComponent(definition, {}, pageId);
    component.attach();
    return { ...audio, interruption, errors, component };
  };

  test('nothing plays at first; the music is loaded when the user asks for it, and begins again at its end', () => {
    const { component, context, commands } = setup();
    expect(component.data).toEqual({ playing: false });
    expect(context.src).toBe('');
    component.call('toggleMusic');
    expect(context).toMatchObject({ src: '/music.mp3', loop: true });
    expect(commands).toEqual(['play']);
  });

  test('unless it is not to', () => {
    const { component, context } = setup({ loop: false });
    component.call('toggleMusic');
    expect(context.loop).toBe(false);
  });

  test.each<[string, (music: ReturnType<typeof setup>, during: () => void) => void]>([
    [
      'the page was hidden',
      ({ component }, during) => {
        component.tell('hide');
        during();
        component.tell('show');
      },
    ],
    [
      'a phone call came',
      ({ interruption }, during) => {
        interruption.begin?.();
        during();
        interruption.end?.();
      },
    ],
  ])('%s, and the client put the music back to its beginning: it plays on from where it was (R9)', (_, happen) => {
    const music = setup();
    music.component.call('toggleMusic');
    music.at(3);
    happen(music, () => {
      music.at(0);
      music.tick();
    });
    expect(music.commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('a client that cannot say where the music is when the page hides: reported, and the music plays on (R9, R13)', () => {
    const { component, context, commands, errors } = setup();
    component.call('toggleMusic');
    Object.defineProperty(context, 'currentTime', {
      get() {
        throw new Error('no time');
      },
      configurable: true,
    });
    component.tell('hide');
    Object.defineProperty(context, 'currentTime', { value: 0 });
    component.tell('show');
    expect(errors).toEqual([new Error('no time')]);
    expect([commands, component.data]).toEqual([['play', 'play'], { playing: true }]);
  });

  test('music that failed is played again from where it was', () => {
    const { component, at, tick, fail, commands } = setup();
    component.call('toggleMusic');
    at(3);
    fail(new Error('failed'));
    component.tell('hide');
    at(0);
    tick();
    component.tell('show');
    component.call('toggleMusic');
    expect(commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('a setData that throws before it writes does not turn the switch around (R9, R13)', () => {
    const { component, commands, errors } = setup();
    const { setData } = component.instance;
    component.instance.setData = () => {
      throw new Error('no screen');
    };
    component.call('toggleMusic');
    component.instance.setData = setData;
    expect(component.data).toEqual({ playing: false });
    component.call('toggleMusic');
    expect(commands).toEqual(['play', 'pause']);
    component.call('toggleMusic');
    expect(component.data).toEqual({ playing: true });
    expect(errors).toEqual([new Error('no screen')]);
  });

  test('an audio that could not be set up is not played half made: the next tap makes another', () => {
    const audio = createAudio();
    let made = 0;
    const broken = Object.defineProperty({}, 'src', {
      set() {
        throw new Error('no src');
      },
    });
    const host = { createInnerAudioContext: () => (made++ === 0 ? broken : audio.context) } as never;
    const { component, errors } = setup({ host });
    component.call('toggleMusic');
    expect(errors).toEqual([new Error('no src')]);
    component.call('toggleMusic');
    expect(audio.commands).toEqual(['play']);
    expect(component.data).toEqual({ playing: true });
  });

  test('a failure after the component is gone is nobody’s any more (R12)', () => {
    const { component, fail, errors, commands } = setup();
    component.call('toggleMusic');
    component.detach();
    fail(new Error('late'));
    expect(errors).toEqual([]);
    expect(commands).toEqual(['play', 'destroy']);
  });

  test('nothing of it is left when it is gone: the client’s listeners, and its page (R12)', () => {
    const off: string[] = [];
    const listeners: unknown[] = [];
    const on = (listener: unknown) => listeners.push(listener);
    const first = setup(
      {
        host: {
          createInnerAudioContext: () => undefined,
          onAudioInterruptionBegin: on,
          onAudioInterruptionEnd: on,
          offAudioInterruptionBegin: (listener: unknown) => listener === listeners[0] && off.push('begin'),
          offAudioInterruptionEnd: (listener: unknown) => listener === listeners[1] && off.push('end'),
        } as never,
      },
      'one page',
    );
    first.component.tell('hide');
    first.component.detach();
    expect(off).toEqual(['begin', 'end']);
    // A page of the same id, which nobody has told of a show yet, is not hidden.
    const { component, commands } = setup({}, 'one page');
    component.call('toggleMusic');
    expect(commands).toEqual(['play']);
  });

  test('a client that has no audio is an error that says so (R15)', () => {
    const { component, errors } = setup({ host: {} as AudioHost });
    component.call('toggleMusic');
    expect(errors).toEqual([new TypeError('host.createInnerAudioContext is not a function')]);
    expect(component.data).toEqual({ playing: false });
  });
});
