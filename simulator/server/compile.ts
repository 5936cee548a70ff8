import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { listFiles } from '../../scripts/build/files';
import { readJson, readMiniProgram } from '../../scripts/build/mini-program';
import type { AppConfig, MiniProgramPackage, ModuleConfig, Theme } from '../package';
import { compileTemplates, foreignTags, usedTemplates } from './wxml';
import { compileWxss } from './wxss';

/** Makes the package in `root` ready for a browser: the very JavaScript, with WXML and WXSS compiled. */
export async function compilePackage(root: string): Promise<MiniProgramPackage> {
  const json = <T>(path: string, otherwise: T): T =>
    existsSync(join(root, path)) ? (readJson(join(root, path)) as T) : otherwise;

  const files = (await listFiles(root)).map((path) => path.replaceAll('\\', '/')).filter(isPartOfIt);
  const app = json<AppConfig & ModuleConfig & { themeLocation?: string }>('app.json', {});
  const { pages, modules, components } = readMiniProgram(root);
  checkPages([...pages, ...(app.entryPagePath === undefined ? [] : [app.entryPagePath])], files);
  const used = usedTemplates(root, modules);
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
    ...compileTemplates(used),
    tags: foreignTags(used, (module) => [app, json<ModuleConfig>(`${module}.json`, {})].flatMap(componentsIn)),
    styles: Object.fromEntries(
      ['app', ...paths].map((path) => [path, compileWxss(root, `${path}.wxss`, scopes[path])]),
    ),
    scopes,
  };
}

/** What a tool keeps beside a mini program is none of it. */
const isPartOfIt = (path: string): boolean => !/(^|\/)(node_modules|\.[^/]+)\//.test(path);

/** A page that app.json names has to be there, also one that is opened later. */
function checkPages(pages: readonly string[], files: readonly string[]): void {
  const missing = [...new Set(pages)].filter((page) => !files.includes(`${page}.js`));
  if (missing.length > 0)
    throw new Error(missing.map((page) => `app.json names the page ${page}, and there is no ${page}.js`).join('\n'));
}

type Components = Readonly<Record<string, string>> | undefined;

/** A module's json with the components that it, and all pages, may use at their places from the root. */
function located(config: ModuleConfig, everywhere: Components, own: Components): ModuleConfig {
  const places = Object.entries({ ...everywhere, ...own }).map(([name, path]) => [name, `/${path}`]);
  return { ...config, usingComponents: Object.fromEntries(places) as Record<string, string> };
}

/** What a json file gives names to: components of plugins, and those that others say (抽象节点), too. */
const componentsIn = ({ usingComponents, componentGenerics }: ModuleConfig): readonly string[] =>
  Object.keys({ ...usingComponents, ...componentGenerics });

/** ES modules become CommonJS ones, as WeChat's tools make them (将 JS 编译成 ES5、增强编译). */
function script(text: string): string {
  if (!/^\s*(import|export)\b|[;}]\s*(import|export)\b/m.test(text)) return text;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, esModuleInterop: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

/** Whether classes of a component are its own: with `apply-shared` the page's reach in as well, but its own never out. */
function isIsolated({ component = false, styleIsolation }: ModuleConfig = {}): boolean {
  return styleIsolation === undefined ? component : !/^(page-)?shared$/.test(styleIsolation);
}
