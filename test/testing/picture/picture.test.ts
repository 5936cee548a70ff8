import { map, of, scan, switchMap, tap, throwError, timer } from 'rxjs';
import { compare, liveFlow, picture, type Flow, type PictureOptions } from '../../../src/testing';
import { text } from '../../support/text';

/** What a picture that is wrong says. */
const messageOf = (rows: string, options?: PictureOptions): string => {
  try {
    picture(rows, options);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

describe('a picture that shows what happens', () => {
  test('says nothing', () => {
    picture(`
      tap      ------a--a------
      dialog   ------------6---

      calls    n-----r---------
      state    (lr)--b-----d---
      outcome  ------------6---
      toast    ------------6---
    `);
  });

  test('a row that is not drawn is not checked', () => {
    picture('tap  ------a---\n state (lr)--b---');
  });

  test('time jumps, in milliseconds, seconds and minutes', () => {
    picture(`
      tap      ------a 14999ms  --- 5m  a
      outcome  ------- 14999ms  ?-- 5m  -
      calls    n-----r 14999ms  --- 5m  n
      notice   n------ 14999ms  --- 5m  -
    `);
  });

  test('what would follow after the end of the picture is not part of it', () => {
    picture(`
      tap      ------a 14999ms
      outcome  ---
    `);
  });

  test('tabs are spaces, and lines may end as on Windows', () => {
    picture('tap\t-----a--\r\n\r\ncalls\tn----r--\r\n');
  });

  test('comments and empty lines are for the reader', () => {
    picture(`
      // the page opens

      calls  n--   // the notice is asked for
    `);
  });

  test('what happens before ^ has happened when the flow starts', () => {
    picture(
      `
      beat   -b-^b--
      beats  -1--
    `,
      { flow: ({ row }) => ({ beats$: row('beat').pipe(scan((count) => count + 1, 0)) }) },
    );
  });
});

describe('a picture that does not show what happens', () => {
  test('marks the first difference of each row, and says it in words', () => {
    expect(
      messageOf(`
        tap      ------a--a------
        dialog   ------------6---

        calls    n-----r--r------
        state    (lr)--b-----r---
        toast    ------------6---
      `),
    ).toBe(
      text(`
    The picture (-) does not show what happened (+):

      tap     ------a--a------
      dialog  ------------6---

    - calls   n-----r--r------
    + calls   n-----r---------
                       ^
    - state   (lr)--b-----r---
    + state   (lr)--b-----d---
                          ^
      toast   ------------6---

    at 9 ms: expected \`reserveChannelsLive({ noticeId: "finderlivenotice-sphA" })\`, but it never came (calls)
    at 12 ms: \`reserved\`, expected \`ready\` (state)
    `),
    );
  });

  test('counts what was one too many', () => {
    expect(
      messageOf(`
        tap     ------a 2994ms a--
        dialog  -------5 2993ms ---
        calls   n-----r
      `),
    ).toBe(
      text(`
    The picture (-) does not show what happened (+):

      tap     ------a- 2993ms a--
      dialog  -------5 2993ms ---

    - calls   n-----r- 2993ms ---
    + calls   n-----r- 2993ms r--
                              ^

    at 3.001 s: a second \`reserveChannelsLive({ noticeId: "finderlivenotice-sphA" })\`, expected none (calls)
    `),
    );
  });

  test.each([
    ['too late', 'beats  --1---', 'at 2 ms: expected `1`, but it came at 4 ms (beats)'],
    ['too early', 'beats  -----1', 'at 4 ms: `1`, expected at 5 ms (beats)'],
    ['missing', 'beats  ----1 996ms 2', 'at 1.001 s: expected `2`, but it never came (beats)'],
    ['another one', 'beats  ----2', 'at 4 ms: `1`, expected `2` (beats)'],
    ['not the end', 'beats  ----1|', 'at 5 ms: expected the end of the stream, but it never came (beats)'],
    ['in a group', 'beats  ----(12)', 'at 4 ms: expected `2`, but it never came (beats)'],
  ])('%s', (_, row, words) => {
    const flow: Flow = () => ({ beats$: timer(4, 5000).pipe(map((beat) => String(beat + 1))) });
    const message = messageOf(row, { flow });
    expect(message.split('\n').pop()).toBe(words);
  });

  test('the caret stands below the mark in a group', () => {
    const flow: Flow = () => ({ word$: of('a', 'b') });
    expect(messageOf('word  (ac|)', { flow })).toContain(['- word  (ac|)', '+ word  (ab|)', '          ^'].join('\n'));
  });

  test('what happened can be pasted: then the picture is right', () => {
    const rows = `
      tap     ------a--- 5m a--- 15s  --
      page    s------h-- 5m ---s 15s  --
      dialog  --------6- 5m ---- 15s  --`;
    const message = messageOf(`${rows}\n state x\n calls n\n toast x`, {
      values: { state: { x: 1 }, toast: { x: 2 } },
    });
    const pasted = [...message.matchAll(/^\+ (.*)$/gm)].map(([, row]) => row).join('\n');
    expect(pasted.split('\n')).toHaveLength(3);
    expect(messageOf(`${rows}\n${pasted}`)).toBe('nothing is wrong');
  });

  test('a value without a letter gets one, and is told below', () => {
    const flow: Flow = () => ({ cart$: of({ items: 2, open: true }, { items: 3 }, { items: 2, open: true }) });
    const rows = { a: { items: 1 }, b: { items: 3 } };
    const message = messageOf('cart  (aba|)', { flow, values: { cart: rows } });
    expect(message).toContain('+ cart  (zbz|)');
    expect(message).toContain('To expect it: values: { cart: { z: { items: 2, open: true } } }');
    picture('cart  (zbz|)', { flow, values: { cart: { ...rows, z: { items: 2, open: true } } } });
  });

  test.each([[true], [42], [null], [undefined], [{ a: 1 }], [new Error('no')], ['|'], ['-']])(
    'a letter that nobody has given a value stands for itself alone, not for %s',
    (value) => {
      const flow: Flow = ({ row, onError }) => ({
        ok$: row('x').pipe(
          tap(() => onError(value)),
          map(() => value),
        ),
      });
      const message = messageOf('x ---y-\n ok ---z-\n error ---z-', { flow });
      expect(message).toMatch(/^\+ ok {5}---y--?$/m);
      expect(message).toMatch(/^\+ error {2}---y--?$/m);
      expect(message).toContain('expected `z` (ok)');
      expect(message).toContain('expected `z` (error)');
      expect(messageOf('x ---y-\n ok ---|-', { flow })).toContain('expected the end of the stream (ok)');
    },
  );

  test('`undefined` can be expected too', () => {
    const flow: Flow = () => ({ ok: () => of(undefined) });
    expect(messageOf('ok.a  (z|)', { flow })).toContain('To expect it: values: { "ok.a": { y: undefined } }');
    picture('ok.a  (y|)', { flow, values: { 'ok.a': { y: undefined } } });
  });

  test('an invented letter is none that a value is itself', () => {
    const flow: Flow = () => ({ ok$: of('z', { n: 1 }), late$: of({ n: 1 }, 'z') });
    const message = messageOf('ok  (zz|)\n late (zz|)', { flow });
    expect(message).toContain('+ ok    (zy|)');
    expect(message).toContain('+ late  (yz|)');
    expect(message).toContain('To expect it: values: { ok: { y: { n: 1 } }, late: { y: { n: 1 } } }');
  });

  test('an error of a stream is told, drawn or not', () => {
    const flow: Flow = () => ({ cart$: throwError(() => new Error('sold out')) });
    expect(messageOf('cart  ---', { flow })).toContain('at 0 ms: the error `Error("sold out")`, expected none (cart)');
    expect(messageOf('calls ---', { flow })).toContain('at 0 ms: the stream `cart` failed with Error("sold out")');
    picture('cart  #', { flow });
  });

  test('a callback that throws is told', () => {
    const flow: Flow = ({ wx }) => {
      wx.getChannelsLiveNoticeInfo({
        finderUserName: 'sphA',
        success() {
          throw new Error('too bad');
        },
      });
      return {};
    };
    expect(messageOf('notice  --n', { flow })).toContain('at 2 ms: a callback threw Error("too bad")');
  });

  test('timers that are left are counted', () => {
    const flow: Flow = () => ({ late$: timer(9000), later$: timer(9001) });
    expect(messageOf('page s--u', { flow })).toContain('at 4 ms: the page has unloaded, and 2 timers are left');
  });

  test('a timer that is left when the page has unloaded is told', () => {
    const flow: Flow = () => ({ late$: timer(9000) });
    expect(messageOf('page s--u', { flow })).toContain('at 4 ms: the page has unloaded, and a timer is left');
    picture('page s---\n late ----', { flow });
  });
});

describe('a mistake in the picture itself says what to do', () => {
  test.each([
    ['an unknown row', 'tpa  --a', 'No row is called `tpa`. The rows of this flow are:\n  what happens      tap '],
    ['an unknown letter', 'page --x', 'The row `page` has no letter `x`. It has:\n  s  show\n  h  hide\n  u  unload\n'],
    ['an unknown letter below', 'state --x', 'The row `state` has no letter `x`. It has:\n  l  loading\n'],
    [
      'a row without a diagram',
      'tap',
      'Row `tap`, column 4: it has no diagram. A row is a name, a space and a marble diagram',
    ],
    ['an unsubscription', 'tap --!', '`!` in the row `tap`: what happens ends with `|`.'],
    ['an open group', 'tap --(aa', 'Row `tap`, column 7: a group opens that is not closed.'],
    ['a time among letters', 'page -s15s', 'A time is in ms, s or m, with a space before and behind: `a 15s b`'],
    ['a time among buttons', 'tap -a15s', 'A time is in ms, s or m, with a space before and behind: `a 15s b`'],
    [
      'a row twice',
      'tap a\ntap -a',
      'there are two rows `tap`. Write one, with what happens at the same time as a group',
    ],
    ['a dash of a word processor', 'tap –a', 'Row `tap`, column 5: `–` is not `-`.'],
    ['a bracket of Chinese input', 'state （lr)', '`（` is not `(`'],
    ['a question mark of Chinese input', 'outcome ？', '`？` is not `?`'],
    [
      'an answer above the tap',
      'dialog ---6\ntap ---a',
      'draw the answer in a later column, or its row below the row that',
    ],
    [
      'a choice above the tap',
      'choose ---6\ntap ---a',
      'draw the choice in a later column, or its row below the row that',
    ],
    ['state 10', 'tap -----a\ndialog -------10', '`10` in the row `dialog` is two answers: state 10 is drawn `0`.'],
    ['state 10 of a button', 'tap -----a\nchoose.a -------(10)', '`10` in the row `choose.a` is two answers'],
    ['a button that is no letter', 'tap 1', 'Buttons are small letters, but a row has a button `1`.'],
    [
      'where the button is that is no letter',
      'dialog --1-2\ntap --a-2\nbutton --a',
      'Row `tap`, column 9: Buttons are small letters, but a row has a button `2`.',
    ],
    [
      'a button that no letter names in a row of its own',
      'calls.1 n',
      'Buttons are small letters, but a row has a button `1`.',
    ],
    [
      'an answer to nobody',
      'dialog  --6',
      '`6` in the row `dialog` has no effect: nobody has called reserveChannelsLive yet',
    ],
    ['a choice in no dialog', 'choose  --6', '`6` in the row `choose` has no effect: there is no dialog'],
    ['a sound without an audio', 'sound  e', '`e` in the row `sound` has no effect: there is no inner audio yet'],
  ])('%s', (name, rows, words) => {
    const options: PictureOptions = name.includes('audio') ? { flow: () => ({}) } : {};
    expect(messageOf(rows, options)).toContain(words);
  });

  test.each([['tap ---a'], ['page s--h'], ['// nothing yet\n dialog ---']])(
    'a picture that checks nothing: "%s"',
    (rows) => {
      expect(messageOf(rows)).toBe('Nothing is checked: draw a row below, e.g. `state`.');
    },
  );

  test.each<[string, object, string]>([
    [
      'an option',
      { valeus: {} },
      'There is no `valeus` in the options of a picture. There are: flow, accounts, notices, values,',
    ],
    [
      'a limit',
      { limits: { dialogue: 5 } },
      "a name in limits is 'dialogue', and may be one of fresh, pause, notice, dialog, back",
    ],
    ['no limit', { limits: { dialog: NaN } }, 'limits.dialog is NaN, and may be a time in ms'],
    [
      'a setting',
      { client: { sdk: '3.0.0' } },
      'There is no `sdk` in the client of a picture. There are: accounts, stored,',
    ],
    [
      'what a setting may be',
      { client: { storage: 'ful' } },
      'client.storage is "ful". It may be "works", "full", "broken".',
    ],
    ['a platform', { client: { platform: 'windows95' } }, 'client.platform is "windows95". It may be "ios", '],
    [
      'what is known of an account',
      { client: { accounts: { sphA: { noticeIdd: 'x' } } } },
      'There is no `noticeIdd` in the client.accounts.sphA of a picture. There are: situation, nickname, avatar, noticeId,',
    ],
    [
      'a situation',
      { client: { accounts: { sphA: { situation: 'lives' } } } },
      'client.accounts.sphA.situation is "lives". It may be "notice", ',
    ],
    ['a flow', { flow: undefined }, 'The flow is no function: is its import spelt right?'],
    ['a row of values', { values: { toats: { x: 1 } } }, 'No row is called `toats`. The rows of this flow are:'],
  ])('%s that is misspelt, or makes no sense', (_, options, words) => {
    expect(messageOf('calls n', options)).toContain(words);
  });

  test.each(['ab', 'aB', 'Ab', 'B'])('the account of a button that is no letter: %s', (button) => {
    expect(messageOf('calls n', { accounts: { [button]: 'sphX' } })).toContain(
      `Buttons are small letters, but a row has a button \`${button}\`.`,
    );
  });

  test('a row of one’s own may have any name, and a ten as two letters', () => {
    const flow: Flow = ({ row }) => ({ seen$: row('my.own').pipe(map((letter) => letter)) });
    picture('my.own  --10-x\n seen  --10-x', { flow });
  });

  test('values may be of rows that are not drawn', () => {
    const values = { toast: { x: 1 }, dialog: { x: {} }, 'notice.b': { x: {} }, state: { x: 1 }, mine: { x: 1 } };
    picture('calls n', { flow: (stage) => ({ ...liveFlow(stage), my$: stage.row('mine') }), values });
  });

  test('an empty picture', () => {
    expect(messageOf('')).toBe('Nothing is checked: draw a row below, e.g. `calls`.');
  });

  test('after an unload leftovers are checked, so no row is needed', () => {
    picture('page s--u');
  });

  test('no text at all', () => {
    expect(messageOf(undefined as unknown as string)).toContain('A picture is a text');
  });

  test.each<[string, string, Flow]>([
    ['login', 'tap -a\n login --x', ({ row }) => ({ login$: row('login') })],
    ['login', 'tap -a', ({ row }) => ({ login: () => row('login') })],
    ['tap', 'tap -a', ({ tap$ }) => ({ tap$ })],
    ['notice', 'notice -n', () => ({ notice: () => of('n') })],
  ])('a row on top and a stream of one name: %s', (name, rows, flow) => {
    expect(messageOf(rows, { flow })).toContain(`\`${name}\` is a row on top and a stream of the flow: rename one.`);
  });

  test('two answers are no state 10 if something is between them, or if they are others', () => {
    picture('tap -----a---a\n dialog -------1-0\n calls n----r---o');
    picture('tap -----a---\n dialog -------60\n outcome -------6-');
  });

  test('a row that is asked for too late', () => {
    const flow: Flow = ({ tap$, row }) => ({ late$: tap$.pipe(switchMap(() => row('login'))) });
    expect(messageOf('login -x\n late --', { flow })).toContain(
      'Ask for it when the flow begins, not inside an operator.',
    );
  });

  test('a page that is never shown is pointed out, if something differs', () => {
    const hint = 'The row `page` does not begin with `s`';
    expect(messageOf('page ---h\n calls n---')).toContain(hint);
    expect(messageOf('page s--h\n calls ----')).not.toContain(hint);
    picture('page ---h\n calls ----');
  });

  test('a flow that hands on other buttons than it was given is pointed out, if something differs', () => {
    const hint = 'what the flow hands on has to be the very button, as of Object.assign(button, { … }).';
    const flow: Flow = (stage) =>
      liveFlow({ ...stage, button$: stage.button$.pipe(map((button) => ({ ...button, noticeId: undefined }))) });
    expect(messageOf('state (lr)', { flow })).toContain(hint);
    expect(messageOf('state (lb)')).not.toContain(hint);
    expect(messageOf('calls r', { flow })).not.toContain(hint);
    expect(messageOf('state  -\n calls r', { flow })).not.toContain(hint);
  });

  test('letters of your own are offered', () => {
    expect(messageOf('notice ---q')).toContain('values: { notice: { q: … } }');
  });
});

test('compare tells instead of throwing', () => {
  expect(compare('calls  n')).toMatchObject({ isRight: true });
  expect(compare('calls  -').isRight).toBe(false);
});
