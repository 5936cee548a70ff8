declare module 'miniprogram-api-promise/src/index.js' {
  interface Callbacks<R> {
    success?: ((result: R) => void) | undefined;
  }
  type ResultOf<O> = O extends Callbacks<infer R> ? R : never;

  export function promisify<O extends Callbacks<never>>(
    api: (options: O) => void,
  ): (options: Omit<O, 'success' | 'fail' | 'complete'>) => Promise<ResultOf<O>>;
}
