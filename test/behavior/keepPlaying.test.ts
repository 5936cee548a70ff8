import { of, throwError } from 'rxjs';
import { picture, type PictureOptions } from '../../src/testing';
import { music } from './cards';

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
