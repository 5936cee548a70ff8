import { filter, map, merge, pairwise, type Subscription } from 'rxjs';

import type { Client, Dialog } from '../../src/testing';
import type { Life } from './life';
import type { Happened } from './line';

/** Puts down what only the phone's owner sees: WeChat's dialogs; and what the page's callbacks throw. */
export function recordClient(client: Client, life: Life): Subscription {
  return merge(
    client.dialog$.pipe(
      pairwise(),
      filter(([before, after]) => before !== after),
      map(([, dialog]): Happened => dialogLine(dialog)),
    ),
    client.error$.pipe(map((error): Happened => ({ error: String(error) }))),
  ).subscribe(life.add);
}

function dialogLine(dialog: Dialog | null): Happened {
  if (dialog === null) return { dialog: 'closed' };
  const { account, choices } = dialog;
  return { dialog: 'open', nickname: account.nickname, choices };
}
