/** Runs code of the package as the body of a function with these parameters: the simulator is its JavaScript engine. */
export function evaluate(source: string, parameters: Readonly<Record<string, unknown>> = {}): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- package code comes as text, and must not see the browser's globals
  const body = new Function(...Object.keys(parameters), source) as (...values: unknown[]) => unknown;
  return body(...Object.values(parameters));
}
