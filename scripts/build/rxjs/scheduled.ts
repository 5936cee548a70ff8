/** What `from` does with a scheduler: nobody in the package gives it one, `timer` has its own way. */
export const scheduled = (): never => {
  throw new TypeError('Built without `from(…, scheduler)`');
};
