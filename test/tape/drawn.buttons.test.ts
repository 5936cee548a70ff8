import { ask, button, dialog, drawn, found, notice, show, state, text } from './drawn';

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

  test('that come to a page which is there have a row', () => {
    expect(
      drawn([button(0, 'a'), show, ask(0, 1), button(50, 'b'), ask(50, 2, 'sphB'), found(100, 1), found(120, 2, 'n2')]),
    ).toBe(
      text(`
    button   a 49ms b 49ms ---------------------
    notice   - 49ms - 49ms n-------------------n

    calls    n 49ms N 49ms ---------------------
    state.a  l 49ms - 49ms r--------------------
    state.b  - 49ms l 49ms --------------------r
    outcome  - 49ms - 49ms ---------------------
    toast    - 49ms - 49ms ---------------------
    `),
    );
  });

  test('that come before the page shows are there when it does', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(300, 'b'),
        { t: 700, page: 'show' },
        ask(700, 1),
        ask(700, 2, 'sphB'),
        found(800, 1),
        found(800, 2, 'n2'),
      ]),
    ).toBe(
      text(`
    notice   ---- 796ms nn

    calls    (nN) 796ms --
    state.a  l--- 796ms r-
    state.b  l--- 796ms -r
    outcome  ---- 796ms --
    toast    ---- 796ms --
    `),
    );
  });

  test('that go in the moment in which another is tapped, and the page goes, have a mark', () => {
    expect(
      drawn([
        button(0, 'a'),
        button(0, 'b'),
        show,
        ask(0, 1),
        ask(0, 2, 'sphB'),
        found(100, 1),
        found(100, 2, 'n2'),
        { t: 200, button: 'b', gone: true },
        { t: 200, tap: 'a' },
        dialog(200, 3),
        { t: 200, page: 'unload' },
      ]),
    ).toBe(
      text(`
    gone     ---- 96ms -- 99ms b
    page     s--- 96ms -- 99ms u
    tap      ---- 96ms -- 99ms a
    notice   ---- 96ms nn 99ms -
    dialog   ---- 96ms -- 99ms -

    calls    (nN) 96ms -- 99ms -
    state.a  l--- 96ms r- 99ms |
    state.b  l--- 96ms -r 99ms |
    outcome  ---- 96ms -- 99ms |
    toast    ---- 96ms -- 99ms |

    not: the row \`calls\` of the tape: it has 3 marks, and here 2
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
