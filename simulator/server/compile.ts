import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TmplGroup } from 'glass-easel-template-compiler';

import { listFiles } from '../../scripts/build/files';
import { readMiniProgram } from '../../scripts/build/mini-program';
import type { AppConfig, MiniProgramPackage, ModuleConfig, Theme } from '../package';
import { compileWxss } from './wxss';

/** Makes the package in `root` ready for a browser: the very JavaScript, with WXML and WXSS compiled. */
export async function compilePackage(root: string): Promise<MiniProgramPackage> {
  const json = <T>(path: string, otherwise: T): T =>
    existsSync(join(root, path)) ? (JSON.parse(readFileSync(join(root, path), 'utf8')) as T) : otherwise;

  const files = await listFiles(root);
  const app = json<AppConfig & { themeLocation?: string }>('app.json', { pages: ['pages/index/index'] });
  const paths = readMiniProgram(root).modules.filter((path) => path !== 'app');
  const configs = Object.fromEntries(paths.map((path) => [path, json<ModuleConfig>(`${path}.json`, {})]));
  const scopes = Object.fromEntries(
    paths.filter((path) => isIsolated(configs[path])).map((path) => [path, path.replace(/\W/g, '-')]),
  );

  return {
    app,
    theme: app.themeLocation === undefined ? {} : json<Theme>(app.themeLocation, {}),
    configs,
    modules: Object.fromEntries(
      files.filter((path) => path.endsWith('.js')).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    ),
    templates: compileTemplates(root, files),
    styles: Object.fromEntries(
      ['app', ...paths].map((path) => [path, compileWxss(root, `${path}.wxss`, scopes[path])]),
    ),
    scopes,
  };
}

/** Whether classes of a component are its own: with `apply-shared` the page's reach in as well, but its own never out. */
function isIsolated({ component = false, styleIsolation }: ModuleConfig = {}): boolean {
  return styleIsolation === undefined ? component : !/^(page-)?shared$/.test(styleIsolation);
}

function compileTemplates(root: string, files: readonly string[]): string {
  const group = new TmplGroup();
  try {
    for (const path of files) {
      const name = path.replace(/\.\w+$/, '');
      if (path.endsWith('.wxml')) report(path, group.addTmpl(name, readFileSync(join(root, path), 'utf8')));
      if (path.endsWith('.wxs')) group.addScript(name, readFileSync(join(root, path), 'utf8'));
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
