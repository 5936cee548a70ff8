import { BehaviorSubject, type Observable } from 'rxjs';

/** What a mini program asks its user in a window of WeChat's (模态弹窗、操作菜单). */
export type Prompt =
  | {
      readonly kind: 'modal';
      readonly title: string;
      readonly content: string;
      /** The label, unless there is only one thing to say. */
      readonly cancel: string | undefined;
      readonly confirm: string;
    }
  | { readonly kind: 'sheet'; readonly title: string; readonly items: readonly string[] };

/** What a window comes to: the place of an item or of the button that confirms; -1 is cancelled. */
export interface Prompts {
  /** The window on the screen, now and from now on. */
  readonly prompt$: Observable<Prompt | undefined>;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showModal.html */
  readonly showModal: (options: ModalOptions) => Promise<object>;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showActionSheet.html */
  readonly showActionSheet: (options: SheetOptions) => Promise<object>;
  /** Closes the window; `false` if there was none. */
  readonly choose: (index: number) => boolean;
}

interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
}

interface SheetOptions {
  readonly alertText?: string;
  readonly itemList?: readonly string[];
}

/** One at a time; who asks meanwhile waits. */
export function createPrompts(): Prompts {
  const waiting: { readonly prompt: Prompt; readonly settle: (index: number) => void }[] = [];
  const prompt$ = new BehaviorSubject<Prompt | undefined>(undefined);
  const ask = (prompt: Prompt): Promise<number> =>
    new Promise((settle) => {
      waiting.push({ prompt, settle });
      prompt$.next(waiting[0]?.prompt);
    });
  return {
    prompt$,
    async showModal({ title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' }) {
      const cancel = showCancel ? cancelText : undefined;
      const index = await ask({ kind: 'modal', title, content, cancel, confirm: confirmText });
      return { confirm: index === 0, cancel: index !== 0, content: null };
    },
    async showActionSheet({ alertText = '', itemList = [] }) {
      if (itemList.length === 0 || itemList.length > 6)
        throw new Error(`parameter error: itemList should have 1 to 6 items, and has ${itemList.length}`);
      const tapIndex = await ask({ kind: 'sheet', title: alertText, items: itemList });
      if (tapIndex < 0) throw new Error('cancel');
      return { tapIndex };
    },
    choose(index) {
      const asked = waiting.shift();
      prompt$.next(waiting[0]?.prompt);
      asked?.settle(index);
      return asked !== undefined;
    },
  };
}
