import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTape, compareTapes, pictureOf, replay, type ReplayOptions } from '../../src/replay';
import { madeTapes } from '../tapes/make';
import { openLife, reserveWith } from './lives';

/** The user reserves, taps again and takes it back. */
const good = reserveWith(openLife(), 6, 7);
const lines = good.trimEnd().split('\n');

const lineOf = (text: string): number => {
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`no line has ${text} in:\n${good}`);
  return index + 1;
};
/** The tape with a line, and so many behind it, replaced by others. */
const changed = (text: string, others: readonly string[], count = 1): string =>
  [...lines.slice(0, lineOf(text) - 1), ...others, ...lines.slice(lineOf(text) - 1 + count)].join('\n');
const line = (text: string): string => lines[lineOf(text) - 1] ?? '';
const toast = '"预约成功"';
/** Its answer is in the next line. */
const withoutToast = changed(toast, [], 2);

test('a tape of this version is the same', () => {
  expect(compareTape(good)).toEqual({ isRight: true, message: 'This version does what the tape says.', skipped: [] });
  replay(good);
});

test('of what the recorder has written, what is missing within an output is a difference', () => {
  const label = ',"live.label":"已预约"';
  const { divergence } = compareTape(changed(label, [line(label).replace(label, '')]));
  expect(divergence).toMatchObject({ line: lineOf(label), why: expect.stringContaining('已预约') as unknown });
});

test('what this version did long before a torn end is a difference', () => {
  const index = lineOf('"tap":"a"');
  const torn = [...lines.slice(0, index), '{"t":60000,"page":"hide"}', '{"t":600'].join('\n');
  expect(compareTape(torn)).toMatchObject({
    isRight: false,
    divergence: { why: expect.stringContaining('The tape has nothing more') as unknown },
  });
});

describe('the first difference is named, with its time, its line and both pictures', () => {
  test('a toast that never was', () => {
    const { isRight, divergence, message } = compareTape(
      changed(toast, [line(toast).replace('预约成功', '预约失败，请稍后重试')]),
    );
    expect(isRight).toBe(false);
    expect(divergence?.line).toBe(lineOf(toast));
    expect(divergence?.why).toContain('On the tape at 4.206 s: the toast "预约失败，请稍后重试"');
    expect(message).toMatch(/^- {1,3}toast.*x/m);
    expect(message).toMatch(/^\+ {1,3}toast.*6/m);
  });

  test('a toast that is missing', () => {
    const { divergence } = compareTape(withoutToast);
    expect(divergence?.why).toContain('the toast "预约成功"');
  });

  test('a state that is missing: then nobody knows how the dialog ended', () => {
    const { divergence } = compareTape(changed('"state":6', [line('"state":6').replace('"state":6,', '')]));
    expect(divergence?.why).toContain('This version');
  });

  test('an output before what brings it about', () => {
    const show = '{"t":4206,"page":"show"}';
    const play = '{"t":4206,"audio":"play"}';
    const swapped = changed(play, []).replace(show, `${play}\n${show}`);
    expect(compareTape(swapped).divergence?.why).toContain('before what brings it about');
  });

  test('an output 21 ms late is one, 20 ms late is none', () => {
    const t = (JSON.parse(lines[lineOf(toast) - 1] ?? '') as { t: number }).t;
    // The last line but those of the page's end: nothing comes between.
    const at = (ms: number): string =>
      lines
        .map((line, i) =>
          i >= lineOf(toast) - 1 ? line.replace(/"t":(\d+)/, (_, own) => `"t":${Number(own) + ms}`) : line,
        )
        .join('\n');
    expect(t).toBeGreaterThan(0);
    expect(compareTape(at(20)).isRight).toBe(true);
    expect(compareTape(at(21)).divergence?.why).toContain('21 ms earlier');
    expect(compareTape(at(21), { tolerance: 21 }).isRight).toBe(true);
  });
});

