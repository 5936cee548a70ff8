import { pictureOf } from '../../src/replay/picture';

type Fields = Readonly<Record<string, unknown>>;

const began = Date.parse('2026-11-22T10:00:00.000+08:00');

/** What is drawn of these lines: the rows, what `picture` takes besides, and what is left out; or why they cannot be drawn. */
const drawn = (lines: readonly Fields[], header: Fields = {}): string => {
  const tape = [{ tape: 1, began: '2026-11-22T10:00:00.000+08:00', ...header }, ...lines];
  try {
    const { rows, options, left } = pictureOf(tape.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return [rows, ...(options ? ['', options] : []), ...left.map((what) => `\nnot: ${what}`)].join('\n');
  } catch (error) {
    return (error as Error).message;
  }
};

/** Text, without the margin of this file. */
const text = (lines: string): string => lines.replace(/^ {4}/gm, '').replace(/^\n|\n *$/g, '');

const button = (t: number, letter: string, more: Fields = {}): Fields => ({
  t,
  button: letter,
  account: `sph${letter.toUpperCase()}`,
  ...more,
});
const show = { t: 0, page: 'show' };
const ask = (t: number, call: number, finderUserName = 'sphA'): Fields => ({
  t,
  call,
  api: 'getChannelsLiveNoticeInfo',
  args: { finderUserName },
});
const dialog = (t: number, call: number, noticeId = 'n1'): Fields => ({
  t,
  call,
  api: 'reserveChannelsLive',
  args: { noticeId },
});
const liveCall = (t: number, call: number, api: 'getChannelsLiveInfo' | 'openChannelsLive'): Fields => ({
  t,
  call,
  api,
  args: { finderUserName: 'sphA' },
});
/** A notice that starts in a day. */
const notice = (noticeId: string, more: Fields = {}): Fields => ({
  noticeId,
  status: 0,
  startTime: String(began / 1000 + 86_400),
  reservable: true,
  ...more,
});
const found = (t: number, answer: number, noticeId = 'n1', more: Fields = {}): Fields => ({
  t,
  answer,
  success: notice(noticeId, more),
});
const state = (t: number, answer: number, said: number): Fields => ({ t, answer, success: { state: said } });

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

describe('buttons', () => {
  test('of three accounts have rows of calls of their own', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        button(0, 'c'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        ask(0, 3, 'sphC'),
        found(120, 1),
        found(130, 2, 'n2'),
        found(130, 3, 'n3'),
      ]),
    ).toBe(
      text(`
    notice   - 119ms n---------nn

    calls.a  n 119ms ------------
    calls.b  n 119ms ------------
    calls.c  n 119ms ------------
    state.a  l 119ms r-----------
    state.b  l 119ms ----------r-
    state.c  l 119ms -----------r
    outcome  - 119ms ------------
    toast    - 119ms ------------
    `),
    );
  });

  test('have rows of answers of their own, where those come in another order', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        found(120, 2, 'n1'),
        found(130, 1, 'n2'),
        { t: 900, tap: 'b' },
        dialog(900, 3, 'n1'),
        state(1000, 3, 5),
      ]),
    ).toBe(
      text(`
    tap       ---- 116ms ----------- 769ms b 99ms -
    notice.a  ---- 116ms ----------n 769ms - 99ms -
    notice.b  ---- 116ms n---------- 769ms - 99ms -
    dialog    ---- 116ms ----------- 769ms - 99ms 5

    calls     (nN) 116ms ----------- 769ms R 99ms -
    state.a   l--- 116ms ----------r 769ms - 99ms -
    state.b   l--- 116ms r---------- 769ms b 99ms r
    outcome   ---- 116ms ----------- 769ms - 99ms 5
    toast     ---- 116ms ----------- 769ms - 99ms -
    `),
    );
  });

  test('come later, and go', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        found(100, 1),
        found(110, 2, 'n2'),
        button(500, 'c', { was: 'b' }),
        ask(500, 3, 'sphC'),
        found(600, 3, 'n3'),
        { t: 900, button: 'c', gone: true },
        { t: 950, tap: 'a' },
        dialog(950, 4),
      ]),
    ).toBe(
      text(`
    button   (ab) 96ms ----------- 389ms c 99ms - 299ms - 49ms -
    gone     ---- 96ms ----------- 389ms b 99ms - 299ms c 49ms -
    tap      ---- 96ms ----------- 389ms - 99ms - 299ms - 49ms a
    notice   ---- 96ms n---------n 389ms - 99ms n 299ms - 49ms -
    dialog   ---- 96ms ----------- 389ms - 99ms - 299ms - 49ms -

    calls.a  n--- 96ms ----------- 389ms - 99ms - 299ms - 49ms r
    calls.b  n--- 96ms ----------- 389ms - 99ms - 299ms - 49ms -
    calls.c  ---- 96ms ----------- 389ms n 99ms - 299ms - 49ms -
    state.a  l--- 96ms r---------- 389ms - 99ms - 299ms - 49ms b
    state.b  l--- 96ms ----------r 389ms - 99ms - 299ms - 49ms -
    state.c  ---- 96ms ----------- 389ms l 99ms r 299ms - 49ms -
    outcome  ---- 96ms ----------- 389ms - 99ms - 299ms - 49ms -
    toast    ---- 96ms ----------- 389ms - 99ms - 299ms - 49ms -
    `),
    );
  });

  test('that come after the show have a row, and the page has one', () => {
    expect(
      drawn([
        { t: 0, music: 'ready' },
        show,
        button(500, 'a'),
        ask(500, 1),
        { t: 500, ready: 'a' },
        found(700, 1),
        { t: 800, tap: 'a' },
        dialog(800, 2),
      ]),
    ).toBe(
      text(`
    button   - 499ms a 199ms - 99ms -
    tap      - 499ms - 199ms - 99ms a
    notice   - 499ms - 199ms n 99ms -
    dialog   - 499ms - 199ms - 99ms -

    calls    - 499ms n 199ms - 99ms r
    state    - 499ms l 199ms r 99ms b
    outcome  - 499ms - 199ms - 99ms -
    toast    - 499ms - 199ms - 99ms -
    `),
    );
  });

  test('go with the page without a mark, and with one if they go before', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        { t: 2000, button: 'b', gone: true },
        { t: 3000, button: 'a', gone: true },
        { t: 3000, page: 'unload' },
      ]),
    ).toBe(
      text(`
    gone     ---- 1996ms b 999ms -
    page     s--- 1996ms - 999ms u
    notice   ---- 1996ms - 999ms -

    calls    (nN) 1996ms - 999ms -
    state.a  l--- 1996ms - 999ms |
    state.b  l--- 1996ms - 999ms |
    outcome  ---- 1996ms - 999ms |
    toast    ---- 1996ms - 999ms |
    `),
    );
  });

  test('of one account share its calls; one may be for one notice', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b', { account: 'sphA', notice: 'n1' }),
        show,
        ask(0, 1),
        found(100, 1, 'n2', { otherInfos: [notice('n1')] }),
        { t: 300, tap: 'b' },
        dialog(300, 2, 'n1'),
        state(500, 2, 6),
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 199ms b 199ms -
    notice   - 99ms x 199ms - 199ms -
    dialog   - 99ms - 199ms - 199ms 6

    calls    n 99ms - 199ms m 199ms -
    state.a  l 99ms r 199ms - 199ms -
    state.b  l 99ms r 199ms b 199ms d
    outcome  - 99ms - 199ms - 199ms 6
    toast    - 99ms - 199ms - 199ms 6

    { accounts: { b: "sphA" }, notices: { b: "finderlivenotice-sphA-2" }, values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", otherInfos: [{ noticeId: "finderlivenotice-sphA-2", reservable: true, startTime: "86400", status: 0 }], reservable: true, startTime: "86400", status: 0 } } } } }
    `),
    );
  });

  test('of listed lives that were tapped are buttons too', () => {
    expect(
      drawn([
        button(0, 'a', { all: true }),
        show,
        ask(0, 1),
        found(120, 1, 'n1', { otherInfos: [notice('n2')] }),
        { t: 900, tap: 'a', notice: 'n2' },
        dialog(900, 2, 'n2'),
        state(1000, 2, 6),
        { t: 1500, tap: 'a' },
        dialog(1500, 3),
        state(1600, 3, 6),
        { t: 1900, tap: 'a', notice: 'n2' },
        dialog(1900, 4, 'n2'),
        { t: 1950, button: 'a', gone: true },
      ]),
    ).toBe(
      text(`
    page     s 119ms - 779ms - 99ms - 499ms - 99ms - 299ms - 49ms u
    tap      - 119ms - 779ms b 99ms - 499ms a 99ms - 299ms b 49ms -
    notice   - 119ms x 779ms - 99ms - 499ms - 99ms - 299ms - 49ms -
    dialog   - 119ms - 779ms - 99ms 6 499ms - 99ms 6 299ms - 49ms -

    calls    n 119ms - 779ms m 99ms - 499ms r 99ms - 299ms m 49ms -
    state.a  l 119ms r 779ms - 99ms - 499ms b 99ms d 299ms - 49ms |
    state.b  l 119ms r 779ms b 99ms d 499ms - 99ms - 299ms b 49ms |
    outcome  - 119ms - 779ms - 99ms 6 499ms - 99ms 6 299ms - 49ms |
    toast    - 119ms - 779ms - 99ms 6 499ms - 99ms 6 299ms - 49ms |

    { accounts: { b: "sphA" }, notices: { b: "finderlivenotice-sphA-2" }, values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", otherInfos: [{ noticeId: "finderlivenotice-sphA-2", reservable: true, startTime: "86400", status: 0 }], reservable: true, startTime: "86400", status: 0 } } } } }

    not: the list itself: each of its lives that was tapped is a button
    `),
    );
  });

  test('after the 26th are left out', () => {
    expect(
      drawn([
        ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => button(0, letter, { account: 'sphA' })),
        button(0, 'aa', { account: 'sphA' }),
        show,
        ask(0, 1),
        found(100, 1),
      ]),
    ).toBe(
      text(`
    notice   - 99ms n

    calls    n 99ms -
    state.a  l 99ms r
    state.b  l 99ms r
    state.c  l 99ms r
    state.d  l 99ms r
    state.e  l 99ms r
    state.f  l 99ms r
    state.g  l 99ms r
    state.h  l 99ms r
    state.i  l 99ms r
    state.j  l 99ms r
    state.k  l 99ms r
    state.l  l 99ms r
    state.m  l 99ms r
    state.n  l 99ms r
    state.o  l 99ms r
    state.p  l 99ms r
    state.q  l 99ms r
    state.r  l 99ms r
    state.s  l 99ms r
    state.t  l 99ms r
    state.u  l 99ms r
    state.v  l 99ms r
    state.w  l 99ms r
    state.x  l 99ms r
    state.y  l 99ms r
    state.z  l 99ms r
    outcome  - 99ms -
    toast    - 99ms -

    { accounts: { b: "sphA", c: "sphA", d: "sphA", e: "sphA", f: "sphA", g: "sphA", h: "sphA", i: "sphA", j: "sphA", k: "sphA", l: "sphA", m: "sphA", n: "sphA", o: "sphA", p: "sphA", q: "sphA", r: "sphA", s: "sphA", t: "sphA", u: "sphA", v: "sphA", w: "sphA", x: "sphA", y: "sphA", z: "sphA" } }

    not: buttons after the 26th
    `),
    );
  });

  test('without an account are left out, and what is tapped there', () => {
    expect(
      drawn([button(0, 'a'), button(0, 'b', { account: '' }), show, ask(0, 1), found(100, 1), { t: 200, tap: 'b' }]),
    ).toBe(
      text(`
    notice   - 99ms n

    calls    n 99ms -
    state    l 99ms r
    outcome  - 99ms -
    toast    - 99ms -

    not: taps on what has no account
    `),
    );
  });

  test('of lives for which there is no letter have one of the picture’s own', () => {
    expect(
      drawn([
        button(0, 'a', { all: true }),
        show,
        ask(0, 1),
        found(120, 1, 'n1', { otherInfos: [notice('n2'), notice('n3')] }),
        { t: 900, tap: 'a', notice: 'n3' },
        dialog(900, 2, 'n3'),
        state(1000, 2, 6),
      ]),
    ).toBe(
      text(`
    tap      - 119ms - 779ms b 99ms -
    notice   - 119ms x 779ms - 99ms -
    dialog   - 119ms - 779ms - 99ms 6

    calls    n 119ms - 779ms z 99ms -
    state.a  l 119ms r 779ms - 99ms -
    state.b  l 119ms r 779ms b 99ms d
    outcome  - 119ms - 779ms - 99ms 6
    toast    - 119ms - 779ms - 99ms 6

    { accounts: { b: "sphA" }, notices: { b: "finderlivenotice-sphA-3" }, values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", otherInfos: [{ noticeId: "finderlivenotice-sphA-2", reservable: true, startTime: "86400", status: 0 }, { noticeId: "finderlivenotice-sphA-3", reservable: true, startTime: "86400", status: 0 }], reservable: true, startTime: "86400", status: 0 } } }, calls: { z: "reserveChannelsLive({ noticeId: \\"finderlivenotice-sphA-3\\" })" } } }

    not: the list itself: each of its lives that was tapped is a button
    `),
    );
  });

  test('of a list go with it, with their letters', () => {
    expect(
      drawn([
        button(0, 'a', { all: true }),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        found(120, 1, 'n1', { otherInfos: [notice('n2')] }),
        found(130, 2, 'n3'),
        { t: 900, tap: 'a', notice: 'n2' },
        dialog(900, 3, 'n2'),
        state(1000, 3, 6),
        { t: 1900, button: 'a', gone: true },
        { t: 2000, tap: 'b' },
        dialog(2000, 4, 'n3'),
      ]),
    ).toBe(
      text(`
    gone     ---- 116ms ----------- 769ms - 99ms - 899ms (ac) 96ms -
    tap      ---- 116ms ----------- 769ms c 99ms - 899ms ---- 96ms b
    notice   ---- 116ms x---------n 769ms - 99ms - 899ms ---- 96ms -
    dialog   ---- 116ms ----------- 769ms - 99ms 6 899ms ---- 96ms -

    calls    (nN) 116ms ----------- 769ms m 99ms - 899ms ---- 96ms R
    state.a  l--- 116ms r---------- 769ms - 99ms - 899ms ---- 96ms -
    state.b  l--- 116ms ----------r 769ms - 99ms - 899ms ---- 96ms b
    state.c  l--- 116ms r---------- 769ms b 99ms d 899ms ---- 96ms -
    outcome  ---- 116ms ----------- 769ms - 99ms 6 899ms ---- 96ms -
    toast    ---- 116ms ----------- 769ms - 99ms 6 899ms ---- 96ms -

    { accounts: { c: "sphA" }, notices: { c: "finderlivenotice-sphA-2" }, values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", otherInfos: [{ noticeId: "finderlivenotice-sphA-2", reservable: true, startTime: "86400", status: 0 }], reservable: true, startTime: "86400", status: 0 } } } } }

    not: the list itself: each of its lives that was tapped is a button
    `),
    );
  });

  test('for which there are no letters left are left out, and taps there', () => {
    expect(
      drawn([
        ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) =>
          button(0, letter, { account: 'sphA', ...(letter === 'a' && { all: true }) }),
        ),
        show,
        ask(0, 1),
        found(100, 1, 'n1', { otherInfos: [notice('n2')] }),
        { t: 900, tap: 'a', notice: 'n2' },
        dialog(900, 2, 'n2'),
        state(1000, 2, 6),
      ]),
    ).toBe(
      text(`
    what happens on this tape does not fit into a picture. Not in one: the list itself: each of its lives that was tapped is a button; taps on more than 26 buttons. \`replay\` compares it.
    `),
    );
  });
});

