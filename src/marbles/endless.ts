import type { TestScheduler } from 'rxjs/testing';
import { PictureError } from './errors';
import { most, type Recorder } from './recorder';
import { moment } from './time';

/** Throws where a stream would never have come to an end. */
export const checkEnds = ({ endless }: Recorder): void => {
  const { name, at } = endless() ?? {};
  if (name === undefined || at === undefined) return;
  throw new PictureError(
    `The stream \`${name}\` emitted more than ${most.toLocaleString('en')} times at ${moment(at)}, and would never end. Write one that lets time pass: interval(1) for interval(0), or take(…).`,
  );
};

/** Of so many turns at one moment there is no end. */
const mostTurns = 100_000;

/** Ends a picture that lets no time pass: its scheduler tells of each turn by the frame that it sets. */
export const limitTurns = (scheduler: TestScheduler): void => {
  let { frame } = scheduler;
  let turns = 0;
  Object.defineProperty(scheduler, 'frame', {
    get: () => frame,
    set(next: number) {
      turns = next === frame ? turns + 1 : 0;
      frame = next;
      if (turns <= mostTurns) return;
      throw new PictureError(
        `More than ${mostTurns.toLocaleString('en')} timers were over at ${moment(frame)}, and there would be no end to them. Let time pass: timer(1) for timer(0), or take(…).`,
      );
    },
  });
};
