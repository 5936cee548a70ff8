import { inspect } from '../../marbles';
import type { PictureOptions } from '../../testing';

/** Options as code; the letters of rows below come as code already. */
export const inspectOptions = (options: PictureOptions, letters: string | undefined): string => {
  const { values = {}, ...rest } = options;
  const all = [...Object.entries(rest).map(([name, value]) => `${name}: ${inspect(value)}`)];
  const given = Object.entries(values).map(([row, legend]) => `${JSON.stringify(row)}: ${inspect(legend)}`);
  const below = letters === undefined ? [] : [letters.slice(1, -1).trim()];
  if (given.length + below.length > 0) all.push(`values: { ${[...given, ...below].join(', ')} }`);
  return all.length === 0 ? '' : `{ ${all.join(', ')} }`;
};

/** Each line that is not empty, further to the right. */
export const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
