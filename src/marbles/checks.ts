import { PictureError } from './errors';
import { mistakeAt, mistakeAtMark } from './mistake';
import type { Happening, Recorder } from './recorder';
import type { Mark, Row } from './rows';

/** Throws where a row on top has what only rows below may have, or something after its end. */
export const checkInput = (row: Row): void => {
  const { name, marks } = row;
  const leaving = marks.findIndex(({ letter }) => letter === '!');
  if (leaving >= 0) {
    const why = `\`!\` in the row \`${name}\`: what happens ends with \`|\`. Write that; with \`!\`, rows below and subscriptions are left.`;
    throw mistakeAtMark(row, leaving, why);
  }
  const after = marks.findIndex((_, i) => isEnd(marks[i - 1]));
  if (after >= 0) {
    const end = marks[after - 1]?.letter ?? '';
    throw mistakeAtMark(row, after, `nothing comes after \`${end}\`. Leave it out, or draw it before the end.`);
  }
};

const isEnd = (mark: Mark | undefined): boolean => mark?.letter === '|' || mark?.letter === '#';

/** Throws where a row that the picture itself subscribes to is drawn as if the flow did it. */
export const checkOwn = (row: Row): void => {
  const { name, isCold, subscriptions } = row;
  if (isCold) {
    const why = `only a row that the flow asks for begins anew. Write \`${name}\`, without \`()\`.`;
    throw mistakeAt(row, name.length, why);
  }
  if (subscriptions.length > 0) {
    throw mistakeAt(
      row,
      0,
      'there are subscriptions below it: only a row that the flow asks for can have them. Write them below that one.',
    );
  }
};

/** The same of a row below, which begins with the picture. */
export const checkBelow = (row: Row): void => {
  checkOwn(row);
  const zero = row.text.indexOf('^', row.name.length);
  if (zero < 0) return;
  throw mistakeAt(
    row,
    zero,
    'what must follow begins when the picture does. Write the row without `^`, from the time 0 on.',
  );
};

/** Throws where frames are asked for and not drawn: RxJS has no others in virtual time. */
export const checkFrames = (recorder: Recorder): void => {
  const isAboutFrames = ({ kind, value }: Happening): boolean =>
    kind === 'E' && value instanceof Error && value.message.includes('animate() was not called');
  if (!recorder.names().some((name) => recorder.of(name)?.some(isAboutFrames))) return;
  throw new PictureError(
    'Animation frames are asked for and not drawn. Draw them as a row on top: `animate  ---x---x`.',
  );
};
