import { defaultLimits, type Limits } from '../../streams/limits';
import type { ClientOptions } from '../client';
import type { Legend } from './legend';
import { liveFlow } from './liveFlow';
import type { Flow } from './stage';

/** What a picture is drawn of, besides its rows. All of it is optional. */
export interface PictureOptions {
  /** What is under test; without it, this library's own flow. */
  readonly flow?: Flow;
  /** The account of each button; without it, button `a` is for `sphA`, `b` for `sphB`, … */
  readonly accounts?: Readonly<Record<string, string>>;
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

export const toSetting = ({
  flow = liveFlow,
  accounts = {},
  values = {},
  client = {},
  limits = {},
}: PictureOptions): Setting => ({ flow, accounts, values, client, limits: { ...defaultLimits, ...limits } });
