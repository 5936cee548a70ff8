import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { TmplGroup } from 'glass-easel-template-compiler';
import ts from 'typescript';

import { listFiles } from '../../scripts/build/files';
import { readJson, readMiniProgram } from '../../scripts/build/mini-program';
import type { AppConfig, MiniProgramPackage, ModuleConfig, Theme } from '../package';
import { compileWxss } from './wxss';

/** Makes the package in `root` ready for a browser: the very JavaScript, with WXML and WXSS compiled. */
export async function compilePackage(root: string): Promise<MiniProgramPackage> {
  const json = <T>(path: string, otherwise: T): T =>
    existsSync(join(root, path)) ? (readJson(join(root, path)) as T) : otherwise;

  const files = (await listFiles(root)).map((path) => path.replaceAll('\\', '/')).filter(isPartOfIt);
  const app = json<AppConfig & { themeLocation?: string }>('app.json', {});
  const { pages, modules, components } = readMiniProgram(root);
  const templates = usedTemplates(root, modules);
  const paths = modules.filter((path) => path !== 'app');
  const configs = Object.fromEntries(
    paths.map((path) => [path, located(json<ModuleConfig>(`${path}.json`, {}), components.app, components[path])]),
  );
  const scopes = Object.fromEntries(
    paths.filter((path) => isIsolated(configs[path])).map((path) => [path, path.replace(/\W/g, '-')]),
  );

  return {
    app,
    pages,
    theme: app.themeLocation === undefined ? {} : json<Theme>(app.themeLocation, {}),
    configs,
    modules: Object.fromEntries(
      files
        .filter((path) => path.endsWith('.js'))
        .map((path) => [path, script(readFileSync(join(root, path), 'utf8'))]),
    ),
    templates: compileTemplates(templates),
    tags: usedTags(templates),
    styles: Object.fromEntries(
      ['app', ...paths].map((path) => [path, compileWxss(root, `${path}.wxss`, scopes[path])]),
    ),
    scopes,
  };
}

/** What a tool keeps beside a mini program is none of it. */
const isPartOfIt = (path: string): boolean => !/(^|\/)(node_modules|\.[^/]+)\//.test(path);

type Components = Readonly<Record<string, string>> | undefined;

/** A module's json with the components that it, and all pages, may use at their places from the root. */
function located(config: ModuleConfig, everywhere: Components, own: Components): ModuleConfig {
  const places = Object.entries({ ...everywhere, ...own }).map(([name, path]) => [name, `/${path}`]);
  return { ...config, usingComponents: Object.fromEntries(places) as Record<string, string> };
}

/** The WXML of the modules, and what it imports: a package brings more than a page uses, and not all of it compiles everywhere. */
function usedTemplates(root: string, modules: readonly string[]): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  const use = (path: string): void => {
    if (used.has(path) || !existsSync(join(root, path))) return;
    const text = readFileSync(join(root, path), 'utf8');
    used.set(path, path.endsWith('.wxs') ? inWords(text) : text.replace(/<wxs\b[^]*?<\/wxs>/g, inWords));
    const named = path.endsWith('.wxs')
      ? text.matchAll(/\brequire\(\s*["']([^"']+)["']/g)
      : text.matchAll(/<(?:import|include|wxs)\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/g);
    for (const [tag, name = ''] of named) {
      const type = path.endsWith('.wxs') || tag.startsWith('<wxs') ? '.wxs' : '.wxml';
      const target = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name);
      use(target.endsWith(type) ? target : `${target}${type}`);
    }
  };
  for (const module of modules) use(`${module}.wxml`);
  return used;
}

/** ES modules become CommonJS ones, as WeChat's tools make them (将 JS 编译成 ES5、增强编译). */
function script(text: string): string {
  if (!/^\s*(import|export)\b|[;}]\s*(import|export)\b/m.test(text)) return text;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, esModuleInterop: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

/** In WXS a value's `constructor` is the name of its type. */
const inWords = (script: string): string => script.replace(/\.constructor\b(?!\s*[.(])/g, '.constructor.name');

/** The names of all tags in the WXML. */
function usedTags(templates: ReadonlyMap<string, string>): readonly string[] {
  const tags = [...templates].flatMap(([path, text]) =>
    path.endsWith('.wxml') ? [...text.matchAll(/<([a-z][\w-]*)/g)].map(([, tag = '']) => tag) : [],
  );
  return [...new Set(tags)];
}

/** Whether classes of a component are its own: with `apply-shared` the page's reach in as well, but its own never out. */
function isIsolated({ component = false, styleIsolation }: ModuleConfig = {}): boolean {
  return styleIsolation === undefined ? component : !/^(page-)?shared$/.test(styleIsolation);
}

function compileTemplates(templates: ReadonlyMap<string, string>): string {
  const group = new TmplGroup();
  try {
    for (const [path, text] of templates) {
      const name = path.replace(/\.\w+$/, '');
      if (path.endsWith('.wxml')) report(path, group.addTmpl(name, text));
      // WXML names it without its extension, another script with it.
      else for (const known of [name, path]) group.addScript(known, text);
    }
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}

function report(path: string, problems: unknown): void {
  for (const { isError, message, startLine, startColumn } of problems as readonly TemplateProblem[]) {
    const text = `${path}:${startLine + 1}:${startColumn + 1}: ${message}`;
    if (isError) throw new Error(text);
    console.warn(text);
  }
}

/** What the template compiler finds; it counts lines from 0. */
interface TemplateProblem {
  readonly isError: boolean;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}
