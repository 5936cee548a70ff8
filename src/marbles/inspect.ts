const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const print = (value: unknown, within: readonly unknown[]): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (within.includes(value)) return '[circular]';
  const inner = [...within, value];
  if (Array.isArray(value)) return `[${value.map((item) => print(item, inner)).join(', ')}]`;
  if (value instanceof Error) return `${value.name}(${JSON.stringify(value.message)})`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${print(field, inner)}`);
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
};

/** Prints a value; values that print the same count as equal in a picture. */
export const inspect = (value: unknown): string => print(value, []);
