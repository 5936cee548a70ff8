import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { TmplGroup } from 'glass-easel-template-compiler';

/** The WXML that modules use, and the scripts in it. */
export interface Templates {
  /** Texts by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Which modules use a file. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is amiss, with file, line and column. */
  readonly warnings: readonly string[];
}

/** The WXML of the modules, and what it imports: a package brings more than a page uses, and not all of it compiles everywhere. */
export function usedTemplates(root: string, modules: readonly string[]): Templates {
  const texts = new Map<string, string>();
  const users = new Map<string, Set<string>>();
  const warnings = new Set<string>();
  const use = (path: string, module: string, including: readonly string[]): void => {
    const known = users.get(path) ?? new Set();
    if (known.has(module)) return;
    users.set(path, known.add(module));
    const isScript = path.endsWith('.wxs');
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, isScript ? inWords(text) : text.replace(/<wxs\b[^]*?<\/wxs>/g, inWords));
    const named = isScript
      ? text.matchAll(/\brequire\(\s*["']([^"']+)["']/g)
      : without(text, comments).matchAll(/<(?:import|include|wxs)\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/g);
    for (const { 0: tag, 1: name = '', index } of named) {
      const type = isScript || tag.startsWith('<wxs') ? '.wxs' : '.wxml';
      const place = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name);
      const target = place.endsWith(type) ? place : `${place}${type}`;
      const chain = tag.startsWith('<include') ? [...including, path] : [];
      const at = placeIn(path, text, index);
      if (chain.includes(target)) warnings.add(`${at}: ${[...chain, target].join(' includes ')}, without end`);
      else if (existsSync(join(root, target))) use(target, module, chain);
      else warnings.add(`${at}: ${isScript ? tag : `${tag}>`}: there is no ${target}`);
    }
  };
  for (const module of modules) if (existsSync(join(root, `${module}.wxml`))) use(`${module}.wxml`, module, []);
  return { texts, users, warnings: [...warnings] };
}

/** The tags in the WXML that are none of its modules' own components, each with the place where it is first. */
export function foreignTags(
  { texts, users }: Templates,
  componentsOf: (module: string) => readonly string[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [path, text] of texts) {
    if (!path.endsWith('.wxml')) continue;
    const known = new Set([...(users.get(path) ?? [])].flatMap(componentsOf));
    const markup = without(text, comments, /<wxs\b[^>]*[^/]>[^]*?<\/wxs>/g, /\{\{[^]*?\}\}/g);
    for (const { 1: tag = '', index } of markup.matchAll(/<([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi))
      if (!known.has(tag)) found[tag] ??= placeIn(path, text, index);
  }
  return found;
}

/** Compiles it to one expression; what is no reason to stop is a warning. */
export function compileTemplates({ texts, warnings }: Templates): {
  readonly templates: string;
  readonly warnings: readonly string[];
} {
  const group = new TmplGroup();
  try {
    const problems = [...texts].flatMap(([path, text]) => {
      const name = path.replace(/\.\w+$/, '');
      if (path.endsWith('.wxml')) return report(path, group.addTmpl(name, text));
      // WXML names it without its extension, another script with it.
      for (const known of [name, path]) group.addScript(known, text);
      return [];
    });
    return { templates: group.getTmplGenObjectGroups(), warnings: [...problems, ...warnings] };
  } finally {
    group.free();
  }
}

/** What the template compiler warns of. An end tag that is missing is as bad as WeChat's tools find it. */
function report(path: string, problems: unknown): readonly string[] {
  return (problems as readonly TemplateProblem[]).map(({ isError, message, startLine, startColumn }) => {
    const text = `${path}:${startLine + 1}:${startColumn + 1}: ${message}`;
    if (isError || message === 'missing end tag') throw new Error(text);
    return text;
  });
}

/** What the template compiler finds; it counts lines from 0. */
interface TemplateProblem {
  readonly isError: boolean;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** In WXS a value's `constructor` is the name of its type. */
const inWords = (script: string): string => script.replace(/\.constructor\b(?!\s*[.(])/g, '.constructor.name');

const comments = /<!--[^]*?-->/g;

/** A text with blanks in the place of some of it, so that the rest stays where it is. */
const without = (text: string, ...parts: readonly RegExp[]): string =>
  parts.reduce((rest, part) => rest.replace(part, (found) => found.replace(/[^\n]/g, ' ')), text);

function placeIn(path: string, text: string, index: number): string {
  const lines = text.slice(0, index).split('\n');
  return `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
