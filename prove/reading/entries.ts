import type { Call, Entry, Input, Output } from '../history';

type Seen<K> = Entry & { readonly kind: K };

const outputs: ReadonlySet<Entry['kind']> = new Set<Output['kind']>([
  'call',
  'toast',
  'command',
  'setData',
  'outcome',
  'report',
  'thrown',
  'rest',
]);

/** Whether the page did it; else it was done to the page. */
export const isOutput = (entry: Entry): entry is Entry & Output => outputs.has(entry.kind);

/** Whether it was done to the page. */
export const isInput = (entry: Entry): entry is Entry & Input => !outputs.has(entry.kind);

/** A call that brings up a dialog of WeChat's. */
export const opensDialog = (entry: Entry): entry is Seen<'call'> & { readonly call: Call } =>
  entry.kind === 'call' && (entry.call.api === 'reserveChannelsLive' || entry.call.api === 'openChannelsLive');

/** A call that asks for a notice. */
export const asksNotice = (entry: Entry): entry is Seen<'call'> & { readonly call: Call } =>
  entry.kind === 'call' && entry.call.api === 'getChannelsLiveNoticeInfo';

/** The entries of a kind. */
export const allOf = <K extends Entry['kind']>(
  entries: readonly Entry[],
  kind: K,
): readonly Extract<Entry, { kind: K }>[] =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
