/** The fields of whatever the client gives (字段): of what is no object, none. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads a value of unknown shape. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text, or else the empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
