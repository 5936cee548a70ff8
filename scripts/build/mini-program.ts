import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import { packagePaths } from './package-paths';

/** The parts of app.json that say which files make up the mini program. */
interface AppConfig {
  readonly pages?: readonly string[];
  readonly subpackages?: readonly SubpackageConfig[];
  readonly subPackages?: readonly SubpackageConfig[];
  readonly themeLocation?: string;
  readonly sitemapLocation?: string;
}

interface SubpackageConfig {
  readonly root: string;
  readonly pages: readonly string[];
}

/** The parts of a json file that name components (自定义组件). */
interface UsingConfig {
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly componentGenerics?: Readonly<Record<string, true | { readonly default?: string }>>;
}

/** What a mini program consists of, as its json files tell. Paths are relative to its root, without extension where they name a module. */
export interface MiniProgram {
  readonly root: string;
  /** Every page (页面), those of subpackages (分包) last. */
  readonly pages: readonly string[];
  /** `app`, then every page, then every component that these use: one CommonJS module each. */
  readonly modules: readonly string[];
  /** Which component each name in a module's json leads to. What a plugin (插件) has is not among them. */
  readonly components: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The json files that WeChat reads; any other json is a matter of the code that imports it. */
  readonly configs: readonly string[];
}

/** Reads which pages and components (页面、组件) a mini program has, from app.json and every `usingComponents` it leads to. */
export function readMiniProgram(root: string): MiniProgram {
  const app = readJson(join(root, 'app.json')) as AppConfig | null;
  if (app === null || typeof app !== 'object' || Array.isArray(app))
    throw new Error(`${join(root, 'app.json')} is no object`);
  const subpackages = [...(app.subpackages ?? []), ...(app.subPackages ?? [])];
  const { pages: own = [] } = app;
  checkPaths(root, '"pages"', own);
  if (own.length === 0) throw new Error(`${join(root, 'app.json')} names no pages`);
  for (const sub of subpackages) checkPaths(root, `"pages" of the subpackage "${sub.root}"`, sub.pages);
  const pages = [...own, ...subpackages.flatMap((sub) => sub.pages.map((page) => posix.join(sub.root, page)))];

  const modules = new Set(['app', ...pages]);
  const components: Record<string, Readonly<Record<string, string>>> = {};
  for (const module of modules) {
    const { usingComponents = {}, componentGenerics = {} } = usingConfig(root, module);
    const found = Object.entries(usingComponents)
      .filter(([, component]) => !component.includes('://'))
      .map(([name, component]) => [name, resolveComponent(root, module, component)] as const);
    components[module] = Object.fromEntries(found);
    for (const [, component] of found) modules.add(component);
    for (const generic of Object.values(componentGenerics))
      if (generic !== true && generic.default !== undefined)
        modules.add(resolveComponent(root, module, generic.default));
  }

  const configs = [...modules].map((module) => `${module}.json`).filter((config) => existsSync(join(root, config)));
  const locations = [app.themeLocation, app.sitemapLocation ?? 'sitemap.json'];
  for (const location of locations) {
    if (location !== undefined && existsSync(join(root, location))) configs.push(location);
  }
  return { root, pages, modules: [...modules], components, configs };
}

function checkPaths(root: string, name: string, paths: unknown): void {
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
    throw new Error(`${join(root, 'app.json')}: ${name} has to be a list of paths, such as ["pages/index/index"]`);
}

function usingConfig(root: string, module: string): UsingConfig {
  const path = join(root, `${module}.json`);
  return existsSync(path) ? (readJson(path) as UsingConfig) : {};
}

/**
 * Follows a `usingComponents` path as WeChat does: from the root after a slash, else from the file's own folder, else from the root, else
 * into the packages that 构建 npm has put next to it or above.
 */
function resolveComponent(root: string, from: string, path: string): string {
  const candidates = path.startsWith('/')
    ? [path.slice(1)]
    : [posix.join(dirname(from), path), path, ...packagePaths(from, path)];
  const found = candidates.find((candidate) => existsSync(join(root, `${candidate}.json`)));
  if (found === undefined)
    throw new Error(`${from}.json uses the component "${path}", and ${root} has no such component`);
  return found;
}

/** Reads a json file; an error names it. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (!existsSync(path)) throw new Error(`${path} is not there`, { cause });
    const why = cause instanceof Error ? cause.message : '';
    throw new Error(`${path} is not readable as JSON: ${why}`, { cause });
  }
}
