import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { folder } from '../support/folder';
import { serveSimulator } from '../support/simulator';
import { withPhone } from '../support/with-phone';

let root: string;
let url = '';
const phone = withPhone(() => url);
let server: ChildProcess;

/** Names of components that are elements of HTML as well. */
const names = 'a dialog iframe li menu option p script select span style table title ul'.split(' ');

const files = {
  'app.json': JSON.stringify({
    pages: ['pages/list/list', 'pages/mine/mine', 'pages/names/names', 'pages/long/long'],
    subpackages: [{ root: 'more', pages: ['detail/detail'] }],
    window: {
      navigationBarTitleText: '列表',
      navigationBarBackgroundColor: '#ffffff',
      navigationBarTextStyle: 'black',
    },
    tabBar: {
      list: [
        { pagePath: 'pages/list/list', text: '列表' },
        { pagePath: 'pages/mine/mine', text: '我的' },
      ],
    },
    usingComponents: { 'app-sign': 'signs/sign' },
  }),
  'app.js': `App({ onShow() { this.shows = (this.shows || 0) + 1 }, onError(text) { this.error = text } })`,
  'util/index.js': `exports.hello = () => '你好'`,
  'miniprogram_npm/signs/sign.json': `{ "component": true }`,
  'miniprogram_npm/signs/sign.wxml': `<view class="sign">{{words}}<slot/></view>`,
  'miniprogram_npm/signs/sign.js': `
    const { words } = require('signs');
    Component({ data: { words: '' }, lifetimes: { ready() { this.setData({ words: words + this.getPageId() }) } } })`,
  'miniprogram_npm/signs/index.js': `exports.words = 'ready on '`,
  'pages/list/list.json': '{}',
  'pages/list/list.wxss': '.title { color: rgb(255, 0, 0) }',
  'pages/list/list.wxml': `
    <view class="title">{{title}}</view><app-sign/>
    <button class="open" bindtap="open">open</button><button class="hold" bindlongpress="hold">hold</button>
    <navigator class="link" url="/more/detail/detail?id=a%20b">link</navigator><navigator class="percent" url="/more/detail/detail?id=100%">percent</navigator>
    <navigator class="names" url="/pages/names/names">names</navigator><navigator class="long" url="/pages/long/long">long</navigator>
    <view class="ask" bind:tap="ask">ask</view><view class="write" bind:tap="write">write</view><view class="choose" catchtap="choose">choose</view>
    <view class="fail" bindtap="fail">fail</view><view id="copied" class="copy" data-n="{{[7]}}" bindtap="copy">copy</view>
    <form bindsubmit="submit">
      <input class="who" name="who" model:value="{{who}}"/><switch class="on" name="on"/>
      <checkbox-group name="all"><label class="b"><checkbox value="b"/>B</label><checkbox value="c" checked/></checkbox-group>
      <radio-group name="one"><radio class="x" value="x"/><radio value="y" checked="{{true}}"/></radio-group>
      <slider class="much" name="much" value="30" show-value/><picker class="pick" name="item" range="{{items}}" range-key="name"><view>pick</view></picker>
      <textarea name="text" value="long"/><button class="submit" form-type="submit">submit</button><picker mode="region"/>
    </form>
    <swiper class="swiper" bindchange="swiped"><swiper-item><view>1</view></swiper-item><swiper-item><view>2</view></swiper-item></swiper>
    <canvas/>
    <view class="away" hidden>away</view><view class="there" hidden="{{false}}">there</view>
    <view class="heard">{{heard}}</view><view class="now">{{who}}</view>`,
  'pages/list/list.js': `
    const { hello } = require('../../util');
    Page({
      data: { title: hello(), heard: '', who: '', items: [{ name: 'p' }, { name: 'q' }] },
      hear(heard) { this.setData({ heard: typeof heard === 'string' ? heard : JSON.stringify(heard) }) },
      open() {
        wx.navigateTo({
          url: '../../more/detail/detail?id=1',
          events: { told: (value) => this.hear('told ' + value) },
          success: ({ eventChannel }) => eventChannel.emit('hello', 'there'),
        });
      },
      hold() { this.hear('held') },
      ask() { wx.showModal({ title: '确定吗', success: ({ confirm }) => this.hear({ confirm }) }) },
      write() { wx.showModal({ title: '名字', content: 'old', editable: true, placeholderText: '写名字', success: (result) => this.hear(result.content) }) },
      choose() {
        wx.showActionSheet({ itemList: ['一', '二'] }).then(({ tapIndex }) => this.hear({ tapIndex }), ({ errMsg }) => this.hear(errMsg));
      },
      fail() { wx.cloud.init(); wx.cloud.database().collection('a').get(); wx.getUpdateManager().onUpdateReady(() => {}).more; wx.request({ url: 'https://example.test', fail: ({ errMsg }) => this.hear(errMsg) }) },
      copy(event) {
        const { type, detail, target, currentTarget, touches } = JSON.parse(JSON.stringify(event));
        this.hear([type, typeof detail.x, touches.length, target.id, currentTarget.dataset, typeof currentTarget.offsetTop]);
      },
      submit({ detail }) { this.hear(detail.value) },
      swiped({ detail }) { this.hear({ current: detail.current }) },
    })`,
  'pages/mine/mine.json': '{ "navigationStyle": "custom" }',
  'pages/mine/mine.wxml': '<view class="times">{{times}} {{app}}</view>',
  'pages/mine/mine.js': `
    Page({ data: { times: 0, app: 0 }, onShow() { this.setData({ times: this.data.times + 1, app: getApp().shows }) } })`,
  'pages/names/names.json': JSON.stringify({
    usingComponents: Object.fromEntries(names.map((name) => [name, '/signs/named'])),
  }),
  'pages/names/names.wxml': `<view>${names.map((name) => `<${name} text="${name}"/>`).join('')}</view>`,
  'pages/names/names.js': 'Page({})',
  'signs/named.json': `{ "component": true }`,
  'signs/named.wxml': '<text class="named">{{text}},</text><slot/>',
  'signs/named.wxss': '.named { color: rgb(0, 0, 255) }',
  'signs/named.js': 'Component({ properties: { text: String } })',
  'pages/long/long.json': '{ "onReachBottomDistance": 100 }',
  'pages/long/long.wxml': `
    <view class="at" style="position: fixed; top: 0">{{at}} {{times}}</view><view wx:for="{{parts}}" style="height: 1000px">{{item}}</view>`,
  'pages/long/long.js': `
    Page({
      data: { parts: [1, 2], at: -1, times: 0 },
      onPageScroll({ scrollTop }) { this.setData({ at: scrollTop }) },
      onReachBottom() { this.setData({ times: this.data.times + 1, parts: this.data.parts.concat(3) }) },
    })`,
  'more/detail/detail.json': `{ "navigationBarTitleText": "详情" }`,
  'more/detail/detail.wxml': `<view class="title query">{{query}}</view><app-sign/><view class="back" bindtap="back">back</view>`,
  'more/detail/detail.js': `
    Page({
      data: { query: '' },
      onLoad(query) {
        this.setData({ query: JSON.stringify(query) });
        this.getOpenerEventChannel().on('hello', (word) => this.setData({ query: this.data.query + word }));
      },
      back() { this.getOpenerEventChannel().emit('told', getCurrentPages().map(({ route }) => route).join()); wx.navigateBack() },
    })`,
};

