import { testOf } from '../../src/replay/picture';
import { ask, began, button, dialog, drawn, found, show, state, text } from './drawn';

describe('the client', () => {
  test('limits that are not the rules’', () => {
    expect(
      drawn([button(0, 'a'), show, ask(0, 1)], {
        limits: { fresh: 5, pause: 30_000, notice: 8000, dialog: null, back: 3000 },
      }),
    ).toBe(
      text(`
    notice   -

    calls    n
    state    l
    outcome  -
    toast    -

    { limits: { dialog: Infinity, fresh: 5 } }
    `),
    );
  });

  test('a client that is too old', () => {
    expect(
      drawn([button(0, 'a'), show, { t: 0, call: 1, api: 'canIUse', args: 'reserveChannelsLive', returned: false }]),
    ).toBe(
      text(`
    calls    -
    state    u
    outcome  -
    toast    -

    { client: { sdkVersion: "2.18.1" } }
    `),
    );
  });

  test.each(['windows', 'mac'])('a desktop: %s', (platform) => {
    expect(drawn([button(0, 'a'), show], { client: { platform } })).toBe(
      text(`
    calls    -
    state    p
    outcome  -
    toast    -

    { client: { platform: "${platform}" } }
    `),
    );
  });

  test('what was stored', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        {
          t: 0,
          call: 1,
          api: 'getStorageSync',
          args: 'rx-channels-live/reserved/1',
          returned: [['n1', began + 90_000_000]],
        },
        ask(0, 2),
        found(120, 2),
      ]),
    ).toBe(
      text(`
    notice   - 119ms n

    calls    n 119ms -
    state    l 119ms d
    outcome  - 119ms -
    toast    - 119ms -

    { client: { stored: { "rx-channels-live/reserved/1": [["finderlivenotice-sphA", 90000000]] } } }
    `),
    );
  });

  test('nothing was stored', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        { t: 0, call: 1, api: 'getStorageSync', args: 'rx-channels-live/reserved/1', returned: [] },
        ask(0, 2),
        found(120, 2),
      ]),
    ).toBe(
      text(`
    notice   - 119ms n

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -
    `),
    );
  });

  test('a storage that is broken', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        { t: 0, call: 1, api: 'getStorageSync', args: 'rx-channels-live/reserved/1' },
        { t: 0, threw: 1, message: 'no' },
        ask(0, 2),
        found(120, 2),
      ]),
    ).toBe(
      text(`
    notice   - 119ms n

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -

    { client: { storage: "broken" } }
    `),
    );
  });

  test('a storage that is full', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        { t: 0, call: 1, api: 'getStorageSync', args: 'rx-channels-live/reserved/1', returned: '' },
        ask(0, 2),
        found(120, 2),
        { t: 200, tap: 'a' },
        dialog(200, 3),
        state(300, 3, 6),
        { t: 300, call: 4, api: 'setStorageSync', args: ['rx-channels-live/reserved/1', []] },
        { t: 300, threw: 4, message: 'full' },
      ]),
    ).toBe(
      text(`
    tap      - 119ms - 79ms a 99ms -
    notice   - 119ms n 79ms - 99ms -
    dialog   - 119ms - 79ms - 99ms 6

    calls    n 119ms - 79ms r 99ms -
    state    l 119ms r 79ms b 99ms d
    outcome  - 119ms - 79ms - 99ms 6
    toast    - 119ms - 79ms - 99ms 6

    { client: { storage: "full" } }
    `),
    );
  });

  test('one that can reserve, but not all else', () => {
    expect(
      drawn(
        [
          button(0, 'a', { resort: 'profile' }),
          show,
          { t: 0, call: 1, api: 'canIUse', args: 'reserveChannelsLive', returned: true },
          ask(0, 2),
          { t: 120, answer: 2, fail: { errCode: 100008 } },
          { t: 120, call: 3, api: 'canIUse', args: 'openChannelsUserProfile', returned: false },
        ],
        { client: { platform: 'android' } },
      ),
    ).toBe(
      text(`
    notice   - 119ms A

    calls    n 119ms -
    state    l 119ms f
    outcome  - 119ms -
    toast    - 119ms -

    not: the last resort of its buttons: those of a picture have none
    `),
    );
  });
});

