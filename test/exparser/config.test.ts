import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { exparser } from '../support/exparser';

const page = resolve(__dirname, '../../miniprogram/pages/index/index');

/** The page's text, and what the console says, where the config has the accounts of these ids. */
function openWith(ids: readonly string[]): { readonly text: string; readonly errors: unknown[][] } {
  const config = {
    accounts: ids.map((finderUserName) => ({ finderUserName, title: `Live of ${finderUserName}`, cover: '' })),
    heading: { title: '', intro: '' },
    music: { title: '', src: '/music.mp3' },
  };
  const errors = jest.spyOn(console, 'error').mockImplementation();
  const card = exparser.load({ template: '<view>{{title}}</view>', properties: { title: String } });
  const template = readFileSync(`${page}.wxml`, 'utf8');
  let id = '';
  jest.isolateModules(() => {
    jest.doMock('../../miniprogram/config', () => config);
    Object.assign(globalThis, {
      wx: {},
      Component(definition: object) {
        id = exparser.load({ ...definition, template, usingComponents: { 'live-reserve': card, 'tape-panel': card } });
      },
    });
    jest.requireActual(page);
  });
  const root = exparser.render(id);
  root.attach(document.body);
  const text = root.dom.textContent;
  root.detach();
  return { text, errors: errors.mock.calls };
}

test('an id that is none is named on the page and in the console, with what to do', () => {
  const { text, errors } = openWith(['sphGood', 'gh_wrong']);
  expect(text).toContain('视频号 ID「gh_wrong」有误');
  expect(text).toContain('Live of sphGood');
  expect(text).not.toContain('Live of gh_wrong');
  expect(errors).toEqual([[expect.stringMatching(/^config\.ts: .*gh_wrong.* sph .*视频号助手/)]]);
});

test('a config whose every id is wrong does not say that there is no live', () => {
  const { text } = openWith(['gh_wrong']);
  expect(text).toContain('「gh_wrong」');
  expect(text).not.toContain('暂时还没有直播');
});

test('a config without accounts says that there is no live yet', () => {
  const { text, errors } = openWith([]);
  expect(text).toContain('暂时还没有直播');
  expect(text).toContain('有新的直播预告时，会出现在这里');
  expect(errors).toEqual([]);
});

test('a config with good ids alone shows their lives and nothing else', () => {
  const { text, errors } = openWith(['sphGood']);
  expect(text).toContain('Live of sphGood');
  expect(text).not.toMatch(/有误|暂时还没有直播/);
  expect(errors).toEqual([]);
});
