import { ask, button, dialog, drawn, found, liveCall, show, state, text } from './drawn';

describe('what happens', () => {
  test('a reservation: the dialog hides the page', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1),
        { t: 900, tap: 'a' },
        dialog(900, 2),
        { t: 906, page: 'hide' },
        state(3000, 2, 6),
        { t: 3000, page: 'show' },
      ]),
    ).toBe(
      text(`
    page     s 119ms - 779ms ------h 2093ms -s
    tap      - 119ms - 779ms a------ 2093ms --
    notice   - 119ms n 779ms ------- 2093ms --
    dialog   - 119ms - 779ms ------- 2093ms 6-

    calls    n 119ms - 779ms r------ 2093ms --
    state    l 119ms r 779ms b------ 2093ms d-
    outcome  - 119ms - 779ms ------- 2093ms 6-
    toast    - 119ms - 779ms ------- 2093ms -6
    `),
    );
  });

  test('answers in the turn of their calls', () => {
    expect(
      drawn([button(0, 'a'), show, ask(0, 1), found(0, 1), { t: 900, tap: 'a' }, dialog(900, 2), state(900, 2, 6)]),
    ).toBe(
      text(`
    tap      ---- 896ms a---
    notice   n--- 896ms ----
    dialog   ---- 896ms 6---

    calls    n--- 896ms r---
    state    (lr) 896ms (bd)
    outcome  ---- 896ms 6---
    toast    ---- 896ms 6---
    `),
    );
  });

  test('a live that is entered: no notice, in a way that nobody can name', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        { t: 100, answer: 1, fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } },
        liveCall(100, 2, 'getChannelsLiveInfo'),
        { t: 200, answer: 2, success: { status: 2 } },
        { t: 500, tap: 'a' },
        liveCall(500, 3, 'openChannelsLive'),
        { t: 600, answer: 3, fail: { errMsg: 'openChannelsLive:fail cancel' } },
        { t: 900, tap: 'a' },
        liveCall(900, 4, 'openChannelsLive'),
        { t: 950, answer: 4, success: {} },
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 99ms - 299ms a 99ms - 299ms a 49ms -
    notice   - 99ms x 99ms - 299ms - 99ms - 299ms - 49ms -
    live     - 99ms - 99ms v 299ms - 99ms - 299ms - 49ms -
    enter    - 99ms - 99ms - 299ms - 99ms C 299ms - 49ms 2

    calls    n 99ms l 99ms - 299ms o 99ms - 299ms o 49ms -
    state    l 99ms f 99ms v 299ms b 99ms v 299ms b 49ms v
    outcome  - 99ms - 99ms - 299ms - 99ms C 299ms - 49ms 2
    toast    - 99ms - 99ms - 299ms - 99ms - 299ms - 49ms -

    { values: { "notice": { x: { fail: { errMsg: "getChannelsLiveNoticeInfo:fail" } } } } }
    `),
    );
  });

  test('music, what the audio does by itself, and a phone call', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        { t: 100, music: 'play' },
        { t: 300, interruption: 'begin' },
        { t: 400, interruption: 'end' },
        { t: 500, music: 'pause' },
        { t: 600, music: 'play' },
        { t: 650, sound: 'pause' },
        { t: 700, sound: 'error' },
        { t: 800, music: 'play' },
        { t: 900, sound: 'ended' },
      ]),
    ).toBe(
      text(`
    music    - 99ms > 199ms - 99ms - 99ms = 99ms > 99ms - 99ms > 99ms -
    phone    - 99ms - 199ms r 99ms h 99ms - 99ms - 99ms - 99ms - 99ms -
    sound    - 99ms - 199ms - 99ms - 99ms - 99ms - 99ms F 99ms - 99ms e
    notice   - 99ms - 199ms - 99ms - 99ms - 99ms - 99ms - 99ms - 99ms -

    calls    n 99ms - 199ms - 99ms - 99ms - 99ms - 99ms - 99ms - 99ms -
    state    l 99ms - 199ms - 99ms - 99ms - 99ms - 99ms - 99ms - 99ms -
    outcome  - 99ms - 199ms - 99ms - 99ms - 99ms - 99ms - 99ms - 99ms -
    toast    - 99ms - 199ms - 99ms - 99ms - 99ms - 99ms - 99ms - 99ms -
    audio    - 99ms > 199ms - 99ms > 99ms = 99ms > 99ms - 99ms > 99ms -
    `),
    );
  });

  test('music alone, on a page whose buttons have no account', () => {
    expect(drawn([{ t: 0, music: 'ready' }, show, { t: 100, music: 'play' }])).toBe(
      text(`
    music    ---- 96ms >

    calls    n--- 96ms -
    state    (lr) 96ms -
    outcome  ---- 96ms -
    toast    ---- 96ms -
    audio    ---- 96ms >

    not: the row \`calls\` of the tape: it has 0 marks, and here 1
    `),
    );
  });

  test('a page that is never shown', () => {
    expect(drawn([button(0, 'a')])).toBe(
      text(`
    page     -

    calls    -
    state    l
    outcome  -
    toast    -
    `),
    );
  });

  test('a page that shows late, and hides and shows in one moment', () => {
    expect(
      drawn([
        button(0, 'a'),
        { t: 700, page: 'show' },
        ask(700, 1),
        found(800, 1),
        { t: 900, page: 'hide' },
        { t: 900, page: 'show' },
        { t: 950, tap: 'a' },
        dialog(950, 2),
      ]),
    ).toBe(
      text(`
    page     - 699ms s 99ms - 99ms hs 49ms -
    tap      - 699ms - 99ms - 99ms -- 49ms a
    notice   - 699ms - 99ms n 99ms -- 49ms -
    dialog   - 699ms - 99ms - 99ms -- 49ms -

    calls    - 699ms n 99ms - 99ms -- 49ms r
    state    l 699ms - 99ms r 99ms -- 49ms b
    outcome  - 699ms - 99ms - 99ms -- 49ms -
    toast    - 699ms - 99ms - 99ms -- 49ms -
    `),
    );
  });

  test('a page that hides twice, and shows where it shows already: that is told', () => {
    const not = 'not: shows of a page that shows already, and hides of one that is hidden';
    const once = [button(0, 'a'), show, ask(0, 1), found(100, 1), { t: 200, page: 'hide' }, { t: 900, page: 'show' }];
    expect(drawn(once)).not.toContain(not);
    expect(drawn([...once.slice(0, 5), { t: 201, page: 'hide' }, ...once.slice(5)])).toContain(not);
    expect(drawn([...once, { t: 901, page: 'show' }])).toContain(not);
    expect(drawn([...once, { t: 901, page: 'show', on: 2 }])).not.toContain(not);
  });

  test('a page on which nothing is: that is told', () => {
    expect(drawn([show, { t: 200, page: 'hide' }])).toContain('not: the page: nothing of this library is on it');
    expect(drawn([{ t: 0, music: 'ready' }, show, show])).toContain('not: shows of a page that shows already');
  });

  test('music that is switched on before the page shows', () => {
    expect(
      drawn([
        { t: 0, music: 'ready' },
        button(0, 'a'),
        { t: 100, music: 'play' },
        { t: 300, page: 'show' },
        ask(300, 1),
        found(400, 1),
      ]),
    ).toBe(
      text(`
    music    - 99ms > 199ms - 99ms -
    page     - 99ms - 199ms s 99ms -
    notice   - 99ms - 199ms - 99ms n

    calls    - 99ms - 199ms n 99ms -
    state    l 99ms - 199ms - 99ms r
    outcome  - 99ms - 199ms - 99ms -
    toast    - 99ms - 199ms - 99ms -
    audio    - 99ms > 199ms - 99ms -
    `),
    );
  });

  test('a page that goes while something else happens', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        { t: 500, button: 'a', gone: true },
        { t: 500, button: 'b', gone: true },
        { t: 500, tap: 'b' },
        { t: 500, page: 'unload' },
      ]),
    ).toBe(
      text(`
    page     s--- 496ms u
    notice   ---- 496ms -

    calls    (nN) 496ms -
    state.a  l--- 496ms |
    state.b  l--- 496ms |
    outcome  ---- 496ms |
    toast    ---- 496ms |
    `),
    );
  });
});
