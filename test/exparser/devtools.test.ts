import { asyncScheduler } from 'rxjs';
import type * as behavior from '../../src/behavior';
import type * as devtools from '../../src/devtools';
import { createClient, type Client, type ClientOptions } from '../../src/testing';
import { exparser } from '../support/exparser';
import { mount } from '../support/glass-easel';

/** What the DevTools show: the developer reads it, and taps a line of it. */
interface Sheet {
  readonly title: string;
  readonly items: readonly string[];
  /** `undefined` closes it. */
  readonly tap: (item?: string) => void;
}

/** A card with the behavior, on one of WeChat's frameworks. */
interface Card {
  readonly text: () => string;
  readonly tap: () => void;
  readonly leave: () => void;
}

interface Desk {
  readonly client: Client;
  readonly sheet: () => Sheet | undefined;
  /** What a modal of WeChat's says; closes it. */
  readonly modal: () => string | undefined;
  readonly toasts: readonly string[];
  readonly card: Card;
  readonly later: (ms?: number) => Promise<void>;
}

const template = '<button class="b" bind:tap="reserve">{{live.label}}|{{live.start}}</button>';
const frameworks = {
  exparser(define: (component: (definition: object) => unknown) => void): Card {
    let id = '';
    define((definition) => (id = exparser.load({ ...definition, template })));
    const root = exparser.render(id);
    root.attach(document.body);
    root.triggerPageLifeTime('show');
    return {
      text: () => root.dom.textContent.replace(/\s/g, ''),
      tap: () => root.querySelector('.b')?.dispatchEvent('tap'),
      leave: () => root.detach(),
    };
  },
  'glass-easel'(define: (component: (definition: object) => unknown) => void): Card {
    const { text, tap, leave } = mount(template, define);
    return { text, tap: () => tap('wx-button'), leave };
  },
};

let desk: Desk | undefined;

/** Opens a card in a client that answers as the DevTools do, or as it is told to be. */
const open = (
  framework: keyof typeof frameworks,
  options: devtools.DevtoolsOptions = {},
  client: Partial<ClientOptions> = {},
): Desk => {
  const phone = createClient({ scheduler: asyncScheduler, platform: 'devtools', envVersion: 'develop', ...client });
  let sheet: Sheet | undefined;
  let modal: { title: string; complete: () => void } | undefined;
  const toasts: string[] = [];
  phone.toast$.subscribe((toast) => toast && toasts.push(toast.title));
  Object.assign(phone.wx, {
    showActionSheet({ alertText, itemList, success, fail }: never) {
      const items = itemList as readonly string[];
      if (items.length > 6) throw new Error('showActionSheet:fail parameter error: itemList should not exceed 6 items');
      sheet = {
        title: alertText,
        items,
        tap(item) {
          sheet = undefined;
          if (item === undefined) (fail as () => void)();
          else (success as (result: object) => void)({ tapIndex: items.findIndex((text) => text.includes(item)) });
        },
      };
    },
    showModal(options: { title: string; complete: () => void }) {
      modal = options;
    },
  });
  Object.assign(globalThis, { wx: phone.wx });
  jest.resetModules();
  const card = frameworks[framework]((component) => {
    const { configure, reserveLive } = jest.requireActual<typeof behavior>('../../src/behavior');
    const { devtoolsHost } = jest.requireActual<typeof devtools>('../../src/devtools');
    configure({ host: devtoolsHost(options) });
    component({ behaviors: [reserveLive({ account: 'sphA', lastResort: 'profile' })] });
  });
  desk = {
    client: phone,
    sheet: () => sheet,
    modal() {
      const said = modal?.title;
      modal?.complete();
      modal = undefined;
      return said;
    },
    toasts,
    card,
    later: (ms = 300) => jest.advanceTimersByTimeAsync(ms),
  };
  return desk;
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
});

afterEach(() => {
  desk?.card.leave();
  desk?.client.destroy();
  document.body.replaceChildren();
  jest.useRealTimers();
});

