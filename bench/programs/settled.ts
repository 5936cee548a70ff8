/** Lets everything come to an end that answers 'at once' but not in the same turn: promises. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
