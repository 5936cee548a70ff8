/** The method of a value that says how it is written in code. */
export const printed = Symbol('printed');

const hasPrinted = (value: object): value is { readonly [printed]: () => string } => printed in value;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Whether a value is one such as `expect.any(Number)`. */
const isMatcher = (value: object): value is { readonly toAsymmetricMatcher: () => string } =>
  'toAsymmetricMatcher' in value && typeof value.toAsymmetricMatcher === 'function';

const print = (value: unknown, within: readonly unknown[]): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (hasPrinted(value)) return value[printed]();
  if (isMatcher(value)) return value.toAsymmetricMatcher();
  if (within.includes(value)) return '[circular]';
  const inner = [...within, value];
  if (Array.isArray(value)) return `[${value.map((item) => print(item, inner)).join(', ')}]`;
  if (value instanceof Error) return `${value.name}(${JSON.stringify(value.message)})`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) return `new Map(${print([...value], inner)})`;
  if (value instanceof Set) return `new Set(${print([...value], inner)})`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${print(field, inner)}`);
  const text = fields.length ? `{ ${fields.join(', ')} }` : '{}';
  if (isPlain(value)) return text;
  const { name = 'Object' } = Object(value.constructor) as { readonly name?: string };
  // What has no fields may have words of its own: new URL("https://…").
  const { toString } = value;
  const said = fields.length === 0 && toString !== Object.prototype.toString ? toString.call(value) : undefined;
  return said === undefined ? `${name} ${text}` : `new ${name}(${JSON.stringify(said)})`;
};

/**
 * Prints a value in one line, for a message.
 *
 * @example inspect(new Map([['a', 1]]))
 */
export const inspect = (value: unknown): string => {
  try {
    return print(value, []);
  } catch {
    return '[what cannot be printed]';
  }
};
