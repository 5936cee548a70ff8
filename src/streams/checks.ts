import type { Accounts } from './accounts';
import { fieldsOf } from './guarded';
import { wrongOption } from './services';
import type { LivePage } from './states';
import type { Button } from './status';

// Not everyone's page is compiled.

const isStream = (value: unknown): boolean => typeof fieldsOf(value).pipe === 'function';

/** @throws `TypeError` where what was handed in is no button: one without `gone$`, say */
export const checkButton = <B extends Button>(button: B): B => {
  if (typeof button !== 'object' || (button as unknown) === null)
    throw wrongOption('a button', button, 'an object: { account, gone$ }');
  const account: unknown = button.account;
  const gone: unknown = button.gone$;
  if (typeof account !== 'string') throw wrongOption('account of a button', account, "a finderUserName: 'sph…'");
  if (!isStream(gone)) throw wrongOption('gone$ of a button', gone, 'an observable: NEVER for one that stays');
  return button;
};

/** @throws `TypeError` where one of a page's streams is missing, or `accountOf` is not what `accounts(services)` gives */
export const checkLivePage = <B extends Button>(page: LivePage<B>, accountOf: Accounts): LivePage<B> => {
  for (const name of ['button$', 'tap$', 'onShow$', 'onHide$', 'onUnload$', 'intent$', 'interrupted$'] as const)
    if (!isStream(page[name])) throw wrongOption(name, page[name], 'an observable: NEVER for one that never emits');
  if (!isStream(accountOf.change$)) throw wrongOption('accountOf', accountOf, 'what accounts(services) gives');
  return page;
};
