type Fields = Record<string, unknown>;

/** Puts a value into data by its path, as `setData` does; tells whether it was there already. */
export const put = (data: object, path: string, value: unknown): boolean => {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  const holder = keys.reduce<Fields>((fields, key) => fields[key] as Fields, data as Fields);
  const was = JSON.stringify(holder[last]);
  holder[last] = value;
  return was === JSON.stringify(value);
};
