import rxwx from 'rxjs-wx/RxWX.js';

/** What the leak row looks for on the heap. */
export const { Subscription } = rxwx.Rx;