describe('what is shown of a difference', () => {
  const header = '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}';
  const tapeOf = (...told: readonly object[]): string => [header, ...told.map((one) => JSON.stringify(one))].join('\n');
  const appears = { t: 0, button: 'a', account: 'sphA' };
  /** Forty toasts, one a second; of one of them the other tape says something else. */
  const toasts = (other?: number): string =>
    tapeOf(
      appears,
      ...Array.from({ length: 40 }, (_, i) => ({
        ...{ t: (i + 1) * 1_000, call: i + 1, api: 'showToast' },
        args: { title: i === other ? '已取消预约' : '预约成功' },
      })),
    );
  const shown = (other: number): readonly string[] => {
    const { message } = compareTapes(toasts(), toasts(other));
    return message.split('\n\n');
  };
  const count = (text = '', letter: RegExp): number => text.match(letter)?.length ?? 0;

  test('16 lines before it, and 8 after it', () => {
    const [why, what, rows = ''] = shown(25);
    expect(why).toMatch(/^This version does something else at 26 s \(line 28\)\. On the tape at 26 s: /);
    expect(what).toMatch(/^The tape \(-\) and this version \(\+\), from 10 s on:$/);
    const held = /^- toast.*$/m.exec(shown(25).slice(2).join('\n\n'))?.[0];
    expect(count(held, /6/g)).toBe(1 + 16 + 8);
    const did = /^\+ toast.*$/m.exec(shown(25).slice(2).join('\n\n'))?.[0];
    expect([count(did, /6/g), count(did, /7/g)]).toEqual([16 + 8, 1]);
    expect(rows).not.toBe('');
  });

  test('of what is near the beginning, or the end, what there is', () => {
    const [, what] = shown(2);
    expect(what).toBe('The tape (-) and this version (+):');
    const lasting = /^- toast.*$/m.exec(shown(39).join('\n\n'))?.[0];
    expect(count(lasting, /6/g)).toBe(17);
  });

  test('kinds of outputs that are not compared are not shown', () => {
    const held = tapeOf(
      appears,
      { t: 5, tap: 'a' },
      { t: 6, call: 1, api: 'showToast', args: { title: '预约成功' } },
      { t: 90, page: 'hide' },
    );
    const done = tapeOf(...[appears, { t: 5, tap: 'a' }, { t: 5, audio: 'play' }, { t: 90, page: 'hide' }]);
    const { message } = compareTapes(held, done);
    expect(message).toMatch(/^ {2}tap/m);
    expect(message).toMatch(/^\+ toast/m);
    expect(message).not.toContain('audio');
  });

  test('steps of the app’s own are said to be left out, where a button has some', () => {
    const about = 'has an attempt of its own';
    const [toast, end] = [
      { t: 6, call: 1, api: 'showToast', args: {} },
      { t: 90, page: 'hide' },
    ];
    const other = tapeOf(appears, end);
    expect(compareTapes(tapeOf({ ...appears, attempt: true }, appears, toast, end), other).message).toContain(about);
    expect(compareTapes(tapeOf(appears, toast, end), other).message).not.toContain(about);
  });

  test('no tolerance is one', () => {
    const late = toasts().replace('"t":5000', '"t":5001');
    expect(compareTapes(toasts(), late).isRight).toBe(true);
    expect(compareTapes(toasts(), late, { tolerance: 0 }).isRight).toBe(false);
    expect(compareTapes(toasts(), toasts(), { tolerance: 0 }).isRight).toBe(true);
  });
});

test('kinds of outputs that a tape does not hold are not compared', () => {
  const without = lines.filter((line) => !line.includes('"setData"') && !line.includes('"audio"'));
  expect(compareTape(without.join('\n')).isRight).toBe(true);
});

test('a tape that holds nothing of what the page did is told of: there is nothing to compare', () => {
  const skipped = ['comparing, as the tape holds nothing that the page did'];
  expect(compareTape(lines[0] ?? '')).toMatchObject({ isRight: true, skipped });
  expect(compareTapes(lines[0] ?? '', good)).toMatchObject({ isRight: true, skipped });
});

test('what a reader does not know is skipped and told', () => {
  const future = [...lines.slice(0, 4), '{"t":0,"weather":"rain"}', '{"t":0,"page":"resize"}', ...lines.slice(4)].map(
    (line, i) => (i === 2 ? line.replace('{', '{"mood":"good",') : line),
  );
  const { isRight, skipped } = compareTape(future.join('\n'));
  expect([isRight, skipped]).toEqual([
    true,
    ['1 × keys "mood"', '1 × lines of "weather"', '1 × lines of "page":"resize"'],
  ]);
});

test('a torn last line is skipped and told; what its turn still had to do is no difference', () => {
  const cut = lineOf('"state":6');
  const torn = `${lines.slice(0, cut).join('\n')}\n{"t":4209,"setD`;
  expect(compareTape(torn)).toMatchObject({ isRight: true, skipped: ['the last line, which was torn off'] });
});

