import { createClient } from '../../src/testing';
import { createClock } from '../../src/testing/clock';
import { openClient } from './virtual-time';

const watched = () => {
  const page = openClient();
  const titles: unknown[] = [];
  page.client.toast$.subscribe((toast) => titles.push(toast?.title ?? null));
  return { ...page, titles };
};

test('a toast is on the screen for 1.5 s unless it says otherwise', () => {
  const { wx, titles, pass } = watched();
  void wx.showToast({ title: 'one' });
  pass(1499);
  expect(titles).toEqual([null, 'one']);
  pass(1);
  expect(titles).toEqual([null, 'one', null]);
  void wx.showToast({ title: 'two', duration: 3000 });
  pass(2999);
  expect(titles.at(-1)).toBe('two');
  pass(1);
  expect(titles.at(-1)).toBeNull();
});

test('a new toast takes the place of the old one, hideToast takes it away', () => {
  const { wx, titles, pass, timers } = watched();
  void wx.showToast({ title: 'one' });
  pass(1000);
  void wx.showToast({ title: 'two' });
  pass(1000);
  void wx.hideToast();
  expect(titles).toEqual([null, 'one', 'two', null]);
  expect(timers()).toBe(0);
});

test('who looks late sees what is on the screen now', () => {
  const { client, wx, pass } = openClient();
  void wx.showToast({ title: 'one', icon: 'none', image: 'i.png', mask: true });
  pass(1000);
  const seen: unknown[] = [];
  client.toast$.subscribe((toast) => seen.push(toast));
  expect(seen).toEqual([{ title: 'one', icon: 'none', image: 'i.png', mask: true }]);
  pass(500);
  expect(seen.at(-1)).toBeNull();
});

test('a toast has a tick, no picture and lets touches through, unless it says otherwise', () => {
  const { client, wx } = openClient();
  void wx.showToast({ title: 'one' });
  const seen: unknown[] = [];
  client.toast$.subscribe((toast) => seen.push(toast));
  // Strictly: no `image: undefined`.
  expect(seen).toStrictEqual([{ title: 'one', icon: 'success', mask: false }]);
});

test('who looks when its time is just over sees none, at once', () => {
  const { client, wx, pass, timers } = openClient();
  void wx.showToast({ title: 'one' });
  pass(1500);
  const seen: unknown[] = [];
  client.toast$.subscribe((toast) => seen.push(toast));
  expect(seen).toEqual([null]);
  expect(timers()).toBe(0);
});

test('who looks where there was never one sees none, also before the clock has begun', () => {
  const seen: unknown[] = [];
  createClient({ scheduler: createClock(-5000) }).toast$.subscribe((toast) => seen.push(toast));
  expect(seen).toEqual([null]);
});
