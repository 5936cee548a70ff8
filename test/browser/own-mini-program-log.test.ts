import type { ChildProcess } from 'node:child_process';
import { folder } from '../support/folder';
import { serveSimulator } from '../support/simulator';
import { withPhone } from '../support/with-phone';

let url = '';
const phone = withPhone(() => url);
let server: ChildProcess;

const files = {
  'app.json': `{ "pages": ["index"] }`,
  'app.js': `
    App({ onUnhandledRejection({ reason }) { this.reason = reason.message } });
    wx.onUnhandledRejection(({ reason, promise }) => { getApp().heard = reason.message + (promise instanceof Promise) })`,
  'index.json': '{}',
  'index.wxml': `
    <view class="ask" bindtap="ask">ask</view><view class="live" bindtap="live">live</view><view class="fail" bindtap="fail">fail</view>
    <view class="told" bindtap="tell">{{told}}</view>`,
  'index.js': `
    Page({
      data: { told: 'tell' },
      async ask() { const { confirm } = await wx.showModal({ title: '?' }); this.setData({ told: 'confirm ' + confirm }) },
      live() { this.setData({ told: typeof wx.getChannelsLiveInfo({ finderUserName: 'sphHarbourStrings' }) }) },
      fail() { Promise.reject(new Error('nobody hears')); wx.login() },
      tell() { const { reason, heard } = getApp(); this.setData({ told: reason + ', ' + heard }) },
    })`,
};

beforeAll(async () => {
  ({ url, server } = await serveSimulator(folder(files)));
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
