import { inspect, PictureError, type Legend } from '../../marbles';
import { checkValues } from '../../marbles/legend';
import { toLimits } from '../../streams/services';
import type { Limits } from '../../streams/time';
import { situations, toAccount } from '../account';
import type { ClientOptions } from '../client';
import { choices, defaultSettings } from '../settings';
import { liveFlow } from './liveFlow';
import type { Flow } from './stage';

/** What a picture is drawn of, besides its rows. All of it is optional. */
export interface PictureOptions {
  /** What is under test; without it, this library's own flow. */
  readonly flow?: Flow;
  /** The account of each button; without it, button `a` is for `sphA`, `b` for `sphB`, … */
  readonly accounts?: Readonly<Record<string, string>>;
  /** The notice of each button that is for one notice alone (R16), by its id. */
  readonly notices?: Readonly<Record<string, string>>;
  /** Letters of your own, by row: what they stand for. */
  readonly values?: Readonly<Record<string, Legend>>;
  /** How the client behaves where the rows do not say: its settings, accounts, storage and answers. */
  readonly client?: Omit<ClientOptions, 'scheduler'>;
  /** Times that replace those of the rules, in ms. */
  readonly limits?: Partial<Limits>;
}

/** The options, complete. */
export interface Setting extends Required<PictureOptions> {
  readonly limits: Limits;
}

const known = {
  options: ['flow', 'accounts', 'notices', 'values', 'client', 'limits'],
  client: ['accounts', 'stored', 'answer', ...Object.keys(defaultSettings)],
  account: Object.keys(toAccount('', {}, 0)).filter((name) => name !== 'finderUserName'),
};

// Not everyone's tests are checked by a compiler, and what is misspelt would change nothing.

const checkKeys = (where: string, options: object, names: readonly string[]): void => {
  const odd = Object.keys(options).find((key) => !names.includes(key));
  if (odd !== undefined) {
    throw new PictureError(`There is no \`${odd}\` in the ${where} of a picture. There are: ${names.join(', ')}.`);
  }
};

const checkChoice = (name: string, value: unknown, among: readonly unknown[]): void => {
  if (value === undefined || among.includes(value)) return;
  throw new PictureError(`${name} is ${inspect(value)}. It may be ${among.map(inspect).join(', ')}.`);
};

const checkClient = (client: NonNullable<PictureOptions['client']>): void => {
  checkKeys('client', client, known.client);
  for (const [name, among] of Object.entries(choices))
    checkChoice(`client.${name}`, client[name as keyof typeof choices], among);
  for (const [account, patch] of Object.entries(client.accounts ?? {})) {
    checkKeys(`client.accounts.${account}`, patch, known.account);
    checkChoice(`client.accounts.${account}.situation`, patch.situation, situations);
  }
};

/** @throws where a name is misspelt */
export const toSetting = (options: PictureOptions): Setting => {
  const { flow = liveFlow, accounts = {}, notices = {}, values = {}, client = {}, limits = {} } = options;
  checkKeys('options', options, known.options);
  // An import that is misspelt is `undefined`: this library's own flow would be tested in its place.
  if ('flow' in options && typeof options.flow !== 'function') {
    throw new PictureError('The flow is no function: is its import spelt right?');
  }
  checkValues(values);
  checkClient(client);
  return { flow, accounts, notices, values, client, limits: toLimits(limits) };
};
