import {
  Observable,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  scan,
  share,
  switchMap,
  tap,
  withLatestFrom,
} from 'rxjs';
import {
  liveFlow,
  noticeInfo,
  picture,
  type Flow,
  type PictureButton,
  type PictureOptions,
} from '../../../src/testing';
import { answersTo, asker } from './asker';

const failed = (api: string, words: string) => `${api}:fail ${words}`;
const notice = 'getChannelsLiveNoticeInfo';

describe('answers', () => {
  test('come when they are drawn, to the call that has waited longest', () => {
    picture(
      `
      ask     nN-------
      notice  ---n-n-N-
      answer  ---a-b-c-
      calls   nN-------
      `,
      {
        flow: asker,
        values: {
          answer: { a: 'finderlivenotice-sphA', b: 'finderlivenotice-sphB', c: failed(notice, 'no live notice') },
        },
        accounts: { b: 'sphB' },
      },
    );
  });

  test('of one button are for the calls about its account', () => {
    picture(
      `
      ask       nN--r----
      notice.a  -----n---
      notice.b  ---n-----
      dialog.a  ------6--
      answer    ---b-a6--
      calls.a   n---r----
      calls.b   -n-------
      `,
      { flow: asker, values: { answer: { a: 'finderlivenotice-sphA', b: 'finderlivenotice-sphB', 6: 6 } } },
    );
  });

  test('to a call that was answered already come once more', () => {
    picture('ask  r---\n dialog  -66-\n answer  -66-', { flow: asker, values: { answer: { 6: 6 } } });
  });

  test.each([
    ['n', 'notice', 'm', 'finderlivenotice-sphA-2'],
    ['n', 'notice', 'e', `${notice}:ok`],
    ['n', 'notice', 'N', failed(notice, 'no live notice')],
    ['n', 'notice', 'A', 100008],
    ['n', 'notice', 'B', 1416100],
    ['n', 'notice', 'U', -14],
    ['n', 'notice', 'C', failed(notice, 'cancel')],
    ['n', 'notice', 'T', failed(notice, 'timeout')],
    ['n', 'notice', 'F', failed(notice, 'network error')],
    ['r', 'dialog', '1', 1],
    ['r', 'dialog', '0', 10],
    ['r', 'dialog', '?', 'reserveChannelsLive:ok'],
    ['l', 'live', 'v', 2],
    ['l', 'live', 'o', 3],
    ['o', 'enter', '2', 'openChannelsLive:ok'],
    ['o', 'enter', 'C', failed('openChannelsLive', 'cancel')],
  ])('`%s` is answered by the row `%s` with `%s`: %s', (call, row, letter, value) => {
    picture(`ask ${call}\n ${row} -${letter}\n answer -a`, { flow: asker, values: { answer: { a: value } } });
  });

  test('may be your own: what success gets, a reply, or a function of the call', () => {
    picture('ask nnn\n notice ---xyz\n answer ---abc', {
      flow: asker,
      values: {
        notice: {
          x: { noticeId: 'one' },
          y: { fail: { errMsg: 'two' } },
          z: () => noticeInfo('sphZ'),
        },
        answer: { a: 'one', b: 'two', c: 'finderlivenotice-sphZ' },
      },
    });
  });

  test('hold all that WeChat tells', () => {
    const whole: Flow = ({ wx, row }) => ({
      answer$: row<(callbacks: object) => void>('ask', {
        n: (options) => wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...options }),
        r: (options) => wx.reserveChannelsLive({ noticeId: 'x', ...options }),
        l: (options) => wx.getChannelsLiveInfo({ finderUserName: 'sphA', ...options }),
      }).pipe(mergeMap(answersTo)),
    });
    const n = {
      noticeId: 'finderlivenotice-sphA',
      status: 0,
      startTime: '86400',
      nickname: 'sphA',
      headUrl: '/avatar.png',
      reservable: true,
      otherInfos: [],
      errMsg: `${notice}:ok`,
    };
    const second = { ...n, noticeId: 'finderlivenotice-sphA-2' };
    picture('ask nnnrll----\n notice ---nm----p\n dialog ------6\n live ----------vo\n answer ---nm-6--pvo', {
      flow: whole,
      values: {
        answer: {
          n,
          m: second,
          p: { ...n, otherInfos: [second] },
          6: { state: 6, errMsg: 'reserveChannelsLive:ok' },
          v: { status: 2, feedId: 'feed', nonceId: 'nonce', errMsg: 'getChannelsLiveInfo:ok' },
          o: { status: 3, errMsg: 'getChannelsLiveInfo:ok' },
        },
      },
    });
  });

  test.each<[unknown, string]>([
    [6, 'e.g. { state: 6 }, and not with 6.'],
    [null, 'e.g. { … }, and not with null.'],
    ['reserved', 'e.g. { … }, and not with "reserved".'],
    [() => 5, 'e.g. { state: 5 }, and not with 5.'],
  ])('are objects, and not %p', (value, words) => {
    const values = { dialog: { x: value } };
    expect(() => picture('ask r-\n dialog -x\n answer -x', { flow: asker, values })).toThrow(
      `reserveChannelsLive is answered with an object, ${words}`,
    );
  });

  test('may say that they are a success', () => {
    const values = { dialog: { x: { success: { state: 6 } } }, answer: { 6: 6 } };
    picture('ask r-\n dialog -x\n answer -6', { flow: asker, values });
  });

  test('of the client may be your own', () => {
    const client: PictureOptions['client'] = {
      answer: ({ api }) => (api === 'reserveChannelsLive' ? of({ success: { state: 8 } }) : undefined),
    };
    picture('ask r-l\n answer 8-1', { flow: asker, client, values: { answer: { 8: 8, 1: 1 } } });
  });

  test('that are not drawn are the client model’s; a dialog stays silent', () => {
    picture('ask nlro\n answer ab--', {
      flow: asker,
      values: { answer: { a: 'finderlivenotice-sphA', b: 1 } },
    });
  });
});

