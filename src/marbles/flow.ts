import { isObservable } from 'rxjs';
import { PictureError } from './errors';
import { inspect } from './inspect';
import type { Streams } from './vocabulary';

/** The row of a stream: `state` of `state$`. */
export const toName = (key: string): string => key.replace(/\$(?=\.|$)/, '');

/** The name of a row that a flow asks for: not everyone's tests are compiled. */
export const checkName = (name: unknown): void => {
  if (typeof name !== 'string' || !/^\S+$/.test(name)) {
    throw new PictureError(`row(${inspect(name)}): a row is asked for by its name. Write row('tap').`);
  }
  const bare = name.replace(/(\(\))?\$?$/, '');
  if (bare === name) return;
  const why = name.endsWith('$') ? 'has no `$` in a picture' : 'begins anew where it is drawn with `()`';
  throw new PictureError(`row('${name}'): a row ${why}. Write row('${bare}').`);
};

const isPromise = (value: object): boolean => 'then' in value && typeof value.then === 'function';

/** What a flow has returned: not everyone's tests are compiled. */
export const toStreams = (returned: unknown): Streams => {
  if (typeof returned !== 'object' || returned === null || isObservable(returned) || Array.isArray(returned)) {
    const what = isObservable(returned) ? 'a stream' : Array.isArray(returned) ? 'an array' : inspect(returned);
    throw new PictureError(
      `The flow returned ${what}, and has to return its streams by name. Write ({ row }) => ({ name$: … }).`,
    );
  }
  if (isPromise(returned)) {
    throw new PictureError(
      'The flow is an async function. A picture does not wait for promises: write it without `async`, and return the streams at once.',
    );
  }
  const keys = Object.keys(returned);
  const twin = keys.find((key) => toName(key) !== key && keys.includes(toName(key)));
  if (twin !== undefined) {
    throw new PictureError(
      `The flow returned \`${twin}\` and \`${toName(twin)}\`: both are the row \`${toName(twin)}\`. Rename one.`,
    );
  }
  return Object.fromEntries(
    Object.entries(returned).map(([key, output]: [string, unknown]) => {
      if (isObservable(output)) return [key, output] as const;
      throw new PictureError(
        `The flow returned \`${key}\`, which is no stream but ${inspect(output)}. ${insteadOf(key, output)}`,
      );
    }),
  );
};

/** What to return in place of something that is no stream. */
const insteadOf = (key: string, output: unknown): string => {
  if (typeof output === 'function') return `Call it: { ${key}: ${output.name || 'it'}(…) }.`;
  if (typeof output === 'object' && output !== null && isPromise(output)) {
    return `A picture does not wait for promises: draw what it brings as a row, and return row('answer').`;
  }
  return `Write { ${key}: of(…) }, or leave it out.`;
};
