/** Gives an object other properties, those that it has, for as long as something runs. */
export const withProperties = <T>(
  target: object,
  properties: Readonly<Record<string, PropertyDescriptor>>,
  run: () => T,
): T => {
  const names = Object.keys(properties).filter((name) => name in target);
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const name of names) Object.defineProperty(target, name, { ...properties[name], configurable: true });
  try {
    return run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  }
};
