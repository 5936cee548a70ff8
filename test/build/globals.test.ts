import { checkGlobals } from '../../scripts/build/globals';

const check = (code: string) => () => {
  checkGlobals([{ fileName: 'page.js', code, map: '' }]);
};

test.each([
  ["WeChat's own globals", 'Page({ onLoad() { wx.showToast({ title: "" }); setTimeout(() => getApp(), 1) } })'],
  ['a module of the package', 'const e = require("../common.js"); exports.a = e.a'],
  ['asking for a global before touching it', 'exports.a = typeof performance'],
])('%s may be used', (_, code) => {
  expect(check(code)).not.toThrow();
});

test.each([
  ["a browser's global", 'window.a = 1'],
  ["Node's global", 'exports.a = process.env.A'],
  ['globalThis', 'exports.a = globalThis'],
  ['animation frames', 'requestAnimationFrame(() => {})'],
  ['eval', 'eval("1")'],
  ['new Function', 'new Function("return 1")'],
  ['code in a timer', 'setTimeout("a()", 1)'],
  ['a path that is not written out', 'const p = "./a.js"; require(p)'],
  ['a path in backticks', 'require(`./a.js`)'],
  ['syntax beyond es2018', 'exports.a = wx?.a'],
])('%s fails the build, with the name of the file', (_, code) => {
  expect(check(code)).toThrow('page.js would not run in a mini program');
});
