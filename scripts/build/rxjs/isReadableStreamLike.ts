/* A mini program has no `ReadableStream`. */

export const isReadableStreamLike = (): boolean => false;

export const readableStreamLikeToAsyncGenerator = (): never => {
  throw new TypeError('Built without readable streams');
};
