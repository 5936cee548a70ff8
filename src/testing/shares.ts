import { Subject, type Observable } from 'rxjs';

/** What a page gives away. */
export type Shared =
  | { readonly to: 'chat'; readonly fileName: string; readonly text: string }
  | { readonly to: 'clipboard'; readonly text: string };

/** The options of `wx.shareFileMessage`, which older typings lack. */
export interface FileShare extends WechatMiniprogram.AsyncMethodOptionLike {
  readonly filePath: string;
  readonly fileName?: string;
}

/** The ways out of the mini program, from the front. */
export interface Shares {
  readonly shared$: Observable<Shared>;
  readonly file: (options: FileShare) => void;
  readonly text: (options: WechatMiniprogram.SetClipboardDataOption) => void;
}

/** `read` gives the text of a file. */
export const createShares = (read: (path: string) => string): Shares => {
  const shared$ = new Subject<Shared>();
  return {
    shared$: shared$.asObservable(),
    file({ filePath, fileName = filePath.replace(/^.*\//, '') }) {
      shared$.next({ to: 'chat', fileName, text: read(filePath) });
    },
    text: ({ data }) => shared$.next({ to: 'clipboard', text: data }),
  };
};
