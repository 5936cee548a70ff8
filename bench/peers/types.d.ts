declare namespace WechatMiniprogram {
  // The typings leave `state` out.
  interface GeneralCallbackResult {
    state?: number;
  }
}

declare module 'miniprogram-api-promise/src/index.js' {
  interface Callbacks<R> {
    success?: ((result: R) => void) | undefined;
  }
  type ResultOf<O> = O extends Callbacks<infer R> ? R : never;

  export function promisify<O extends Callbacks<never>>(
    api: (options: O) => void,
  ): (options: Omit<O, 'success' | 'fail' | 'complete'>) => Promise<ResultOf<O>>;
}

/** RxWX has no types of its own: the slice that the page uses. */
declare module 'rxjs-wx/RxWX.js' {
  interface Observable5<T> {
    switchMap<R>(project: (value: T) => Observable5<R>): Observable5<R>;
    subscribe(next: (value: T) => void, error: (error: unknown) => void): { unsubscribe(): void };
  }
  const rxwx: {
    getChannelsLiveNoticeInfo(options: {
      finderUserName: string;
    }): Observable5<WechatMiniprogram.GetChannelsLiveNoticeInfoSuccessCallbackResult>;
    reserveChannelsLive(options: { noticeId: string }): Observable5<{ state?: number }>;
    readonly Rx: { readonly Subscription: new () => object };
  };
  export default rxwx;
}
