import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import postcss, { AtRule, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';

/**
 * Turns one WXSS file into CSS for the page's frame: `@import` is followed, 750 rpx are the frame's width, tags are those of
 * the built-in components (内置组件), and with a `scope` every class gets that prefix, which keeps components' styles apart.
 */
export function compileWxss(root: string, path: string, scope?: string): string {
  const sheet = withImports(root, path);
  const selectors = selectorParser((list) => {
    list.walkTags((tag) => {
      tag.value = tag.value === 'page' ? 'body' : `wx-${tag.value}`;
    });
    if (scope === undefined) return;
    list.walkClasses((node) => {
      node.value = `${scope}--${node.value}`;
    });
    list.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') {
        const raws = { value: JSON.stringify(scope) };
        pseudo.replaceWith(
          selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scope, raws, quoteMark: '"' }),
        );
      }
    });
  });
  sheet.walkRules((rule) => {
    const inKeyframes = rule.parent instanceof AtRule && rule.parent.name.endsWith('keyframes');
    if (!inKeyframes) rule.selector = selectors.processSync(rule.selector);
  });
  sheet.walkDecls((declaration) => {
    declaration.value = frameUnits(declaration.value);
  });
  return sheet.toString();
}

/** Lengths that only a phone knows: rpx, and the safe area (安全区), which the simulated phone sets as custom properties. */
export function frameUnits(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, size: string) => `calc(${size} * 100vw / 750)`)
    .replace(/(?:env|constant)\(\s*(safe-area-inset-\w+)\s*/g, 'var(--$1');
}

function withImports(root: string, path: string): Root {
  const file = join(root, path);
  const sheet = postcss.parse(existsSync(file) ? readFileSync(file, 'utf8') : '', { from: file });
  sheet.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^(url\()?["']?|["']?\)?;?$/g, '');
    const imported = target.startsWith('/') ? target.slice(1) : posix.join(dirname(path), target);
    rule.replaceWith(withImports(root, imported));
  });
  return sheet;
}
