import { ask, began, button, dialog, drawn, found, liveCall, notice, show, state, text } from './drawn';

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