describe.each(Object.keys(frameworks) as (keyof typeof frameworks)[])('on %s', (framework) => {
  test('the notice is made up, the sheet offers ten states and the failures, and what is chosen is shown', async () => {
    const { card, sheet, toasts, later } = open(framework);
    await later();
    expect(card.text()).toBe('立即预约|明天20:00');

    card.tap();
    await later(0);
    expect(card.text()).toContain('请稍候');
    expect(sheet()?.items.map((item) => item.slice(0, 2))).toEqual(['6 ', '5 ', '1 ', '2 ', '3 ', '更多']);
    sheet()?.tap('6');
    await later();
    expect(card.text()).toContain('已预约');
    expect(toasts).toEqual(['预约成功']);

    card.tap();
    await later(0);
    expect(sheet()?.items[0]).toMatch(/^7/);
    sheet()?.tap('7');
    await later();
    expect(toasts).toEqual(['预约成功', '已取消预约']);
  });

  test.each([
    ['1 ', '直播中·进入', []],
    ['2 ', '立即预约', []],
    ['3 ', '立即预约', ['预告已取消']],
    ['4 ', '立即预约', ['直播已结束']],
    ['8 ', '已预约', []],
    ['9 ', '立即预约', []],
    ['10 ', '立即预约', ['预约已过期']],
    ['网络', '立即预约', ['没有成功，请重试']],
    ['100008', '立即预约', ['该视频号未与小程序关联']],
    ['没有 state', '立即预约', ['没有收到结果，请再点一次查看']],
  ])('%s is somewhere behind 更多…', async (item, label, words) => {
    const { card, sheet, toasts, later } = open(framework);
    await later();
    card.tap();
    await later(0);
    for (let i = 0; i < 4 && !sheet()?.items.some((text) => text.includes(item)); i++) sheet()?.tap('更多…');
    sheet()?.tap(item);
    await later();
    expect(card.text()).toContain(label);
    expect(toasts).toEqual(words);
  });

  test('whoever closes the sheet has not reserved; a dialog without an answer frees the button in time', async () => {
    const { card, sheet, toasts, later } = open(framework);
    await later();
    card.tap();
    await later(0);
    sheet()?.tap();
    await later(0);
    expect(card.text()).toContain('立即预约');
    card.tap();
    await later(0);
    for (let i = 0; i < 4 && !sheet()?.items.some((text) => text.includes('没有回调')); i++) sheet()?.tap('更多…');
    sheet()?.tap('没有回调');
    await later(2900);
    expect(card.text()).toContain('请稍候');
    await later(200);
    expect(card.text()).toContain('立即预约');
    expect(toasts).toEqual(['没有收到结果，请再点一次查看']);
  });

  test('a toast waits until the sheet is closed, as it waits for the dialog', async () => {
    const { card, sheet, toasts, later } = open(framework);
    await later();
    card.tap();
    await later(16_000);
    expect(toasts).toEqual([]);
    sheet()?.tap('6');
    await later();
    expect(card.text()).toContain('已预约');
  });

  test.each([
    ['none', { sphA: 'none' }, '去视频号看看'],
    ['live', { sphA: 'live' }, '直播中·进入'],
    ['a failure', { sphA: { fail: { errMsg: 'x:fail', err_code: 100009 } } }, '点击重试'],
    [
      'a used notice, then one on the 24th',
      { sphA: [{ status: 2 }, { start: new Date('2026-11-24T21:30:00') }] },
      '立即预约|后天21:30',
    ],
  ] as const)('a table says: %s', async (_, notices, label) => {
    // prettier-ignore
    const { card, later } = open(framework, { notices });
    await later(900);
    expect(card.text()).toContain(label);
  });

  test('the live and the profile are opened, and left again', async () => {
    const { card, modal, later } = open(framework, { notices: { sphA: 'none' } });
    await later(900);
    card.tap();
    await later(0);
    expect(card.text()).toContain('请稍候');
    expect(modal()).toContain('视频号主页');
    await later(0);
    expect(card.text()).toContain('去视频号看看');
  });

  test('a tape says what it is, at the same distance from now', async () => {
    const tape = [
      '{"tape":1,"began":"2026-01-01T10:00:00.000+01:00"}',
      '{"t":1,"call":1,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
      `{"t":9,"answer":1,"success":{"noticeId":"n1","status":0,"reservable":true,"startTime":"${Date.parse('2026-01-03T09:15:00') / 1000}"}}`,
    ].join('\n');
    const { card, later } = open(framework, { notices: tape });
    await later();
    expect(card.text()).toContain('立即预约|后天09:15');
  });

  test('without it, the button says that the DevTools have none, and what to use (R15)', async () => {
    const { card, later } = open(framework, {}, { envVersion: 'release' });
    expect(console.info).toHaveBeenCalled();
    await later();
    expect(card.text()).toBe('开发者工具里没有，请用devtoolsHost()|');
  });

  test.each([
    ['a phone', { platform: 'ios' }, 'its platform is "ios"'],
    ['a release', { envVersion: 'release' }, 'this is a release version'],
  ] as const)('on %s it does not stand in, and says so', async (_, client, why) => {
    const { later } = open(framework, {}, client);
    await later();
    expect(console.info).toHaveBeenCalledWith(expect.stringContaining(why));
  });
});

beforeEach(() => {
  jest.spyOn(console, 'info').mockImplementation();
});

test('a text that is no tape is refused', () => {
  for (const text of ['hello', '{}', '', 'null', 'sphA', '{"tape":'])
    expect(() => open('exparser', { notices: text })).toThrow('devtoolsHost: `notices` is no tape');
});
