import type { Subscription } from 'rxjs';

import type { Client } from '../src/testing';

/** What the page shares leaves the browser as it would leave a phone: a file is downloaded, a text is in the clipboard. */
export function giveAway(client: Client): Subscription {
  return client.shared$.subscribe((shared) => {
    if (shared.to === 'chat') download(shared.fileName, shared.text);
    else
      void Promise.resolve()
        .then(() => navigator.clipboard.writeText(shared.text))
        .catch(console.error);
  });
}

/** Hands the browser a file to save. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}
