/** The row's name without the button: `state` of `state.b`. */
export const kindOf = (name: string): string => name.replace(/\..$/, '');

/** The button that a row is about: `b` of `state.b`. */
export const buttonOf = (name: string): string | undefined => /\.(.)$/.exec(name)?.[1];
