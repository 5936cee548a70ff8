import { allOf } from '../reading/entries';
import type { Facts, Rule } from '../reading/facts';

/** Whether the music can be heard now, as far as WeChat is concerned. */
const isAudible = ({ visible, interrupted, gone }: Facts): boolean => visible && !interrupted && !gone;

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
    /** Where it was, in seconds. */
    let position = 0;
    return (entry, facts) => {
      switch (entry.kind) {
        case 'launch':
          meant = told = false;
          position = 0;
          return undefined;
        case 'toggle':
          meant = !meant;
          return undefined;
        case 'audio':
          if (entry.event === 'timeUpdate') position += 5;
          if (entry.event === 'ended') position = 0;
          if (entry.event === 'ended' || entry.event === 'error') meant = told = false;
          return undefined;
        case 'hide':
          told = false;
          return undefined;
        case 'interruption':
          if (entry.lasts) told = false;
          return undefined;
        case 'command':
          if (entry.command === 'pause' || entry.command === 'stop') told = false;
          if (entry.command !== 'play') return undefined;
          if (!meant) return 'music plays that the user did not mean to play';
          if (!isAudible(facts))
            return `music is told to play ${facts.visible ? 'during an interruption' : 'while hidden'}`;
          if (told) return 'music is told to play twice';
          if (entry.from !== position) return `music plays from ${entry.from} s instead of ${position} s`;
          told = true;
          // What cannot play has failed.
          if (facts.kind.throws === 'play') meant = told = false;
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
