import { compilePackage } from '../../simulator/server/compile';
import { folder } from '../support/folder';

const page = (files: Readonly<Record<string, string>>) =>
  compilePackage(folder({ 'app.json': '{ "pages": ["index"] }', 'app.js': '', 'index.json': '{}', ...files }));

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
  ).resolves.toMatchObject({ tags: ['import', 'view'] });
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
