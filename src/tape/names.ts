const first = 'A'.charCodeAt(0);

/** A, B, … Z, AA, AB, …: a name for each number from 1. */
export const letter = (number: number): string =>
  (number > 26 ? letter(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(first + ((number - 1) % 26));

/** Numbers things from 1, in the order in which they appear, each always the same. */
export const numbering = <T>(known: {
  get(thing: T): number | undefined;
  set(thing: T, number: number): unknown;
}): ((thing: T) => number) => {
  let count = 0;
  return (thing) => {
    const number = known.get(thing) ?? ++count;
    known.set(thing, number);
    return number;
  };
};