describe('what a picture cannot say is told', () => {
  test('a second page', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        { t: 500, page: 'hide' },
        button(500, 'b', { on: 2 }),
        { t: 500, page: 'show', on: 2 },
        ask(500, 2, 'sphB'),
        found(600, 1),
        found(700, 2, 'n2'),
        { t: 900, page: 'unload', on: 2 },
        { t: 900, page: 'show' },
      ]),
    ).toBe(
      text(`
    page     s 499ms h 99ms - 99ms - 199ms s
    notice   - 499ms - 99ms n 99ms n 199ms -

    calls    n 499ms - 99ms - 99ms - 199ms -
    state    l 499ms - 99ms r 99ms - 199ms -
    outcome  - 499ms - 99ms - 99ms - 199ms -
    toast    - 499ms - 99ms - 99ms - 199ms -

    not: pages after the first
    `),
    );
  });

  test('a call that throws', () => {
    expect(drawn([button(0, 'a'), show, ask(0, 1), { t: 0, threw: 1, message: 'no' }])).toBe(
      text(`
    notice   -
    live     -

    calls    n
    state    l
    outcome  -
    toast    -

    not: what the client throws: see \`client: { answer }\`
    `),
    );
  });

  test('a tape that says something else', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1),
        { t: 500, call: 2, api: 'showToast', args: { title: 'hello' } },
      ]),
    ).toBe(
      text(`
    notice   - 119ms n

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -

    not: what the tape says at 500 ms, where this version does something else: see \`replay\`
    `),
    );
  });

  test('a refresh by hand', () => {
    expect(
      drawn([button(0, 'a'), show, ask(0, 1), found(120, 1), { t: 500, refresh: 'a' }, ask(500, 2), found(600, 2)]),
    ).toBe(
      text(`
    notice   - 119ms n 479ms n

    calls    n 119ms - 479ms -
    state    l 119ms r 479ms -
    outcome  - 119ms - 479ms -
    toast    - 119ms - 479ms -

    not: the refresh by hand (\`refresh\`): pictures have no \`refresh()\`
    `),
    );
  });

  test('a last resort', () => {
    expect(
      drawn([
        button(0, 'a', { resort: 'profile' }),
        show,
        ask(0, 1),
        { t: 120, answer: 1, fail: { errCode: 100008 } },
        { t: 500, tap: 'a' },
        { t: 500, call: 2, api: 'openChannelsUserProfile', args: { finderUserName: 'sphA' } },
        { t: 600, answer: 2, success: {} },
      ]),
    ).toBe(
      text(`
    tap      - 119ms - 379ms a 100ms
    notice   - 119ms A 379ms - 100ms

    calls    n 119ms - 379ms n 100ms
    state    l 119ms f 379ms b 100ms
    outcome  - 119ms - 379ms - 100ms
    toast    - 119ms - 379ms - 100ms

    not: the last resort of its buttons: those of a picture have none

    not: answers of openChannelsUserProfile
    `),
    );
  });

  test('buttons that tell nothing by themselves', () => {
    expect(
      drawn([
        button(0, 'a', { toasts: false }),
        show,
        ask(0, 1),
        found(120, 1),
        { t: 500, tap: 'a' },
        dialog(500, 2),
        state(600, 2, 6),
      ]),
    ).toBe(
      text(`
    tap      - 119ms - 379ms a 99ms -
    notice   - 119ms n 379ms - 99ms -
    dialog   - 119ms - 379ms - 99ms 6

    calls    n 119ms - 379ms r 99ms -
    state    l 119ms r 379ms b 99ms d
    outcome  - 119ms - 379ms - 99ms 6
    toast    - 119ms - 379ms - 99ms 6

    not: the row \`toast\` of the tape: it has 0 marks, and here 1
    `),
    );
  });
});

test('as a test to paste, with what is left out as remarks and what the picture takes below it', () => {
  const tape = [
    { tape: 1, began: '2026-11-22T10:00:00.000+08:00', limits: { fresh: 5 } },
    button(0, 'a'),
    show,
    ask(0, 1),
    { t: 0, threw: 1, message: 'no' },
  ];
  expect(testOf(tape.map((line) => `${JSON.stringify(line)}\n`).join(''), 'phone.jsonl')).toBe(`\
import { picture } from 'rx-channels-live/testing';

test("phone.jsonl", () => {
  // Not in this picture: what the client throws: see \`client: { answer }\`.
  picture(
    \`
    notice   -
    live     -

    calls    n
    state    l
    outcome  -
    toast    -
    \`,
    { limits: { fresh: 5 } },
  );
});
`);
});
