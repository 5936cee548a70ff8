import { allOf, type AudioEvent } from '../history';
import type { Facts, Rule } from '../reading/facts';

/** Whether the music can be heard now, as far as WeChat is concerned. */
const isAudible = ({ visible, interrupted, gone }: Facts): boolean => visible && !interrupted && !gone;

/** Where the music is, in ms, and what a page can know of that. */
const followMusic = () => {
  /** Where it was when it last began or ceased to sound. */
  let position = 0;
  /** Since when it has sounded. */
  let since: number | undefined;
  /** Some clients stop the music where others pause it: then it would begin anew, and what was known before counts. */
  let isLost = false;
  let known = 0;

  const cease = (now: number) => {
    if (since !== undefined) position += now - since;
    since = undefined;
  };
  const note = () => {
    if (!isLost) known = position;
  };

  return {
    /** It has gone back to its beginning. */
    rewind() {
      position = known = 0;
      since = undefined;
      isLost = false;
    },
    /** It sounds no more. */
    cease,
    /** The same, and the page can look where it is. */
    ceaseSeen(now: number) {
      cease(now);
      note();
    },
    lose(now: number) {
      cease(now);
      isLost = true;
    },
    tellTime(now: number) {
      if (since !== undefined) known = position + now - since;
    },
    /** It is told to play; tells what is wrong with where. */
    play(from: number, now: number): string | undefined {
      const isRight = isLost ? known <= from && from <= position : from === position;
      const instead = position;
      position = known = from;
      since = now;
      isLost = false;
      return isRight ? undefined : `music plays from ${from / 1000} s instead of ${instead / 1000} s`;
    },
  };
};

/**
 * R9: music resumes if, and only if, the user meant it to play: on show or when an interruption ends, once, from where
 * it was. Whatever the audio says of itself, except that it has ended or failed.
 */
export const r9: Rule = {
  name: 'R9',
  words: 'Music resumes if, and only if, the user meant it to play',
  watch: () => {
    let meant = false;
    /** The page has told it to play, and nothing has stopped it since. */
    let told = false;
    const music = followMusic();

    const onAudio = (event: AudioEvent, now: number) => {
      if (event === 'timeUpdate') music.tellTime(now);
      if (event === 'pause') music.cease(now);
      if (event === 'stop') music.lose(now);
      if (event === 'ended') music.rewind();
      if (event === 'error') music.ceaseSeen(now);
      if (event === 'ended' || event === 'error') meant = told = false;
    };

    const onPlay = (from: number, facts: Facts): string | undefined => {
      if (!meant) return 'music plays that the user did not mean to play';
      if (!isAudible(facts))
        return `music is told to play ${facts.visible ? 'during an interruption' : 'while hidden'}`;
      if (told) return 'music is told to play twice';
      told = true;
      const wrong = music.play(Math.round(from * 1000), facts.now);
      // What cannot play has failed.
      if (facts.kind.throws === 'play') {
        meant = told = false;
        music.ceaseSeen(facts.now);
      }
      return wrong;
    };

    return (entry, facts) => {
      switch (entry.kind) {
        case 'launch':
          meant = told = false;
          music.rewind();
          return undefined;
        case 'toggle':
          meant = !meant;
          return undefined;
        case 'audio':
          onAudio(entry.event, entry.at);
          return undefined;
        case 'hide':
          told = false;
          music.ceaseSeen(entry.at);
          return undefined;
        case 'interruption':
          if (!entry.lasts) return undefined;
          told = false;
          music.ceaseSeen(entry.at);
          return undefined;
        case 'command':
          if (entry.command === 'play') return onPlay(entry.from, facts);
          if (entry.command === 'seek') return undefined;
          told = false;
          music.ceaseSeen(entry.at);
          return undefined;
        case 'rest':
          if (meant && isAudible(facts) && !told) return 'music that the user means to play is not resumed';
          if (!meant && told) return 'music that the user switched off is not told to pause';
          if (facts.visible && allOf(facts.event, 'command').filter(({ command }) => command === 'play').length > 1) {
            return 'music is told to play twice';
          }
          return undefined;
        default:
          return undefined;
      }
    };
  },
};