test('throws where it differs, with the same words', () => {
  expect(() => replay(withoutToast)).toThrow(compareTape(withoutToast).message);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('a life with state %i is the same on replay', (state) => {
  replay(reserveWith(openLife(), state));
});

test('two dialogs: the first is never answered', () => {
  const life = openLife({ dialogAnswer: 'silent' });
  life.pass(500);
  life.card.call('reserve');
  life.pass(20_000);
  life.client.dialog?.close();
  life.pass(20_000);
  life.client.configure({ dialogAnswer: 'state' });
  replay(reserveWith(life, 6));
});

describe('a tape that has lost lines is followed again from one of the next taps or shows on', () => {
  const whole = reserveWith(openLife(), 6, 7, 5, 8).trimEnd().split('\n');
  const lost = (line: string | undefined, count: number): string =>
    `{"t":${(JSON.parse(line ?? '') as { readonly t: number }).t},"lost":${count},"why":"made for this test"}`;
  const cutAt = (count: number): readonly string[] => [
    whole[0] ?? '',
    '{"t":0,"lost":9,"why":"older than what is kept"}',
    ...whole.slice(1 + count),
  ];
  const first = whole.findIndex((line) => line.includes('"state":6'));

  test('wherever its beginning is cut off', () => {
    for (let count = 1; count < first + 20; count++) replay(cutAt(count).join('\n'));
  });

  test('and what this version does otherwise after that is found', () => {
    const without = cutAt(first).filter((line) => !line.includes('已取消预约'));
    expect(compareTape(without.join('\n'))).toMatchObject({
      isRight: false,
      divergence: { why: expect.stringContaining('已取消预约') as string },
    });
  });

  test('a line in the middle', () => {
    const label = whole.findIndex((line, i) => i > first && line.includes('"setData"'));
    const tape = [...whole.slice(0, label), lost(whole[label], 1), ...whole.slice(label + 1)];
    const { isRight, message, skipped } = compareTape(tape.join('\n'));
    expect([isRight, skipped]).toEqual([true, ['1 × lines that were lost: made for this test']]);
    expect(message).toContain('Where lines of it were lost');
    const worse = tape.filter((line, i) => i < label || !line.includes('"title":"已取消预约"'));
    expect(compareTape(worse.join('\n')).isRight).toBe(false);
  });

  test.each(['dialog-network', 'notice-bare', 'order-the-page-shows-before-the-answer', 'state-5-dismissed'])(
    '%s: whichever line of it is lost, that is not held against the page',
    (name) => {
      const made = readFileSync(join(madeTapes, `${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(made.length).toBeGreaterThan(15);
      for (let i = 1; i < made.length; i++) {
        const cut = [...made.slice(0, i), lost(made[i], 1), ...made.slice(i + 1)].join('\n');
        expect([i, compareTape(cut)]).toEqual([i, expect.objectContaining({ isRight: true })]);
      }
    },
  );

  test('where the answer to a question is, the page is told what it is told the next time', () => {
    const tape = reserveWith(openLife(), 6, 7).trimEnd().split('\n');
    const answer = tape.findIndex((line) => line.includes('"answer":3'));
    expect(tape[answer]).toContain('"noticeId":"n1"');
    const cut = [...tape.slice(0, answer), lost(tape[answer], 1), ...tape.slice(answer + 1)];
    replay(cut.join('\n'));
    // So what follows at once is compared.
    const worse = cut.filter((line) => !line.includes('"title":"预约成功"')).join('\n');
    expect(compareTape(worse)).toMatchObject({ isRight: false });
  });

  test('its picture has a beginning', () => {
    const { rows } = pictureOf(cutAt(first).join('\n'));
    expect(rows).toContain('toast');
  });
});

test('the picture of a tape on which this version does something else says so', () => {
  expect(pictureOf(withoutToast).left).toEqual([
    expect.stringMatching(/^what the tape says at .*, where this version does something else: see `replay`$/),
  ]);
  expect(pictureOf(lines.join('\n')).left).toEqual([]);
  // What the recorder has written holds all of what was called, so less is something else, too.
  const plainer = changed(toast, [line(toast).replace(',"icon":"success"', '')]);
  expect(compareTape(plainer).isRight).toBe(false);
  expect(pictureOf(plainer).left).toEqual([expect.stringContaining('see `replay`')]);
});

describe('a tape that was written by hand', () => {
  const byHand = [
    '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00","client":{"platform":"ios","SDKVersion":"3.8.0","version":"8.0.60"},"limits":{"notice":8000}}',
    '{"t":0,"page":"show"}',
    '{"t":1,"call":1,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
    '{"t":121,"answer":1,"success":{"noticeId":"n1","status":0,"startTime":"1795354800","reservable":true}}',
    '{"t":122,"setData":{"live.status":"ready"},"button":"a"}',
    '{"t":900,"music":"play"}',
    '{"t":1500,"tap":"a"}',
    '{"t":1500,"call":2,"api":"reserveChannelsLive","args":{"noticeId":"n1"}}',
    '{"t":1506,"page":"hide"}',
    '{"t":1506,"sound":"pause"}',
    '{"t":4210,"answer":2,"success":{"state":6}}',
    '{"t":4212,"page":"show"}',
    '{"t":4212,"audio":"play"}',
    '{"t":4212,"call":3,"api":"showToast","args":{"title":"预约成功"}}',
  ];

  test('of one line is told of, where it differs', () => {
    const { isRight, message } = compareTape(`${byHand[0] ?? ''}\n{"t":1,"setData":{"playing":true}}`);
    expect(isRight).toBe(false);
    expect(message).toContain('setData {"playing":true}');
  });

  test('may hold some of what went to the screen and to the audio', () => replay(byHand.join('\n')));

  test.each(['"audio":"play"', '"live.status":"ready"', '预约成功'])('but what it holds has to happen: %s', (text) => {
    const wrong = text.replace('play', 'stop').replace('ready', 'none').replace('预约成功', '已取消预约');
    expect(compareTape(byHand.join('\n').replace(text, wrong)).isRight).toBe(false);
  });

  test('and its rows below are what is compared', () => {
    const without = byHand.filter((line) => !line.includes('"audio"'));
    const { message } = compareTape(without.join('\n').replace('预约成功', '已取消预约'));
    expect(message).not.toContain('audio');
    expect(message).toMatch(/^- toast .*7$/m);
  });
});

test.each([
  ['in the turn of the call: the dialog has 15 s', '{"t":16500,"call":3'],
  ['behind it: the page is back, and the dialog has 3 s', '{"t":4500,"call":3'],
])('a page that hides and shows in the very millisecond of the call, %s', (_, toast) => {
  replay(
    [
      '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
      '{"t":0,"page":"show"}',
      '{"t":1,"call":1,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
      '{"t":121,"answer":1,"success":{"noticeId":"n1","status":0,"startTime":"1795354800","reservable":true}}',
      '{"t":1500,"tap":"a"}',
      '{"t":1500,"call":2,"api":"reserveChannelsLive","args":{"noticeId":"n1"}}',
      '{"t":1500,"page":"hide"}',
      '{"t":1500,"page":"show"}',
      `${toast},"api":"showToast","args":{"title":"没有收到结果，请再点一次查看","icon":"none"}}`,
    ].join('\n'),
  );
});

test('a tape without a button says so, where it differs', () => {
  const alone = [
    '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
    '{"t":0,"page":"show"}',
    '{"t":1,"call":1,"api":"showToast","args":{"title":"预约成功"}}',
  ];
  const about = 'This tape has neither a button nor a tap nor a question nor music';
  expect(compareTape(alone.join('\n')).message).toContain(about);
  expect(compareTape([...alone, '{"t":9,"tap":"a"}', '{"t":9,"audio":"stop"}'].join('\n')).message).not.toContain(
    about,
  );
});

test('a tape by hand needs no line for a button: each account that is asked about has one', () => {
  const asks = (call: number, account: string): string =>
    `{"t":0,"call":${call},"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"${account}"}}`;
  const answers = (call: number): string =>
    `{"t":100,"answer":${call},"success":{"noticeId":"n${call}","status":0,"startTime":"1795354800","reservable":true}}`;
  const byHand = [
    '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
    '{"t":0,"page":"show"}',
    ...[asks(1, 'sphA'), asks(2, 'sphB'), answers(1), answers(2)],
  ];
  replay(byHand.join('\n'));
  const ofB = [
    '{"t":900,"tap":"b"}',
    '{"t":900,"call":3,"api":"reserveChannelsLive","args":{"noticeId":"n2"}}',
    '{"t":1900,"answer":3,"success":{"state":6}}',
    '{"t":1900,"call":4,"api":"showToast","args":{"title":"预约成功"}}',
  ];
  replay([...byHand, ...ofB].join('\n'));
  expect(compareTape([...byHand, ...ofB].join('\n').replace('"noticeId":"n2"}}', '"noticeId":"n1"}}')).isRight).toBe(
    false,
  );
});

test('of a tape that is cut, each tap knows its account', () => {
  replay(
    [
      '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
      '{"t":0,"lost":40,"why":"older than what is kept"}',
      '{"t":1500,"tap":"a"}',
      '{"t":1500,"call":2,"api":"reserveChannelsLive","args":{"noticeId":"n1"}}',
      '{"t":4210,"answer":2,"success":{"state":5}}',
      '{"t":6000,"tap":"b"}',
      '{"t":6000,"call":3,"api":"reserveChannelsLive","args":{"noticeId":"n2"}}',
      '{"t":7000,"answer":3,"success":{"state":5}}',
    ].join('\n'),
  );
});

test('what this library complains of may be put in other words; what others say may not', () => {
  const erring = (error: string): string =>
    [
      '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
      '{"t":0,"button":"a","account":"no-sphA"}',
      '{"t":0,"page":"show"}',
      `{"t":0,"error":${JSON.stringify(error)}}`,
    ].join('\n');
  replay(erring('rx-channels-live: in the words of another version'));
  expect(compareTape(erring('of something else')).isRight).toBe(false);
});

test('limits and words of a later version are left out', () => {
  const header = JSON.parse(lines[0] ?? '') as { readonly limits: object };
  const later = {
    ...header,
    limits: { ...header.limits, later: 5, toString: 5 },
    words: [null, { later: 'x', constructor: 'x', status: { later: 'x', valueOf: 'x' } }],
  };
  expect(compareTape([JSON.stringify({ ...later, mood: 'good' }), ...lines.slice(1)].join('\n'))).toMatchObject({
    isRight: true,
    skipped: ['1 × keys "mood"', '1 × keys "limits.later"', '1 × keys "limits.toString"'],
  });
});

test.each([
  [{ tolerance: NaN }, 'tolerance is NaN, and may be a number of ms'],
  [{ tolerance: -5 }, 'tolerance is -5'],
  [{ tolerance: 'x' }, "tolerance is 'x'"],
  [{ tolerence: 100 }, "a name in what replay takes is 'tolerence', and may be one of tolerance"],
])('an option that makes no sense: %p', (options, words) => {
  expect(() => compareTape(good, options as ReplayOptions)).toThrow(words);
});

test('what is no text is no tape', () => {
  expect(() => compareTape(Buffer.from(good) as never)).toThrow('a tape is a text');
});

test('that pictures have no last resort is said', () => {
  const life = openLife({ accounts: { sphSecret: { situation: 'none' } } }, {}, { lastResort: 'profile' });
  life.pass(900);
  life.card.call('reserve');
  life.pass(900);
  replay(life.tape());
  expect(pictureOf(life.tape()).left).toContain('the last resort of its buttons: those of a picture have none');
});

const begins = [
  '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
  '{"t":0,"button":"a","account":"sphA"}',
  '{"t":0,"button":"b","account":""}',
  '{"t":0,"page":"show"}',
  '{"t":0,"call":1,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
  '{"t":100,"answer":1,"success":{"noticeId":"n1","status":0,"startTime":"1795354800","reservable":true}}',
];

test('a tap on a card without an account is no tap of its picture, which says so', () => {
  const { rows, left } = pictureOf([...begins, '{"t":900,"tap":"b"}', '{"t":950,"tap":"a"}'].join('\n'));
  expect(rows).toMatch(/^tap .*a/m);
  expect(rows).not.toMatch(/^tap .*b|N/m);
  expect(left).toContain('taps on what has no account');
});

test('that pictures have no refresh() is said, where what comes of one cannot be drawn', () => {
  const refreshed = [
    '{"t":900,"refresh":"a"}',
    '{"t":900,"call":2,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
    '{"t":1000,"answer":2,"fail":{"errMsg":"getChannelsLiveNoticeInfo:fail no live notice"}}',
    '{"t":1000,"call":3,"api":"getChannelsLiveInfo","args":{"finderUserName":"sphA"}}',
    '{"t":1100,"answer":3,"success":{"status":1}}',
  ];
  replay([...begins, ...refreshed].join('\n'));
  expect(() => pictureOf([...begins, ...refreshed].join('\n'))).toThrow(
    'does not fit into a picture. Not in one: the refresh by hand (`refresh`): pictures have no `refresh()`. `replay` compares it.',
  );
});
