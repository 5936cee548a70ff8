import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The parts of app.json that say which files make up the mini program. */
interface AppConfig {
  readonly pages: readonly string[];
  readonly subpackages?: readonly SubpackageConfig[];
  readonly subPackages?: readonly SubpackageConfig[];
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly themeLocation?: string;
  readonly sitemapLocation?: string;
}

interface SubpackageConfig {
  readonly root: string;
  readonly pages: readonly string[];
}

/** What a mini program consists of, as its json files tell. Paths are relative to its root, without extension where they name a module. */
export interface MiniProgram {
  readonly root: string;
  /** `app`, then every page, then every component that these use: one CommonJS module each. */
  readonly modules: readonly string[];
  /** The json files that WeChat reads; any other json is a matter of the code that imports it. */
  readonly configs: readonly string[];
}

/** Reads which pages and components (页面、组件) a mini program has, from app.json and every `usingComponents` it leads to. */
export function readMiniProgram(root: string): MiniProgram {
  const app = readJson(join(root, 'app.json')) as AppConfig;
  const subpackages = [...(app.subpackages ?? []), ...(app.subPackages ?? [])];
  const pages = [...app.pages, ...subpackages.flatMap((sub) => sub.pages.map((page) => posix.join(sub.root, page)))];

  const modules = new Set(['app', ...pages]);
  for (const module of modules) {
    for (const component of Object.values(usingComponents(root, module))) {
      modules.add(resolveComponent(root, module, component));
    }
  }

  const configs = [...modules].map((module) => `${module}.json`).filter((config) => existsSync(join(root, config)));
  const locations = [app.themeLocation, app.sitemapLocation ?? 'sitemap.json'];
  for (const location of locations) {
    if (location !== undefined && existsSync(join(root, location))) configs.push(location);
  }
  return { root, modules: [...modules], configs };
}

function usingComponents(root: string, module: string): Readonly<Record<string, string>> {
  const path = join(root, `${module}.json`);
  if (!existsSync(path)) return {};
  const config = readJson(path) as { readonly usingComponents?: Readonly<Record<string, string>> };
  return config.usingComponents ?? {};
}

/** Follows a `usingComponents` path as WeChat does: from the root after a slash, else from the file's own folder, else from the root. */
function resolveComponent(root: string, from: string, path: string): string {
  const candidates = path.startsWith('/') ? [path.slice(1)] : [posix.join(dirname(from), path), path];
  const found = candidates.find((candidate) => existsSync(join(root, `${candidate}.json`)));
  if (found === undefined)
    throw new Error(`${from}.json uses the component "${path}", and ${root} has no such component`);
  return found;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not readable as JSON`, { cause });
  }
}