describe('answers', () => {
  test('of one’s own have letters of one’s own, the same ones the same', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        { t: 100, answer: 1, fail: { errCode: 77 } },
        liveCall(100, 2, 'getChannelsLiveInfo'),
        { t: 200, answer: 2, success: { status: 1 } },
        { t: 500, tap: 'a' },
        ask(500, 3),
        { t: 600, answer: 3, fail: { errCode: 77 } },
        liveCall(600, 4, 'getChannelsLiveInfo'),
        { t: 700, answer: 4, success: { status: 7 } },
        { t: 900, tap: 'a' },
        ask(900, 5),
        { t: 1000, answer: 5, fail: { errCode: 78 } },
        liveCall(1000, 6, 'getChannelsLiveInfo'),
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 99ms - 299ms a 99ms - 99ms - 199ms a 99ms -
    notice   - 99ms x 99ms - 299ms - 99ms x 99ms - 199ms - 99ms y
    live     - 99ms - 99ms o 299ms - 99ms - 99ms o 199ms - 99ms -

    calls    n 99ms l 99ms - 299ms n 99ms l 99ms - 199ms n 99ms l
    state    l 99ms f 99ms n 299ms b 99ms f 99ms n 199ms b 99ms f
    outcome  - 99ms - 99ms - 299ms - 99ms F 99ms - 199ms - 99ms F
    toast    - 99ms - 99ms - 299ms - 99ms F 99ms - 199ms - 99ms F

    { values: { "notice": { x: { fail: { errCode: 77 } }, y: { fail: { errCode: 78 } } } } }
    `),
    );
  });

  test('hold the ids and the times of a picture, also in lists', () => {
    expect(
      drawn(
        [
          button(0, 'a', { account: 'sphMine', notice: 'n3' }),
          show,
          ask(0, 1, 'sphMine'),
          found(120, 1, 'n1', { otherInfos: [notice('n2', { status: 2 }), notice('n3', { startTime: '0' }), 5, null] }),
        ],
        { redact: false },
      ),
    ).toBe(
      text(`
    notice   - 119ms x

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -

    { accounts: { a: "sphMine" }, notices: { a: "finderlivenotice-sphMine-3" }, values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphMine", otherInfos: [{ noticeId: "finderlivenotice-sphMine-2", reservable: true, startTime: "86400", status: 2 }, { noticeId: "finderlivenotice-sphMine-3", reservable: true, startTime: "0", status: 0 }, 5, null], reservable: true, startTime: "86400", status: 0 } } } } }
    `),
    );
  });

  test('about a notice that starts soon are not the kit’s', () => {
    expect(
      drawn([button(0, 'a'), show, ask(0, 1), found(120, 1, 'n1', { startTime: String(began / 1000 + 30) })]),
    ).toBe(
      text(`
    notice   - 119ms x

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -

    { values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", reservable: true, startTime: "30", status: 0 } } } } }
    `),
    );
  });

  test('with a second notice have its letter', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1),
        { t: 300_120, page: 'hide' },
        { t: 300_300, page: 'show' },
        ask(300_300, 2),
        found(300_400, 2, 'n2'),
      ]),
    ).toBe(
      text(`
    page     s 119ms - 299999ms h 179ms s 99ms -
    notice   - 119ms n 299999ms - 179ms - 99ms m

    calls    n 119ms - 299999ms - 179ms n 99ms -
    state    l 119ms r 299999ms - 179ms - 99ms -
    outcome  - 119ms - 299999ms - 179ms - 99ms -
    toast    - 119ms - 299999ms - 179ms - 99ms -
    `),
    );
  });

  test('that never came are an empty row', () => {
    expect(drawn([button(0, 'a'), show, ask(0, 1), { t: 9000, tap: 'a' }, ask(9000, 2)])).toBe(
      text(`
    tap      - 7999ms - 999ms a
    notice   - 7999ms - 999ms -

    calls    n 7999ms - 999ms n
    state    l 7999ms f 999ms b
    outcome  - 7999ms - 999ms -
    toast    - 7999ms - 999ms -
    `),
    );
  });

  test('that never came to one of two accounts are an empty row of its button', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        found(100, 2, 'n2'),
        { t: 9000, tap: 'a' },
        ask(9000, 3),
      ]),
    ).toBe(
      text(`
    tap       ---- 96ms - 7899ms - 999ms a
    notice.a  ---- 96ms - 7899ms - 999ms -
    notice.b  ---- 96ms n 7899ms - 999ms -

    calls     (nN) 96ms - 7899ms - 999ms n
    state.a   l--- 96ms - 7899ms f 999ms b
    state.b   l--- 96ms r 7899ms - 999ms -
    outcome   ---- 96ms - 7899ms - 999ms -
    toast     ---- 96ms - 7899ms - 999ms -
    `),
    );
  });

  test('to calls that were given up are drawn before those to the next', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        { t: 9000, tap: 'a' },
        ask(9000, 2),
        found(9100, 2),
        dialog(9100, 3),
        { t: 25_000, tap: 'a' },
        dialog(25_000, 4),
        state(25_100, 4, 6),
      ]),
    ).toBe(
      text(`
    tap      - 7999ms - 999ms a 99ms ---- 14996ms - 899ms a 99ms ----
    notice   - 7999ms - 999ms - 99ms (nn) 14996ms - 899ms - 99ms ----
    dialog   - 7999ms - 999ms - 99ms ---- 14996ms - 899ms - 99ms (?6)

    calls    n 7999ms - 999ms n 99ms r--- 14996ms - 899ms r 99ms ----
    state    l 7999ms f 999ms b 99ms ---- 14996ms r 899ms b 99ms d---
    outcome  - 7999ms - 999ms - 99ms ---- 14996ms ? 899ms - 99ms 6---
    toast    - 7999ms - 999ms - 99ms ---- 14996ms ? 899ms - 99ms 6---
    `),
    );
  });

  test('that never came: the picture goes on until what followed of that', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(100, 1),
        { t: 900, tap: 'a' },
        dialog(900, 2),
        { t: 15_900, call: 3, api: 'showToast', args: { title: '没有收到结果，请再点一次查看', icon: 'none' } },
        { t: 16_000, call: 4, api: 'showToast', args: { title: '预约成功' } },
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 799ms a 14999ms -
    notice   - 99ms n 799ms - 14999ms -
    dialog   - 99ms - 799ms - 14999ms -

    calls    n 99ms - 799ms r 14999ms -
    state    l 99ms r 799ms b 14999ms r
    outcome  - 99ms - 799ms - 14999ms ?
    toast    - 99ms - 799ms - 14999ms ?

    not: what the tape says at 16 s, where this version does something else: see \`replay\`
    `),
    );
  });

  test('to calls of other functions are left out, but for toasts', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(100, 1),
        { t: 500, tap: 'a' },
        dialog(500, 2),
        state(600, 2, 6),
        { t: 600, call: 3, api: 'showToast', args: { title: '预约成功', icon: 'success' } },
        { t: 601, answer: 3, success: {} },
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 399ms a 99ms -
    notice   - 99ms n 399ms - 99ms -
    dialog   - 99ms - 399ms - 99ms 6

    calls    n 99ms - 399ms r 99ms -
    state    l 99ms r 399ms b 99ms d
    outcome  - 99ms - 399ms - 99ms 6
    toast    - 99ms - 399ms - 99ms 6
    `),
    );
  });

  test('about one notice that cannot be reserved are not the kit’s', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1, 'n1', { status: 2 }),
        liveCall(120, 2, 'getChannelsLiveInfo'),
        { t: 200, answer: 2, success: { status: 3 } },
        { t: 500, tap: 'a' },
        ask(500, 3),
        found(600, 3, 'n1', { reservable: false }),
        liveCall(600, 4, 'getChannelsLiveInfo'),
        { t: 700, answer: 4, success: { status: 3 } },
      ]),
    ).toBe(
      text(`
    tap      - 119ms - 79ms - 299ms a 99ms - 99ms -
    notice   - 119ms x 79ms - 299ms - 99ms y 99ms -
    live     - 119ms - 79ms o 299ms - 99ms - 99ms o

    calls    n 119ms l 79ms - 299ms n 99ms l 99ms -
    state    l 119ms n 79ms - 299ms b 99ms n 99ms -
    outcome  - 119ms - 79ms - 299ms - 99ms N 99ms -
    toast    - 119ms - 79ms - 299ms - 99ms N 99ms -

    { values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", reservable: true, startTime: "86400", status: 2 } }, y: { success: { noticeId: "finderlivenotice-sphA", reservable: false, startTime: "86400", status: 0 } } } } }
    `),
    );
  });

  test('about a notice that starts soon after the end are not the kit’s', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1, 'n1', { startTime: String(began / 1000 + 65) }),
        { t: 9000, page: 'hide' },
      ]),
    ).toBe(
      text(`
    page     s 119ms - 8879ms h
    notice   - 119ms x 8879ms -

    calls    n 119ms - 8879ms -
    state    l 119ms r 8879ms -
    outcome  - 119ms - 8879ms -
    toast    - 119ms - 8879ms -

    { values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", reservable: true, startTime: "65", status: 0 } } } } }
    `),
    );
  });

  test('with times and ids of other kinds keep them', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        found(120, 1, 'n1', {
          startTime: String(began + 86_400_000),
          otherInfos: [notice('n2', { noticeId: 5 }), notice('n2', { noticeId: '' })],
        }),
      ]),
    ).toBe(
      text(`
    notice   - 119ms x

    calls    n 119ms -
    state    l 119ms r
    outcome  - 119ms -
    toast    - 119ms -

    { values: { "notice": { x: { success: { noticeId: "finderlivenotice-sphA", otherInfos: [{ noticeId: 5, reservable: true, startTime: "86400", status: 0 }, { noticeId: "", reservable: true, startTime: "86400", status: 0 }], reservable: true, startTime: "1795399200000", status: 0 } } } } }
    `),
    );
  });

  test('of entering that never came are skipped as a cancel', () => {
    expect(
      drawn([
        button(0, 'a'),
        show,
        ask(0, 1),
        { t: 100, answer: 1, fail: { errCode: 1 } },
        liveCall(100, 2, 'getChannelsLiveInfo'),
        { t: 200, answer: 2, success: { status: 2 } },
        { t: 500, tap: 'a' },
        liveCall(500, 3, 'openChannelsLive'),
        { t: 16_000, tap: 'a' },
        liveCall(16_000, 4, 'openChannelsLive'),
        { t: 16_100, answer: 4, success: {} },
      ]),
    ).toBe(
      text(`
    tap      - 99ms - 99ms - 299ms a 14999ms - 499ms a 99ms ----
    notice   - 99ms N 99ms - 299ms - 14999ms - 499ms - 99ms ----
    live     - 99ms - 99ms v 299ms - 14999ms - 499ms - 99ms ----
    enter    - 99ms - 99ms - 299ms - 14999ms - 499ms - 99ms (C2)

    calls    n 99ms l 99ms - 299ms o 14999ms - 499ms o 99ms ----
    state    l 99ms n 99ms v 299ms b 14999ms v 499ms b 99ms v---
    outcome  - 99ms - 99ms - 299ms - 14999ms ? 499ms - 99ms 2---
    toast    - 99ms - 99ms - 299ms - 14999ms ? 499ms - 99ms ----
    `),
    );
  });
});

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

  test('windows', () => {
    expect(drawn([button(0, 'a'), show], { client: { platform: 'windows' } })).toBe(
      text(`
    calls    -
    state    p
    outcome  -
    toast    -

    { client: { platform: "windows" } }
    `),
    );
  });

  test('a mac', () => {
    expect(drawn([button(0, 'a'), show], { client: { platform: 'mac' } })).toBe(
      text(`
    calls    -
    state    p
    outcome  -
    toast    -

    { client: { platform: "mac" } }
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
          button(0, 'a'),
          show,
          { t: 0, call: 1, api: 'canIUse', args: 'reserveChannelsLive', returned: true },
          { t: 0, call: 2, api: 'canIUse', args: 'openChannelsLive', returned: false },
          ask(0, 3),
          found(120, 3),
        ],
        { client: { platform: 'android' } },
      ),
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
