import { read } from '../../test/docs/pages';

/** A picture in an example of a page that has a drawing behind it, in a file within docs/. */
interface Shown {
  readonly file: string;
  readonly code: string;
}

/** The examples of a page that have a drawing behind them. */
export const shownIn = (page: string): readonly Shown[] =>
  [...read(page).matchAll(/^```ts\n((?:(?!^```).)*)^```\n\n!\[[^\]]*\]\((testing\/[\w-]+\.svg)\)/gms)].map(
    ([, code = '', file = '']) => ({ file, code }),
  );
