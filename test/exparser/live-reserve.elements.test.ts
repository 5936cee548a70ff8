import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asyncScheduler } from 'rxjs';
import { createClient, type AccountPatch, type ClientOptions } from '../../src/testing';
import { mount, type Mounted } from '../support/glass-easel';

const source = resolve(__dirname, '../../miniprogram/components/live-reserve/index');
const noon = new Date('2026-11-22T12:00:00');
const account = 'sphHarbour';
const hour = 3_600_000;

let card: Mounted;

beforeEach(() => {
  jest.useFakeTimers({ now: noon });
});

const close = (): void => {
  card.leave();
  document.body.replaceChildren();
};

afterEach(() => {
  close();
  jest.useRealTimers();
});

/** The card on glass-easel, where attributes are seen that exparser keeps to itself: its properties have these values. */
function open(
  values: Readonly<Record<string, string | boolean>> = {},
  patch: AccountPatch = {},
  options: Partial<ClientOptions> = {},
): void {
  const known = { nickname: '港湾', avatar: '/face.png', startTime: noon.getTime() + 2 * hour, ...patch };
  const { wx } = createClient({ scheduler: asyncScheduler, accounts: { [account]: known }, ...options });
  Object.assign(globalThis, { wx });
  jest.resetModules();
  card = mount(readFileSync(`${source}.wxml`, 'utf8'), (component) => {
    const given = Object.entries({ finderUserName: account, ...values }).map(([name, value]) => [
      name,
      { type: typeof value === 'boolean' ? Boolean : String, value },
    ]);
    Object.assign(globalThis, {
      Component: ({ properties, ...rest }: { readonly properties: object }) =>
        component({ ...rest, properties: { ...properties, ...(Object.fromEntries(given) as object) } }),
    });
    jest.requireActual(source);
  });
}

/** Those with a class, which glass-easel puts behind the name of the component. */
const all = (name: string): readonly Element[] => [
  ...document.querySelectorAll(`[class$="--${name}"], [class*="--${name} "]`),
];
const told = (element: Element | undefined, ...names: readonly string[]): (string | null | undefined)[] =>
  names.map((name) => element?.getAttribute(name));
const names = (): (string | null | undefined)[] => all('reserve-button').flatMap((one) => told(one, 'aria-label'));

/** A second notice of the account, tomorrow. */
const others = [{ noticeId: 'later', startTime: noon.getTime() + 24 * hour, status: 0, reserved: false }];

describe('a button', () => {
  test('has a name that says what it does and for whom: the title, or where there is none, the account', () => {
    open({ title: '海边弹唱' });
    expect(names()).toEqual(['立即预约, 海边弹唱']);
    close();
    open();
    expect(names()).toEqual(['立即预约, 港湾']);
  });

  test('of a list has the start in its name as well', () => {
    open({ title: '海边弹唱', all: true }, { others });
    expect(names()).toEqual(['立即预约, 今天 14:00, 海边弹唱', '立即预约, 明天 12:00, 海边弹唱']);
    close();
    open({ all: true }, { others });
    expect(names()).toEqual(['立即预约, 今天 14:00, 港湾', '立即预约, 明天 12:00, 港湾']);
  });

  test.each<[string, string, Readonly<Record<string, string>>, AccountPatch, Partial<ClientOptions>]>([
    ['ready', 'false', {}, {}, {}],
    ['none', 'false', {}, { situation: 'none' }, {}],
    ['live', 'false', {}, { situation: 'live' }, {}],
    ['failed', 'false', {}, {}, { faults: { getChannelsLiveNoticeInfo: 'network' } }],
    ['profile', 'false', { lastResort: 'profile' }, { situation: 'none' }, {}],
    ['loading', 'false', {}, {}, { latency: 500 }],
    ['gone', 'true', { noticeId: 'gone' }, {}, {}],
    ['upgrade', 'true', {}, {}, { sdkVersion: '2.18.0' }],
    ['phone', 'true', {}, {}, { platform: 'windows' }],
  ])('that is %s is a button, and whether it is disabled is a text: %s', (status, disabled, values, patch, options) => {
    open(values, patch, options);
    expect(all(`live-reserve__pill--${status}`)).toHaveLength(1);
    expect(told(all('reserve-button')[0], 'aria-role', 'aria-disabled')).toEqual(['button', disabled]);
  });

  test.each([false, true])('that is busy is disabled, and looks so alone (in a list: %s)', (isListed) => {
    open({ all: isListed }, { others }, { dialogDelay: 500 });
    card.tap('[aria-role=button]');
    const now = all('reserve-button').map((one) => one.getAttribute('aria-disabled'));
    expect(now).toEqual(isListed ? ['true', 'false'] : ['true']);
    expect(all('live-reserve__pill--busy')).toHaveLength(1);
    expect(all('live-reserve__pill--ready')).toHaveLength(now.length - 1);
  });

  test.each([false, true])('has the class that a property gives it (in a list: %s)', (isListed) => {
    open({ all: isListed, buttonClass: 'mine' }, { others });
    expect(all('mine').map(({ textContent }) => textContent)).toEqual(
      isListed ? ['立即预约', '立即预约'] : ['立即预约'],
    );
  });
});

test('a card that waits says so, as a text, until the notice is there', async () => {
  open({}, {}, { latency: 500 });
  expect(told(all('live-reserve')[0], 'aria-busy')).toEqual(['true']);
  await jest.advanceTimersByTimeAsync(500);
  expect(told(all('live-reserve')[0], 'aria-busy')).toEqual(['false']);
});

test('pictures fill their places, and nobody is told of them: they say nothing that words do not', () => {
  open({ cover: '/sea.svg' });
  const pictures = [...document.querySelectorAll('image')];
  expect(pictures.map((picture) => told(picture, 'src', 'mode', 'aria-hidden'))).toEqual([
    ['/sea.svg', 'aspectFill', 'true'],
    ['/face.png', 'aspectFill', 'true'],
  ]);
});

test('what the page does not give leaves no gap; a face that is not known has a place', () => {
  open({}, { avatar: '' });
  expect(document.querySelectorAll('image')).toHaveLength(0);
  expect(all('live-reserve__title')).toHaveLength(0);
  expect(all('live-reserve__avatar--none')).toHaveLength(1);
});

test('a name that is too long ends in an ellipsis, for which Skyline wants to be told of the lines', () => {
  open();
  expect(told(all('live-reserve__nickname')[0], 'overflow', 'max-lines')).toEqual(['ellipsis', '1']);
});

test('where WeChat does not say when it starts, nothing stands in its place, once that is known', async () => {
  open({}, { startTime: 0 }, { latency: 500 });
  expect(all('live-reserve__bone--start')).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(500);
  expect(all('live-reserve__pill--ready')).toHaveLength(1);
  expect([...all('live-reserve__bone--start'), ...all('live-reserve__start')]).toEqual([]);
});

test('a live of a list keeps its row when an earlier one has gone', async () => {
  const more = [...others, { noticeId: 'last', startTime: noon.getTime() + 48 * hour, status: 0, reserved: false }];
  open({ all: true }, { others: more });
  const [, later, last] = all('live-reserve__listed');
  card.tell('hide');
  await jest.advanceTimersByTimeAsync(3 * hour);
  card.tell('show');
  expect(all('live-reserve__listed')).toEqual([later, last]);
});
