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