describe('the page', () => {
  const flow: Flow = ({ lifecycle$ }) => ({ life$: lifecycle$ });
  const values = { life: { l: 'load', s: 'show', h: 'hide', u: 'unload' } };

  test('shows at the start unless it is drawn', () => {
    picture('life  (ls)', { flow, values });
  });

  test('shows, hides and unloads as drawn, also in an order that makes no sense', () => {
    picture('page  --s-h-s-u--\n life  l-s-h-s-u--', { flow, values });
    picture('page  --h-u-s--\n life  l-h-u-s--', { flow, values });
  });

  test('tells late subscribers where it stands', () => {
    const late: Flow = ({ lifecycle$, row }) => ({
      life$: row('late').pipe(switchMap(() => lifecycle$)),
    });
    picture('page  s-h---\n late  ---x--\n life  ---h--', { flow: late, values });
  });
});

describe('buttons', () => {
  const flow: Flow = ({ button$, tap$ }) => ({
    come$: button$.pipe(map(({ letter }) => letter)),
    go$: button$.pipe(mergeMap(({ letter, gone$ }) => gone$.pipe(map(() => letter)))),
    account$: tap$.pipe(map(({ account }) => account)),
    mine$: (button) =>
      tap$.pipe(
        filter((tapped) => tapped === button),
        map(({ letter }) => letter),
      ),
  });

  test('are all there at the start, unless they are drawn', () => {
    picture('tap --b\n come (ab)', { flow });
    picture('button -b\n come -b', { flow });
  });

  test('go when they are drawn to go', () => {
    picture('gone -b\n go -b', { flow });
  });

  test('are each for an account', () => {
    picture('tap -ab\n account -zy', {
      flow,
      accounts: { b: 'sphMine' },
      values: { account: { z: 'sphA', y: 'sphMine' } },
    });
  });

  test('have rows of their own; without a button, a row is the first one’s', () => {
    picture('tap -abba\n mine.a -a--a\n mine.b --bb\n mine -a--a', { flow });
  });
});

describe('sound', () => {
  /** An audio that follows the switch, and tells what happens to it. */
  const flow: Flow = ({ wx, music$, interrupted$ }) => {
    const audio = wx.createInnerAudioContext();
    audio.src = '/music.mp3';
    const event = (letter: string, on: (listener: () => void) => void) =>
      new Observable<string>((subscriber) => on(() => subscriber.next(letter)));
    return {
      played$: music$.pipe(
        tap((command) => audio[command]()),
        ignoreElements(),
      ),
      event$: merge(
        event('p', audio.onPlay),
        event('=', audio.onPause),
        event('.', audio.onStop),
        event('e', audio.onEnded),
        event('F', audio.onError),
      ),
      call$: interrupted$.pipe(map((lasts) => (lasts ? 'r' : 'h'))),
    };
  };

  test('the page commands, and what is heard follows', () => {
    picture(
      `
      music  -->--=--
      audio  -->--=--
      heard  -->--=--
      event  --p--=--
      `,
      { flow },
    );
  });

  test.each(['=', '.', 'e', 'F'])('the system: %s', (letter) => {
    picture(
      `
      music  -->-----
      sound  -----${letter}--
      event  --p--${letter}--
      audio  -->-----
      heard  -->--=--
      `,
      { flow },
    );
  });

  test('a pause by the system where nothing plays is none', () => {
    picture('sound  -=-\n heard  ---\n event  ---', { flow });
  });

  test('all that the page can command', () => {
    const commanding: Flow = ({ wx, row }) => {
      const audio = wx.createInnerAudioContext();
      audio.src = '/music.mp3';
      return {
        done$: row<() => void>('do', {
          p: () => audio.play(),
          h: () => audio.pause(),
          s: () => audio.seek(1),
          x: () => audio.stop(),
          d: () => audio.destroy(),
        }).pipe(
          tap((act) => act()),
          ignoreElements(),
        ),
      };
    };
    picture('do -pshxpd\n audio ->s=.>D\n heard ->-=->=', { flow: commanding });
  });

  test('a phone call and a hidden page take it away', () => {
    picture(
      `
      page   s--h-s-----
      phone  --------r-h
      music  ->----->---
      audio  ->----->---
      heard  ->-=--->=--
      call   h-------r-h
      `,
      { flow },
    );
  });
});

