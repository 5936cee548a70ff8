import { compilePackage } from '../../simulator/server/compile';
import { folder } from '../support/folder';

const page = (files: Readonly<Record<string, string>>) =>
  compilePackage(
    folder({ 'app.json': '{ "pages": ["index"] }', 'app.js': '', 'index.js': '', 'index.json': '{}', ...files }),
  );

test('ES modules become CommonJS, other scripts stay as they are', async () => {
  const { modules } = await page({
    'index.js': 'const word = "import x";\nPage({ word })',
    'a.js': 'import b,{c}from"./b";export default b+c',
  });
  expect(modules['index.js']).toBe('const word = "import x";\nPage({ word })');
  expect(modules['a.js']).toMatch(/require\("\.\/b"\)[^]*exports\.default = /);
});

test('what no page uses need not compile', async () => {
  await expect(
    page({ 'index.wxml': '<import src="used"/>', 'used.wxml': '<view/>', 'unused.wxml': '<view' }),
  ).resolves.toMatchObject({ tags: { import: 'index.wxml:1:1', view: 'used.wxml:1:1' } });
});

test('what a page uses is told with its line', async () => {
  const broken = page({ 'index.wxml': '<import src="/parts/used.wxml"/>', 'parts/used.wxml': '\n<view' });
  await expect(broken).rejects.toThrow('parts/used.wxml:2');
});

test('scripts in WXML find each other, and a type is a name', async () => {
  const { templates } = await page({
    'index.wxml': '<wxs src="./a.wxs" module="a"/><view>{{a.kind([])}}</view>',
    'a.wxs': 'module.exports = { kind: require("./b.wxs").kind }',
    'b.wxs': 'module.exports = { kind: function (x) { return x.constructor === "Array" } }',
  });
  expect(templates).toContain('.constructor.name === "Array"');
});

test('what app.json uses, all pages may use', async () => {
  const { configs } = await page({
    'app.json': '{ "pages": ["index"], "usingComponents": { "sign": "parts/sign" } }',
    'parts/sign.json': '{ "component": true }',
  });
  expect(configs.index?.usingComponents).toEqual({ sign: '/parts/sign' });
});

test('an end tag that is missing is told as an error; what else is amiss in the WXML, with its place', async () => {
  await expect(page({ 'index.wxml': '<view>\n  <text>' })).rejects.toThrow('index.wxml:2:4: missing end tag');
  const { warnings } = await page({
    'index.wxml':
      '<!-- <include src="old"/> --><view a=b/>\n  <include src="gone"/><wxs src="./no.wxs" module="a"/><include src="index"/>',
  });
  expect(warnings).toEqual([
    'index.wxml:1:38: should be quoted',
    'index.wxml:2:3: <include src="gone">: there is no gone.wxml',
    'index.wxml:2:24: <wxs src="./no.wxs">: there is no no.wxs',
    'index.wxml:2:56: index.wxml includes index.wxml, without end',
  ]);
});

test('tags that are no components are told with their place; what a json file names is known, in templates too', async () => {
  const { tags } = await page({
    'app.json': '{ "pages": ["index"], "usingComponents": { "sign": "sign" } }',
    'sign.json': '{ "component": true, "componentGenerics": { "item": true } }',
    'sign.wxml': '<item/><slot/>',
    'index.json': '{ "usingComponents": { "far": "plugin://other/far", "near": "sign" } }',
    'index.wxml':
      '<import src="parts"/><wxs module="a">var b = 1 <c</wxs>\n<view wx:if="{{a <d}}" title="<e>"/><sign/><far/><strange>{{ a <f }}</strange>',
    'parts.wxml': '<template name="x"><near/></template>',
  });
  expect(tags).toMatchObject({ strange: 'index.wxml:2:50' });
  expect(Object.keys(tags).sort()).toEqual(['import', 'slot', 'strange', 'template', 'view']);
});

test('every page of app.json that is not there is told, those of subpackages too', async () => {
  const app = {
    entryPagePath: 'first',
    pages: ['index', 'pages/gone/gone'],
    subpackages: [{ root: 'more', pages: ['there', 'gone'] }],
  };
  await expect(page({ 'app.json': JSON.stringify(app), 'more/there.js': '', 'more/gone.wxml': '' })).rejects.toThrow(
    'app.json names the page pages/gone/gone, and there is no pages/gone/gone.js\n' +
      'app.json names the page more/gone, and there is no more/gone.js\n' +
      'app.json names the page first, and there is no first.js',
  );
});

test('what a tool keeps beside a mini program is none of it', async () => {
  const { modules } = await page({
    'node_modules/a/a.js': 'a',
    '.cache/b.js': 'b',
    'pages/.c/c.js': 'c',
    'lib/d.js': 'd',
  });
  expect(Object.keys(modules).sort()).toEqual(['app.js', 'index.js', 'lib/d.js']);
});

test.each([
  ['nothing', {}, true],
  ['isolated', { styleIsolation: 'isolated' }, true],
  ['apply-shared', { styleIsolation: 'apply-shared' }, true],
  ['page-isolated', { styleIsolation: 'page-isolated' }, true],
  ['shared', { styleIsolation: 'shared' }, false],
  ['page-shared', { styleIsolation: 'page-shared' }, false],
])('classes of a component that says %s for its styles are its own, or not', async (_, config, isOwn) => {
  const { scopes, styles } = await page({
    'index.json': '{ "usingComponents": { "sign": "sign" } }',
    'sign.json': JSON.stringify({ component: true, ...config }),
    'sign.wxss': '.a { color: red }',
  });
  expect([scopes.sign, styles.sign]).toEqual(
    isOwn ? ['sign', '.sign--a { color: red }'] : [undefined, '.a { color: red }'],
  );
});
