import { checkNames, wrongOption, type LastResort } from '../streams';

/** What may be offered where there is nothing to reserve or enter. */
export const lastResorts: readonly LastResort[] = ['profile', 'half-screen'];

const accountMayBe = "the id that 视频号助手 shows: 'sph', then letters and digits";

/** That an account is none: it is empty, or has another form. */
export const wrongAccount = (account: unknown, option = 'the account'): Error =>
  wrongOption(option, account, accountMayBe);

/** Of which type each option of a button is that is given at all, and how that is put. */
const types = {
  account: ['string', accountMayBe],
  noticeId: ['string', 'the id of a notice'],
  all: ['boolean', 'true or false'],
  promoterShareLink: ['string', 'a text'],
  attempt: ['function', 'a function from what reserves to what the attempt comes to'],
  toast: ['boolean', 'true or false'],
  onOutcome: ['function', 'a function'],
} as const;

/**
 * What TypeScript does not check for everyone: the options of a button.
 *
 * @param what takes them, e.g. `'reserveLive'`
 * @param known has their names
 * @throws `TypeError` that names the option and says what it may be
 * @example checkOptions('useLiveReserve', { account: 'sphABC', toast: 1 }, { account: 0, toast: 0 }); // throws
 */
export const checkOptions = (what: string, options: object, known: object): void => {
  if (typeof options !== 'object' || (options as unknown) === null)
    throw wrongOption(`what ${what} takes`, options, "an object of options: { account: 'sph…' }");
  checkNames(what, options, known);
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, [type, mayBe]] of Object.entries(types)) {
    const value = given[name];
    if (value !== undefined && typeof value !== type) throw wrongOption(name, value, mayBe);
  }
  const { lastResort } = given;
  if (lastResort !== undefined && !(lastResorts as readonly unknown[]).includes(lastResort))
    throw wrongOption('lastResort', lastResort, "'profile' or 'half-screen'");
};
