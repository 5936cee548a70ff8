import type { ChildProcess } from 'node:child_process';
import { folder } from '../support/folder';
import { serveSimulator } from '../support/simulator';
import { withPhone } from '../support/with-phone';

let url = '';
const phone = withPhone(() => url);
let server: ChildProcess;

const files = {
  'app.json': `{ "pages": ["index", "more", "round"] }`,
  'app.js': `
    App({ onUnhandledRejection({ reason }) { this.reason = reason.message } });
    wx.onUnhandledRejection(({ reason, promise }) => { getApp().heard = reason.message + (promise instanceof Promise) })`,
  'index.json': '{}',
  'index.wxml': `
    <view class="ask" bindtap="ask">ask</view><view class="live" bindtap="live">live</view><view class="fail" bindtap="fail">fail</view>
    <view class="none" bindtap="noSuchMethod">none</view><view class="write" bindtap="write">write</view><view class="go" bindtap="go">go</view>
    <view class="round" bindtap="turn">round</view><include src="gone"/><odd-tag/>
    <view class="told" bindtap="tell">{{told}}</view>`,
  'index.js': `
    Page({
      data: { told: 'tell' },
      async ask() { const { confirm } = await wx.showModal({ title: '?' }); this.setData({ told: 'confirm ' + confirm }) },
      live() { this.setData({ told: typeof wx.getChannelsLiveInfo({ finderUserName: 'sphHarbourStrings' }) }) },
      fail() { Promise.reject(new Error('nobody hears')); wx.login() },
      write() {
        const circle = {}; circle.own = circle;
        console.log('wrote', { a: 1 }, undefined, circle, 5n); console.warn('beware'); console.error(new Error('wrong'));
      },
      go() { wx.navigateTo({ url: 'more' }) },
      turn() { wx.navigateTo({ url: 'round' }) },
      tell() { const { reason, heard } = getApp(); this.setData({ told: reason + ', ' + heard }) },
    })`,
};

const more = {
  'round.json': '{ "usingComponents": { "ring": "ring" } }',
  'round.wxml': '<ring/>',
  'round.js': 'Page({})',
  'ring.json': '{ "component": true, "usingComponents": { "ring": "ring" } }',
  'ring.wxml': '<ring/>',
  'ring.js': 'Component({})',
  'more.json': '{}',
  'more.wxml': '<view>more</view>',
  'more.js': 'Page({})',
};

beforeAll(async () => {
  ({ url, server } = await serveSimulator(folder({ ...files, ...more })));
}, 60_000);
afterAll(() => server.kill());

const inPage = (selector: string) => phone().page.frameLocator('#page').locator(selector);
const tap = (selector: string) => inPage(selector).click();
const tells = (text: string) => inPage('.told').getByText(text, { exact: true }).waitFor();
const logged = (text: string) => phone().page.getByTestId('log').locator('.log__entry', { hasText: text });

test('a call without callbacks stands in the log with its answer, and returns what WeChat’s does', async () => {
  await tap('.ask');
  await phone().press('modal-confirm');
  await tells('confirm true');
  await logged('showModal(').getByText('"confirm":true').waitFor();
  await tap('.live');
  await tells('undefined');
  await logged('getChannelsLiveInfo(').getByText(/[✓✗]/).waitFor();
});

test('a Promise whose rejection nobody hears is an error in the log, and the app is told', async () => {
  await tap('.fail');
  await logged('Unhandled rejection: Error: nobody hears').waitFor();
  await logged('Unhandled rejection: Error: login:fail not in this simulator').waitFor();
  await tap('.told');
  await tells('login:fail not in this simulator, login:fail not in this simulatortrue');
  expect(phone().errors.splice(0)).toEqual(['nobody hears', 'login:fail not in this simulator']);
});

test('an event that nothing handles is a warning, once', async () => {
  await tap('.none');
  await tap('.none');
  await logged('Component "index" does not have a method "noSuchMethod" to handle event "tap".').waitFor();
});

test('what the mini program writes, what its pages become and what is tapped stand in the log, and not in the picture', async () => {
  await tap('.write');
  await logged('wrote {"a":1} undefined {…} 5').waitFor();
  await logged('beware').waitFor();
  await logged('Error: wrong').waitFor();
  await tap('.go');
  await logged('more is shown').waitFor();
  await phone().press('navigation-back');
  await logged('index is shown').nth(1).waitFor();
  const texts = await phone().page.getByTestId('log').locator('.log__text').allInnerTexts();
  const tapped = texts.findIndex((text) => text.includes('tap <view class="go">'));
  expect(texts.slice(tapped).map((text) => text.split('\n', 1)[0]?.trim())).toEqual([
    'tap <view class="go">',
    'navigateTo({"url":"more"})',
    'index is hidden',
    'more is shown',
    'more is closed',
    'index is shown',
  ]);
  await phone().press('log-kind-console');
  await logged('beware').waitFor({ state: 'detached' });
  await phone().page.getByText('An account appears here when the page asks for one.').waitFor();
});

test('what is amiss in the WXML is told when the mini program starts, with its place', async () => {
  await logged('index.wxml:4:52: <include src="gone">: there is no gone.wxml').waitFor();
  await logged('index.wxml:4:73: <odd-tag> is no component').waitFor();
});

test('components that use each other without end are named', async () => {
  await tap('.round');
  await logged('navigateTo:fail round: RangeError: Maximum call stack size exceeded; ring uses ring').waitFor();
  phone().errors.splice(0);
  // The page that was left is back.
  await tap('.write');
  await logged('beware').waitFor();
});
