import { join } from 'node:path';
import { storyName } from '../../scripts/rules/story-name';
import { compare } from '../../src/testing';
import { recorder, type Recorder } from '../../src/tape';
import { componentFlow, pictures } from '../tape/page-of-pictures';

/** The folder of the tapes of the rules' pictures. */
export const pictureTapes = join(__dirname, 'rules');

/** Each picture of docs/rules.md that is about the flow itself, lived by components and recorded. */
export const tapesOfPictures: Readonly<Record<string, () => string>> = Object.fromEntries(
  pictures.map(({ id, name, rows, options }) => [
    storyName(id, name),
    () => {
      const made: Recorder[] = [];
      const flow = componentFlow(({ wx, scheduler }) => {
        const recording = recorder({ host: wx, now: () => scheduler.now() });
        made.push(recording);
        return recording.host;
      });
      compare(rows, { ...options, flow });
      return made.map(({ tape }) => tape()).join('');
    },
  ]),
);