describe('toasts', () => {
  test('are what the page shows', () => {
    const flow: Flow = ({ wx, tap$ }) => ({
      done$: tap$.pipe(
        tap(() => void wx.showToast({ title: '预约成功' })),
        ignoreElements(),
      ),
    });
    picture('tap --a\n toast --6', { flow });
  });

  test('or what the flow says that they are', () => {
    const flow: Flow = ({ tap$ }) => ({ toast$: tap$.pipe(map(() => 'Hello')) });
    picture('tap --a\n toast --H', { flow, values: { toast: { H: 'Hello' } } });
  });
});

test.each(['e', 'F'])('music that is over by itself (%s) does not come back with the page', (over) => {
  picture(`
    page   s----h-s----
    music  ->----------
    sound  ---${over}---------
    audio  ->----------
    heard  ->-=--------
  `);
});

test('the music of this library’s own flow plays in a loop', () => {
  picture('music  ->-----\n heard  ->-----', { client: { audioDuration: 2 } });
});

test.each([
  ['profile', 'o'],
  ['half-screen', 'h'],
] as const)('the last resort “%s” has letters', (lastResort, letter) => {
  const flow: Flow = (stage) => {
    const withResort = (button: PictureButton) => Object.assign(button, { lastResort });
    const button$ = stage.button$.pipe(map(withResort));
    return liveFlow({ ...stage, button$ });
  };
  const client = { sdkVersion: '3.13.0', accounts: { sphA: { status: 2 } } };
  picture(`tap -----a---\n state (l${letter})-(b${letter})-\n outcome -----${letter}---`, { flow, client });
});

test('errors are what the flow reports', () => {
  const flow: Flow = ({ tap$, onError }) => ({
    done$: tap$.pipe(
      tap(() => onError(new Error('no'))),
      ignoreElements(),
    ),
  });
  picture('tap --a\n error --e', { flow, values: { error: { e: new Error('no') } } });
});

test('the model’s own dialog hides the page until the user has chosen', () => {
  picture(`
    tap      -----a------
    choose   ---------6--
    state    (lr)-b---d--
    toast    ---------6--
  `);
});

describe('a flow of one’s own', () => {
  /** Counts the reservations of a page, and greets after each: composed of this library's flow and something else. */
  const flow: Flow = (stage) => {
    const live = liveFlow(stage);
    const outcome$ = live.outcome$.pipe(share());
    const greeting$ = stage.row('language', { z: '你好', e: 'Hello' });
    return {
      ...live,
      outcome$,
      count$: outcome$.pipe(
        filter((kind) => kind === 'reserved'),
        scan((count) => count + 1, 0),
      ),
      greeting$: outcome$.pipe(
        withLatestFrom(greeting$),
        map(([, greeting]) => greeting),
      ),
    };
  };

  test('has rows of its own on top and below, beside the library’s', () => {
    picture(
      `
      tap       -----a----a------
      dialog    -------6-----7---
      language  z-------e--------

      toast     -------6-----7---
      count     -------1---------
      greeting  -------z-----e---
      `,
      { flow, values: { greeting: { z: '你好', e: 'Hello' } } },
    );
  });

  test('the letters of a row are checked against the flow’s own legend', () => {
    expect(() => picture('language  q', { flow })).toThrow('The row `language` has no letter `q`. It has:\n  z  你好');
  });

  test('limits of one’s own', () => {
    picture('tap -----a-----\n outcome --------?--', { limits: { dialog: 3 } });
  });
});
