import { readMiniProgram } from '../../scripts/build/mini-program';
import { folder } from '../support/folder';

const json = (value: object): string => JSON.stringify(value);

describe('which modules and json files make up a mini program', () => {
  const root = folder({
    'app.json': json({
      pages: ['pages/a/index'],
      subpackages: [{ root: 'more', pages: ['b'] }],
      usingComponents: { everywhere: '/components/everywhere' },
      themeLocation: 'theme.json',
    }),
    'theme.json': '{}',
    'sitemap.json': '{}',
    'unused.json': '{}',
    'pages/a/index.json': json({ usingComponents: { card: '../../components/card' } }),
    'more/b.json': json({ usingComponents: { card: 'components/card' } }),
    'components/card.json': json({ component: true, usingComponents: { inner: './inner' } }),
    'components/inner.json': json({ component: true }),
    'components/everywhere.json': json({ component: true }),
    'components/unused.json': json({ component: true }),
  });
  const { modules, configs } = readMiniProgram(root);

  test('pages, those of subpackages, and components however they are named, each once', () => {
    expect([...modules].sort()).toEqual([
      'app',
      'components/card',
      'components/everywhere',
      'components/inner',
      'more/b',
      'pages/a/index',
    ]);
  });

  test('the json files that WeChat reads, and no others', () => {
    expect(configs).toEqual(
      expect.arrayContaining(['app.json', 'theme.json', 'sitemap.json', 'components/inner.json']),
    );
    expect(configs.filter((config) => config.includes('unused'))).toEqual([]);
  });
});

test('a component that is not there is named, with the file that wants it', () => {
  const root = folder({
    'app.json': json({ pages: ['index'] }),
    'index.json': json({ usingComponents: { card: './crad' } }),
  });
  expect(() => readMiniProgram(root)).toThrow('index.json uses the component "./crad"');
});

test('a component of a package is next to who uses it, or above; one of a plugin is nobody’s file; a generic brings its default', () => {
  const root = folder({
    'app.json': json({ pages: ['pages/a/index'], subPackages: [{ root: 'more', pages: ['b'] }] }),
    'pages/a/index.json': json({
      usingComponents: { button: 'ui/button', sign: 'signs', live: 'plugin://other/live' },
      componentGenerics: { item: { default: './item' }, other: true },
    }),
    'pages/a/item.json': json({ component: true }),
    'more/b.json': json({ usingComponents: { button: 'ui/button' } }),
    'miniprogram_npm/ui/button.json': json({ component: true }),
    'miniprogram_npm/signs/index.json': json({ component: true }),
    'more/miniprogram_npm/ui/button.json': json({ component: true }),
  });
  const { pages, modules, components } = readMiniProgram(root);
  expect(pages).toEqual(['pages/a/index', 'more/b']);
  expect(components['pages/a/index']).toEqual({
    button: 'miniprogram_npm/ui/button',
    sign: 'miniprogram_npm/signs/index',
  });
  expect(components['more/b']).toEqual({ button: 'more/miniprogram_npm/ui/button' });
  expect(modules).toContain('pages/a/item');
});

test.each([
  ['{ "pages": [', 'app.json is not readable as JSON: '],
  ['{}', 'app.json names no pages'],
  ['{ "pages": null }', 'app.json: "pages" has to be a list of paths'],
  ['{ "pages": "index" }', 'app.json: "pages" has to be a list of paths, such as ["pages/index/index"]'],
  ['{ "pages": ["index", { "path": "more" }] }', 'app.json: "pages" has to be a list of paths'],
  [
    '{ "pages": ["index"], "subPackages": [{ "root": "more", "pages": "b" }] }',
    'app.json: "pages" of the subpackage "more" has to be a list of paths',
  ],
  ['{ "pages": ["index"], "subpackages": [{ "root": "more" }] }', 'of the subpackage "more" has to be a list of paths'],
  ['null', 'app.json is no object'],
  ['[]', 'app.json is no object'],
])('what is wrong with app.json is said, with its name: %s', (text, words) => {
  expect(() => readMiniProgram(folder({ 'app.json': text }))).toThrow(words);
});

test('an app.json that is gone is not there', () => {
  expect(() => readMiniProgram(folder({}))).toThrow('app.json is not there');
});
