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
      /** What stands in its text field before anything is written; absent: it has none. */
      readonly field?: { readonly text: string; readonly placeholder: string };
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
  /** Closes the window, with what was written in it; `false` if there was none. */
  readonly choose: (index: number, text?: string) => boolean;
}

interface Chosen {
  readonly index: number;
  readonly text: string | undefined;
}

interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
  readonly editable?: boolean;
  readonly placeholderText?: string;
}

interface SheetOptions {
  readonly alertText?: string;
  readonly itemList?: readonly string[];
}

/** One at a time; who asks meanwhile waits. */
export function createPrompts(): Prompts {
  const waiting: { readonly prompt: Prompt; readonly settle: (chosen: Chosen) => void }[] = [];
  const prompt$ = new BehaviorSubject<Prompt | undefined>(undefined);
  const ask = (prompt: Prompt): Promise<Chosen> =>
    new Promise((settle) => {
      waiting.push({ prompt, settle });
      prompt$.next(waiting[0]?.prompt);
    });
  return {
    prompt$,
    async showModal(options) {
      const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options;
      const { editable = false, placeholderText = '' } = options;
      const { index, text } = await ask({
        kind: 'modal',
        title,
        content: editable ? '' : content,
        cancel: showCancel ? cancelText : undefined,
        confirm: confirmText,
        ...(editable && { field: { text: content, placeholder: placeholderText } }),
      });
      const isConfirmed = index === 0;
      // As WeChat has it: what was written, where there is a field and it is confirmed.
      return {
        confirm: isConfirmed,
        cancel: !isConfirmed,
        content: editable && isConfirmed ? (text ?? content) : null,
      };
    },
    async showActionSheet({ alertText = '', itemList = [] }) {
      if (itemList.length === 0 || itemList.length > 6)
        throw new Error(`parameter error: itemList should have 1 to 6 items, and has ${itemList.length}`);
      const { index: tapIndex } = await ask({ kind: 'sheet', title: alertText, items: itemList });
      if (tapIndex < 0) throw new Error('cancel');
      return { tapIndex };
    },
    choose(index, text) {
      const asked = waiting.shift();
      prompt$.next(waiting[0]?.prompt);
      asked?.settle({ index, text });
      return asked !== undefined;
    },
  };
}
