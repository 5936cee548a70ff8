import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chinese } from '../../src/streams';

const read = (...path: readonly string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(...path), 'utf8')) as Record<string, unknown>;

const app = read('dist/app.json');
const project = read('project.config.json');

/** A colour's brightness: 0 black to 255 white. */
const brightness = (color: string): number =>
  Math.max(...(/^#(..)(..)(..)$/.exec(color)?.slice(1) ?? []).map((part) => parseInt(part, 16)));

describe('the mini program as it is uploaded', () => {
  test('is what project.config.json points to, with the reservation page first', () => {
    expect(project).toMatchObject({ compileType: 'miniprogram', miniprogramRoot: 'dist/' });
    expect(app.pages).toEqual(['pages/index/index']);
  });

  test('is not compiled again: the DevTools would turn what is built into ES5, with helpers of its own', () => {
    expect(project.setting).toMatchObject({
      es6: false,
      enhance: false,
      minified: false,
      packNpmManually: false,
      useCompilerPlugins: false,
    });
  });

  test('runs in the DevTools as on a phone: on a base library with all its functions, with addresses checked, and with older systems’ CSS', () => {
    expect(project.setting).toMatchObject({ urlCheck: true, postcss: true });
    expect(Number(String(project.libVersion).split('.')[0])).toBeGreaterThanOrEqual(3);
  });

  test('says its name in the title, looks as WeChat does now, and loads no component that a page does not use', () => {
    expect(app).toMatchObject({
      window: { navigationBarTitleText: '直播预约' },
      style: 'v2',
      lazyCodeLoading: 'requiredComponents',
    });
  });

  test.each([
    ['its page', 'pages/index/index', ['js', 'json', 'wxml', 'wxss']],
    ['its component', 'components/live-reserve/index', ['js', 'json', 'wxml', 'wxss']],
    ['the app', 'app', ['js', 'json', 'wxss']],
  ])('has all files of %s', (_, path, types) => {
    expect(types.filter((type) => !existsSync(join('dist', `${path}.${type}`)))).toEqual([]);
  });

  test('has all that its app.json and its page name', () => {
    const { themeLocation, sitemapLocation } = app;
    expect(read('dist', String(sitemapLocation))).toHaveProperty('rules');
    expect(read('dist', String(themeLocation))).toHaveProperty('dark');
    expect(read('dist/pages/index/index.json')).toMatchObject({
      enablePullDownRefresh: true,
      usingComponents: { 'live-reserve': '/components/live-reserve/index' },
    });
    expect(read('dist/components/live-reserve/index.json')).toMatchObject({ component: true });
  });
});

describe('the dark theme', () => {
  test('is on: without `darkmode` WeChat tells the page of no theme', () => {
    expect(app.darkmode).toBe(true);
  });

  const { themeLocation, window } = app as { themeLocation: string; window: Record<string, string> };
  const themes = read('dist', themeLocation) as Record<'light' | 'dark', Record<string, string>>;
  const lookOf = (theme: 'light' | 'dark') =>
    Object.fromEntries(
      Object.entries(window).map(([name, value]) => [
        name,
        value.startsWith('@') ? themes[theme][value.slice(1)] : value,
      ]),
    );

  test.each([
    ['light', 'black', 'dark'],
    ['dark', 'white', 'light'],
  ] as const)('%s: the title is %s on a bar of the other kind, and so are the dots of a pull', (theme, title, dots) => {
    const look = lookOf(theme);
    expect(look).toMatchObject({ navigationBarTextStyle: title, backgroundTextStyle: dots });
    for (const name of [
      'navigationBarBackgroundColor',
      'backgroundColor',
      'backgroundColorTop',
      'backgroundColorBottom',
    ])
      expect(brightness(look[name] ?? '') > 128).toBe(theme === 'light');
  });

  test('both themes have the same variables, and each that is named', () => {
    expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
    const named = Object.values(window).flatMap((value) => (value.startsWith('@') ? value.slice(1) : []));
    expect(named.filter((name) => !(name in themes.dark))).toEqual([]);
  });
});

describe('classes', () => {
  /** What a page styles, or a script finds. */
  const ofOthers = 'custom-class cover-class title-class button-class reserve-button music-button live'.split(' ');

  test.each(['pages/index/index', 'components/live-reserve/index', 'components/tape-panel/index'])(
    'in the template of %s have a rule each, that under a finger too; each rule is of a class',
    (path) => {
      const textOf = (type: string): string => readFileSync(join('dist', `${path}.${type}`), 'utf8');
      const given = [...textOf('wxml').matchAll(/\b(?:hover-)?class="([^"]*)"/g)]
        // Of `{{playing ? 'a' : ''}}`, `a`; of `a--{{status}}`, `a--`, which any status may follow.
        .flatMap(([, text = '']) => text.replace(/\{\{[^'}]*(?:'([\w-]+)')?[^}]*\}\}/g, ' $1 ').split(/\s+/))
        .filter((name) => name !== '' && !ofOthers.includes(name));
      const ruled = [...textOf('wxss').matchAll(/(?<=[\s:,]|^)\.([a-z][\w-]*)/gm)].map(([, name = '']) => name);
      const isOf = (rule: string, name: string): boolean =>
        rule === name || (name.endsWith('--') && rule.startsWith(name) && rule.slice(name.length) in chinese.status);

      expect(given.length).toBeGreaterThan(5);
      expect(given.filter((name) => !ruled.some((rule) => isOf(rule, name)))).toEqual([]);
      expect(ruled.filter((rule) => !given.some((name) => isOf(rule, name)))).toEqual([]);
    },
  );
});