beforeAll(async () => {
  root = folder(files);
  ({ url, server } = await serveSimulator(root));
}, 60_000);
afterAll(() => server.kill());

const inPage = (selector: string) => phone().page.frameLocator('#page').locator(selector);
const tap = (selector: string) => inPage(selector).click();
const hears = (text: string) => inPage('.heard').getByText(text, { exact: true }).waitFor();
const title = (text: string) => phone().page.getByTestId('navigation-title').getByText(text, { exact: true }).waitFor();
const logs = (text: string) => phone().page.getByTestId('log').getByText(text).first().waitFor();

test('pages open one over the other, with their query, and tell each other', async () => {
  await tap('.open');
  await title('详情');
  await inPage('.query').getByText('{"id":"1"}there').waitFor();
  await tap('.back');
  await hears('told pages/list/list,more/detail/detail');
  await title('列表');

  await tap('.link');
  // As WeChat hands it over: nothing is decoded.
  await inPage('.query').getByText('{"id":"a%20b"}').waitFor();
  await phone().press('navigation-back');
  await title('列表');
});

test('the style of a page is its own', async () => {
  const color = (element: Element) => getComputedStyle(element).color;
  expect(await inPage('.title').evaluate(color)).toBe('rgb(255, 0, 0)');
  await tap('.open');
  expect(await inPage('.query').evaluate(color)).not.toBe('rgb(255, 0, 0)');
});

test('what is hidden is not seen, and what is not is', async () => {
  await inPage('.there').waitFor();
  expect(await inPage('.away').isVisible()).toBe(false);
});

test('tabs keep their pages', async () => {
  await phone().press('tab-pages/mine/mine');
  await inPage('.times').getByText('1 1').waitFor();
  await phone().press('tab-pages/list/list');
  await inPage('.open').waitFor();
  await phone().press('tab-pages/mine/mine');
  await inPage('.times').getByText('2 1').waitFor();
  await phone().press('home');
  await phone().press('come-back');
  await inPage('.times').getByText('3 2').waitFor();
});

test('components of a package are ready once, and know their page', async () => {
  await inPage('page').getByText('ready on page-1').waitFor();
  await tap('.open');
  await inPage('page').getByText('ready on page-2').waitFor();
});

test('a component may have the name of an element of HTML', async () => {
  await tap('.names');
  await inPage('page:not([hidden])')
    .getByText(names.map((name) => `${name},`).join(''), { exact: true })
    .waitFor();
  for (const host of await inPage('[class*="--named"]').all())
    expect(await host.evaluate((element) => element.parentElement?.offsetHeight ?? 0)).toBeGreaterThan(10);
});

