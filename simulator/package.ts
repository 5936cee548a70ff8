import type { types } from 'glass-easel-miniprogram-adapter';

/** The parts of a page's or a component's json (页面配置) that the framework heeds. */
export type ModuleConfig = types.ComponentStaticConfig;

/** `window` of app.json, and what a page's json overrides of it. */
export interface WindowConfig {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: string;
  readonly navigationStyle?: string;
  readonly backgroundColor?: string;
  readonly backgroundTextStyle?: string;
  readonly enablePullDownRefresh?: boolean;
  /** In px. */
  readonly onReachBottomDistance?: number;
}

/** app.json, as far as the simulator heeds it. */
export interface AppConfig {
  readonly entryPagePath?: string;
  readonly window?: WindowConfig;
  readonly tabBar?: TabBar;
  readonly darkmode?: boolean;
  readonly style?: string;
}

/** The tabs at the foot of some pages (标签栏). */
export interface TabBar {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
  readonly custom?: boolean;
  readonly list: readonly Tab[];
}

export interface Tab {
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

/** Values that app.json and page json files name with `@`, for light and dark (theme.json). */
export type Theme = Readonly<Partial<Record<'light' | 'dark', Readonly<Record<string, string>>>>>;

/** A built mini program, made ready for a browser: what the server sends to the page's frame. */
export interface MiniProgramPackage {
  readonly app: AppConfig;
  /** The paths of all pages. */
  readonly pages: readonly string[];
  readonly theme: Theme;
  /** Pages' and components' json files by path. */
  readonly configs: Readonly<Record<string, ModuleConfig & WindowConfig>>;
  /** JavaScript modules by file name. */
  readonly modules: Readonly<Record<string, string>>;
  /** All WXML, compiled to one expression: an object of templates by path. */
  readonly templates: string;
  /** The tags in the WXML that are no components of the package, with the place where each is first. */
  readonly tags: Readonly<Record<string, string>>;
  /** What is amiss in the WXML and does not keep it from running, with file, line and column. */
  readonly warnings: readonly string[];
  /** CSS by path, `app` included. */
  readonly styles: Readonly<Record<string, string>>;
  /** The class prefix of each isolated component, by path. */
  readonly scopes: Readonly<Record<string, string>>;
}

/** Why there is no package, with file and line where they are known. */
export interface Problem {
  readonly problem: string;
}
