type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A program has few paths, and uses them often. */
const keysOfPath = new Map<string, readonly string[]>();

/** The keys of a data path (数据路径): `a[0].b` has `a`, `0` and `b`. */
const keysOf = (path: string): readonly string[] => {
  const keys = keysOfPath.get(path) ?? path.split(/[.[\]]+/).filter((key) => key !== '');
  keysOfPath.set(path, keys);
  return keys;
};

/** What a holder has at a key: another holder, which is made where there is none. */
const holderIn = (holder: Holder, key: string, nextKey: string): Holder => {
  const inner = holder[key];
  if (isHolder(inner)) return inner;
  const made = (/^\d+$/.test(nextKey) ? [] : {}) as Holder;
  holder[key] = made;
  return made;
};

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (isHolder(one) && isHolder(other) && JSON.stringify(one) === JSON.stringify(other));

/**
 * Puts a value into data by its path, as `setData` does; tells whether it was there already.
 *
 * @example put({ live: { status: 'ready' } }, 'live.status', 'busy'); // false
 */
export const put = (data: object, path: string, value: unknown): boolean => {
  let holder = data as Holder;
  let last = '';
  for (const key of keysOf(path)) {
    if (last) holder = holderIn(holder, last, key);
    last = key;
  }
  const wasThere = isSame(holder[last], value);
  holder[last] = value;
  return wasThere;
};

/** What data has at a path, if anything. */
export const valueAt = (data: object, path: string): unknown =>
  keysOf(path).reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), data);
