import { Linter } from 'eslint';

import type { BuiltModule } from './bundle';

const ecmaScript =
  'Array ArrayBuffer Boolean Date Error Function Infinity JSON Map Math NaN Number Object Promise Proxy RangeError Reflect ' +
  'RegExp Set String Symbol TypeError Uint8Array WeakMap WeakSet decodeURIComponent encodeURIComponent isNaN parseFloat parseInt undefined';
const weChat =
  'App Behavior Component Page clearInterval clearTimeout console getApp getCurrentPages setInterval setTimeout wx';
const commonJs = 'exports module require';

/**
 * Fails when a module reaches for anything that WeChat's logic layer lacks: a browser's or Node's global, `eval`, `new Function`,
 * or a `require` whose path WeChat's compiler cannot read.
 */
export function checkGlobals(modules: readonly BuiltModule[]): void {
  const linter = new Linter();
  const globals = Object.fromEntries(
    `${ecmaScript} ${weChat} ${commonJs}`.split(' ').map((name) => [name, 'readonly' as const]),
  );
  for (const { fileName, code } of modules) {
    const messages = linter.verify(code, {
      languageOptions: { ecmaVersion: 2018, sourceType: 'script', globals },
      rules: {
        'no-undef': 'error',
        'no-eval': 'error',
        'no-implied-eval': 'error',
        'no-new-func': 'error',
        'no-restricted-syntax': ['error', 'CallExpression[callee.name="require"]:not([arguments.0.type="Literal"])'],
      },
    });
    const [first] = messages;
    if (first !== undefined)
      throw new Error(`${fileName} would not run in a mini program: ${first.message} (column ${first.column})`);
  }
}