test('a page hears that it is scrolled, and once that its end is near', async () => {
  const at = (text: string) => inPage('.at').getByText(text, { exact: true }).waitFor();
  const scroll = (top: number) =>
    inPage('.at').evaluate((_, to) => {
      document.documentElement.scrollTop = to;
    }, top);
  await tap('.long');
  await at('-1 0');
  const height = await inPage('.at').evaluate(() => document.documentElement.clientHeight);
  await scroll(10);
  await at('10 0');
  await scroll(2000 - height - 101);
  await at(`${2000 - height - 101} 0`);
  await scroll(2000 - height - 100);
  await at(`${2000 - height - 100} 1`);
  await scroll(3000 - height - 100);
  await at(`${3000 - height - 100} 2`);
  await phone().press('navigation-back');
  await tap('.long');
  await at('-1 0');
});

test('WeChat’s windows ask, and Escape cancels', async () => {
  await tap('.ask');
  await phone().press('modal-confirm');
  await hears('{"confirm":true}');
  await tap('.ask');
  await phone().page.getByTestId('modal').waitFor();
  await phone().page.keyboard.press('Escape');
  await hears('{"confirm":false}');
  await tap('.choose');
  await phone().press('action-sheet-1');
  await hears('{"tapIndex":1}');
  await tap('.choose');
  await phone().page.getByTestId('action-sheet').waitFor();
  await phone().press('back');
  await hears('showActionSheet:fail cancel');
});

test('a modal window with a text field answers with what is written, also when it is lived again', async () => {
  await tap('.write');
  await phone().page.getByTestId('modal-field').fill('new');
  await phone().press('modal-confirm');
  await hears('new');
  await phone().page.evaluate(() => window.simulator.goBack(window.simulator.life.entries.at(-1) as never));
  await hears('new');

  await tap('.write');
  expect(await phone().page.getByTestId('modal-field').inputValue()).toBe('old');
  await phone().press('modal-cancel');
  await hears('null');
});

test('a page with a navigation bar of its own begins at the top of the screen; the capsule stays', async () => {
  const top = () =>
    phone()
      .page.locator('#page')
      .evaluate((frame) => frame.getBoundingClientRect().top);
  const before = await top();
  await phone().press('tab-pages/mine/mine');
  await inPage('.times').waitFor();
  expect(await phone().page.getByTestId('navigation-title').count()).toBe(0);
  expect(await top()).toBeLessThan(before);
  await phone().press('capsule-close');
  await phone().page.getByTestId('home-screen').waitFor();
});

test('an event has fields of its own, and plain objects for its elements: it can be copied', async () => {
  await tap('.copy');
  await hears('["tap","number",1,"copied",{"n":[7]},"number"]');
});

test('a long press by keyboard', async () => {
  await inPage('.hold').press('Shift+Enter');
  await hears('held');
});

test('a form collects what is filled in', async () => {
  await inPage('.who input').fill('me');
  await inPage('.now').getByText('me', { exact: true }).waitFor();
  await tap('.on');
  await tap('.b');
  await tap('.x');
  await inPage('.pick select').selectOption('1');
  expect(await inPage('.much output').innerText()).toBe('30');
  await tap('.submit');
  await hears('{"who":"me","on":true,"all":["b","c"],"one":"x","much":30,"item":"1","text":"long"}');
});

test('a swiper is moved by hand', async () => {
  await inPage('.swiper div')
    .first()
    .evaluate((track) => track.scrollTo({ left: track.clientWidth }));
  await hears('{"current":1}');
});

test('what it lacks it says, and nothing is thrown', async () => {
  await phone().page.getByTestId('timeline-empty').waitFor();
  await logs('<canvas>, wx.cloud, wx.getUpdateManager, wx.request: not in this simulator');
  await tap('.fail');
  await hears('request:fail not in this simulator');
  await logs('wx.cloud: not in this simulator');
  await logs('wx.request: not in this simulator');
  await logs('<picker mode="region">: not in this simulator');
});

test('a life with pages, windows and forms is lived again', async () => {
  await inPage('.who input').fill('again');
  await tap('.ask');
  await phone().press('modal-confirm');
  await tap('.open');
  await inPage('.query').waitFor();
  await phone().page.evaluate(() => window.simulator.goBack(window.simulator.life.entries.at(-1) as never));
  await title('详情');
  await phone().press('navigation-back');
  await inPage('.now').getByText('again', { exact: true }).waitFor();
  await hears('{"confirm":true}');
});

test.each([
  { file: 'list.wxml', broken: '<view', words: 'pages/list/list.wxml:1' },
  { file: 'list.js', broken: 'exports.page = {}', words: 'pages/list/list.js calls neither Page() nor Component()' },
])('what is wrong with $file is shown, and mends itself', async ({ file, broken, words }) => {
  const path = `pages/list/${file}` as keyof typeof files;
  writeFileSync(join(root, path), broken);
  await inPage('.problem').getByText(words).waitFor();
  writeFileSync(join(root, path), files[path]);
  await inPage('.open').waitFor();
});

test('what cannot be decoded in a query is handed over as it is', async () => {
  await phone().page.goto(`${url}?x=%&y=a%20b`);
  await tap('.percent');
  await inPage('.query').getByText('{"id":"100%"}').waitFor();
  await phone().press('navigation-back');
  await inPage('.open').waitFor();
});
