interface Definition {
  readonly behaviors?: readonly unknown[];
}

/**
 * Puts behaviors of ours in the place of those that WeChat has built in (内置 behavior): a field of a form has a name and a value, what exports
 * something does so by its `export`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export function withBuiltIn<D extends Definition>(
  definition: D,
  make: (definition: object) => unknown,
  lacks: (what: string) => void,
): D {
  const { behaviors } = definition;
  if (!behaviors) return definition;
  const own = behaviors.map((behavior) => {
    if (typeof behavior !== 'string' || !behavior.startsWith('wx://')) return behavior;
    if (behavior === 'wx://form-field') return make({ properties: { name: String, value: null } });
    if (!/^wx:\/\/(form-field-\w+|component-export)$/.test(behavior)) lacks(behavior);
    return make({});
  });
  return { ...definition, behaviors: own };
}
