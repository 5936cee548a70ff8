import type { Act } from './act';
import type { Frame } from './frame';
import type { Session } from './session';

/** Does it to the phone of a session. */
export function perform(act: Act, session: Session, frame: Frame | undefined): void {
  const { client, prompts, throwing, life, launch } = session;
  if ('phone' in act) {
    const left = client.phone[act.phone]();
    if (act.phone === 'back' && left === false && !prompts.choose(-1)) frame?.back();
  } else if ('ring' in act) client.phone.ring({ hides: act.ring === 'over the page' });
  else if ('choose' in act) {
    const { dialog } = client;
    if (!dialog) return;
    life.add({ dialog: 'chosen', state: act.choose });
    dialog.choose(act.choose);
  } else if ('account' in act) client.set(act.account, act.becomes);
  else if ('configure' in act) client.configure(act.configure);
  else if ('store' in act) client.storage.fill(act.store);
  else if ('api' in act) throwing.set(act.api, act.throws);
  else if ('touch' in act) frame?.touch(act);
  else if ('pullDown' in act) frame?.pullDown();
  else if ('prompt' in act) prompts.choose(act.prompt, act.text);
  else if ('tab' in act) frame?.tab(act.tab);
  else {
    client.phone.close();
    // What the mini program has brought up goes with it.
    client.phone.back();
    life.add({ restart: true });
    launch();
  }
}
