import { Subject, tap } from 'rxjs';
import { cards, music } from '../behavior/cards';
import { relaunch } from './relaunch';
import type { Rule } from './rule';
import { liveFlow, type Flow, type PictureOptions } from '../../src/testing';

/** What `setData` carries in these pictures. */
const patches = {
  r: {
    'live.status': 'ready',
    'live.label': '立即预约',
    'live.nickname': 'sphA',
    'live.avatar': '/avatar.png',
    'live.start': '今天 20:00',
  },
  b: { 'live.status': 'busy', 'live.label': '请稍候' },
  d: { 'live.status': 'reserved', 'live.label': '已预约' },
};

/** The behavior on components; the start is in no time zone. */
const inCards: PictureOptions = {
  flow: cards({ words: { start: () => '今天 20:00' } }),
  values: { setData: patches },
};

/** The flow, and what it stores. */
const storing: Flow = (stage) => {
  const stored$ = new Subject<unknown>();
  const setStorageSync = (_: string, data: unknown) => stored$.next(data);
  return { ...liveFlow({ ...stage, wx: { ...stage.wx, setStorageSync } }), stored$ };
};

/** The flow, with buttons that offer the account's profile where there is nothing else; `opened` when that is opened. */
const withProfile: Flow = (stage) => {
  const opened$ = new Subject<string>();
  const openChannelsUserProfile = ({ success }: WechatMiniprogram.OpenChannelsUserProfileOption) => {
    opened$.next('x');
    success?.({ errMsg: 'openChannelsUserProfile:ok' });
  };
  const wx = { ...stage.wx, canIUse: () => true, openChannelsUserProfile };
  const button$ = stage.button$.pipe(tap((button) => Object.assign(button, { lastResort: 'profile' })));
  return { ...liveFlow({ ...stage, wx, button$ }), opened$ };
};

/** A failure without a code or a word, as WeChat documents that there is no notice. */
const nameless: PictureOptions = {
  values: { notice: { X: { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } } } },
};

const day = 86_400_000;
const reservedKey = 'rx-channels-live/reserved/1';
const stored = (until: number) => ({ [reservedKey]: [['finderlivenotice-sphA', until]] });

/** R8 to R12, R14: what the page has to do with it. */
export const page: readonly Rule[] = [
  {
    id: 'R8',
    title: 'Toasts wait for eyes',
    text: 'An outcome that arrives while the page is hidden is told on the next show; only the newest waits; none is told after unload.',
    cases: [
      {
        name: 'the answer comes before the page is back',
        rows: `
          tap      -----a--------
          page     s-----h----s--
          dialog   ---------6----

          outcome  ---------6----
          toast    -----------6--
        `,
      },
      {
        name: 'the answer comes after the page is back',
        rows: `
          tap      -----a--------
          page     s-----h--s----
          dialog   -----------6--

          toast    -----------6--
        `,
      },
      {
        name: 'no toast is left after unload',
        rows: `
          tap      -----a--------
          page     s-----h---u--s
          dialog   ---------6----

          outcome  ---------6|
          toast    ----------|
        `,
      },
    ],
  },
  {
    id: 'R9',
    title: 'Music resumes if the user meant it to play',
    text:
      'Playing when the page hid: plays on show, once. Not if the user stopped it, it ended or it failed, whatever the order of the audio’s own events; ' +
      'not while a phone call lasts, but when that ends.',
    cases: [
      {
        name: 'the dialog stops the music, and it plays on',
        rows: `
          music    -->-----------
          tap      -----a--------
          page     s-----h----s--
          dialog   ---------6----

          audio    -->-------->--
          heard    -->---=---->--
        `,
      },
      {
        name: 'music that the user stopped stays silent',
        rows: `
          music    -->-=-----------
          page     s-----h----s----

          audio    -->-=-----------
          heard    -->-=-----------
        `,
      },
      {
        name: 'so does music that has ended, or failed',
        rows: `
          music    -->-----------
          sound    ----e---------
          page     s-----h----s--

          audio    -->-----------
          heard    -->-=---------
        `,
      },
      {
        name: 'the client’s own pause, before the hide or after the show, changes nothing',
        rows: `
          music    -->-------------
          sound    -----=---------=
          page     s-----h----s----

          audio    -->-------->----
          heard    -->--=----->---=
        `,
      },
      {
        name: 'not during a phone call: when that is over',
        rows: `
          music    -->-------------
          page     s----h---s------
          phone    ------r-----h---

          audio    -->--------->---
          heard    -->--=------>---
        `,
      },
      {
        name: 'nor when the call is over while the page is hidden: on the next show',
        rows: `
          music    -->-------------
          page     s----h------s---
          phone    ----r----h------

          audio    -->--------->---
          heard    -->-=------->---
        `,
      },
      {
        name: 'keepPlaying tells the switch what the user means, also while the client holds the music',
        rows: `
          music    -->--------=----
          page     s----h--s-------

          audio    -->----->--=----
          setData  --y--------n----
        `,
        options: { flow: music, values: { setData: { y: { playing: true }, n: { playing: false } } } },
      },
    ],
  },
  {
    id: 'R10',
    title: 'Reserved is remembered',
    text: 'Per `noticeId`, across launches, until a day after the start; at most 100. Storage that is full, broken or holds rubbish costs the memory, never the flow.',
    cases: [
      {
        name: 'the next launch still knows',
        rows: `
          tap      -----a-----------
          dialog   -------6---------
          launch   -----------x-----

          state    (lr)-b-d---(ld)--
        `,
        options: { flow: relaunch },
      },
      {
        name: 'another notice of the account is not reserved',
        rows: `
          notice   -m-----
          state    lr-----
        `,
        options: { client: { stored: stored(2 * day) } },
      },
      {
        name: 'what has expired is forgotten',
        rows: `
          page     --s----
          state    l-r----
        `,
        options: { client: { stored: stored(1) } },
      },
      {
        name: 'rubbish in the storage is no reservation',
        rows: `
          tap      -----a------
          dialog   -------6----

          state    (lr)-b-d----
        `,
        options: { client: { stored: { [reservedKey]: { finderlivenotice: true } } } },
      },
    ],
  },
  {
    id: 'R11',
    title: 'When the notice is gone',
    text:
      'States 3, 4 and 10, and a dialog that finds no notice, drop the notice, and it is fetched anew. If none is left, or WeChat fails to tell in a way that nobody can name, it is asked once whether ' +
      'the account is live: if so the button offers to enter, and its tap calls `openChannelsLive` in that same turn. With nothing to reserve or enter, or an account ' +
      'that is not associated, a page may offer the account’s profile instead.',
    cases: [
      {
        name: 'the account has no notice, but is live: a tap enters',
        rows: `
          notice   -N--------
          live     ---v------
          tap      -----a----
          enter    --------2-

          calls    nl---o----
          state    ln-v-b--v-
          outcome  --------2-
        `,
      },
      {
        name: 'the notice was cancelled: the next one is fetched',
        rows: `
          tap      -----a------a--
          dialog   -------3-------
          notice   n--------m-----

          calls    n----r-n----m--
          state    (lr)-b-l-r--b--
        `,
      },
      {
        name: 'a dialog that fails as there is no such notice: the same',
        rows: `
          tap      -----a------a--
          dialog   -------N-------
          notice   n--------m-----

          calls    n----r-n----m--
          state    (lr)-b-l-r--b--
          outcome  -------N-------
        `,
      },
      {
        name: 'the refetch waits until the page is back',
        rows: `
          tap      -----a---------
          page     s-----h-----s--
          dialog   ---------4-----

          calls    n----r------n--
        `,
      },
      {
        name: 'neither notice nor live: asked once, not at every show',
        rows: `
          page     s------h--s----
          notice   -N-------------
          live     ---o-----------

          calls    nl-------------
          state    ln-------------
        `,
      },
      {
        name: 'who stays has cancelled, and the button still offers the live',
        rows: `
          notice   -N------------
          live     --v-----------
          tap      ----a---------
          enter    ------C-------

          calls    nl--o---------
          outcome  ------C-------
          toast    --------------
          state    lnv-b-v-------
        `,
      },
      {
        name: 'a failure that nobody can name may mean that there is no notice: the account is live',
        rows: `
          notice   -X----------
          live     ---v--------
          tap      -----a------
          enter    --------2---

          calls    nl---o------
          state    lf-v-b--v---
        `,
        options: nameless,
      },
      {
        name: 'the same, and the account is not live: there is nothing',
        rows: `
          notice   -X----------
          live     ---o--------

          calls    nl----------
          state    lf-n--------
        `,
        options: nameless,
      },
      {
        name: 'the same, and that cannot be told either: the button says that it failed',
        rows: `
          page     s------h--s--
          notice   -X-----------
          live     ---F---------

          calls    nl-----------
          state    lf-----------
        `,
        options: nameless,
      },
      {
        name: 'a failure that has a name leads to no such question',
        rows: `
          notice   -F----A------
          tap      ----a--------

          calls    n---n--------
          state    lf--b-f------
        `,
      },
      {
        name: 'with nothing to reserve or enter, a page may offer the account’s profile: the tap opens it in its own turn',
        rows: `
          notice   -N----------
          live     ---o--------
          tap      -----a------

          calls    nl----------
          opened   -----x------
          outcome  -----o------
          state    lo---(bo)---
        `,
        options: { flow: withProfile },
      },
      {
        name: 'so it may for an account that is not associated',
        rows: `
          notice   -A----------
          tap      -----a------

          calls    n-----------
          opened   -----x------
          state    lo---(bo)---
        `,
        options: { flow: withProfile },
      },
    ],
  },
  {
    id: 'R12',
    title: 'After detached nothing happens',
    text: 'No call, no `setData`, no toast, no timer, no subscription left; late callbacks fall silent. What the user says in a dialog that is still open counts for the buttons that are there, or come (R7).',
    cases: [
      {
        name: 'the page goes while the dialog is open: its answer falls silent',
        rows: `
          tap      -----a----------
          page     s-----h---u-----
          dialog   ------------6---

          state    (lr)-b----|
          outcome  ----------|
          toast    ----------|
        `,
      },
      {
        name: 'the page goes while the notice is asked for: no dialog, and no timer is left',
        rows: `
          tap      --a---------
          page     s----u------
          notice   -------n----

          calls    n-----------
          state    l-b--|
          outcome  -----|
        `,
      },
      {
        name: 'nor is an answer remembered that comes when the page is gone, after its attempt was given up',
        rows: `
          tap      -----a 14999ms ------
          page     s----- 14999ms --u---
          dialog   ------ 14999ms ----6-

          outcome  ------ 14999ms ?-|
          stored   ------ 14999ms ------
        `,
        options: { flow: storing },
      },
      {
        name: 'a button goes, the others stay; the next tap on another works',
        rows: `
          tap      -----a------b---
          gone     --------a-------
          dialog   ----------6---6-

          calls    (nN)-r------R---
          state.a  (lr)-b----------
          state.b  (lr)--------b-d-
          toast    --------------6-
        `,
      },
      {
        name: 'a button goes while its dialog is open: the account’s other button knows, without a word',
        rows: `
          tap      -----a--------
          gone     --------a-----
          dialog   -----------6--

          state.a  (lr)-b--------
          state.b  (lr)-------d--
          outcome  --------------
          toast    --------------
        `,
        options: { accounts: { b: 'sphA' } },
      },
      {
        name: 'a button goes while its toast waits for the page to show: it is not told, though others remain',
        rows: `
          tap      -----a-----------
          page     s-----h------s---
          dialog   --------6--------
          gone     ----------a------

          outcome  --------6--------
          toast    -----------------
          state.b  (lr)-------------
        `,
      },
      {
        name: 'nor is an answer remembered that comes when its button is gone, after its attempt was given up',
        rows: `
          tap      -----a 14999ms ------
          gone     ------ 14999ms --a---
          dialog   ------ 14999ms ----6-

          outcome  ------ 14999ms ?-----
          stored   ------ 14999ms ------
          state.b  (lr)-- 14999ms ------
        `,
        options: { flow: storing },
      },
      {
        name: 'a component that is detached hears nothing more: no setData, no toast',
        rows: `
          notice   n---------------
          tap      -----a----------
          gone     --------a-------
          dialog   ----------6-----

          setData  r----b----------
          toast    ----------------
        `,
        options: inCards,
      },
    ],
  },
  {
    id: 'R14',
    title: 'setData carries only what changed',
    text: 'At most once for a change of state, never while detached; what changes while hidden is sent once, on show.',
    cases: [
      {
        name: 'all at first, then only what is new; what changes behind the dialog is sent on the show',
        rows: `
          notice   n--------------
          tap      -----a---------
          page     s-----h-----s--
          dialog   ---------6-----

          setData  r----b------d--
        `,
        options: inCards,
      },
      {
        name: 'what is learnt during an attempt is sent at its end, in one go',
        rows: `
          notice   ----n----------
          tap      --a------------
          dialog   ---------6-----

          setData  --b------D-----
        `,
        options: { ...inCards, values: { setData: { ...patches, D: { ...patches.r, ...patches.d } } } },
      },
      {
        name: 'the day has changed: the start is put in new words on the next show, not before',
        rows: `
          notice   w 1440m ---w-
          page     s 1440m -h-s-

          setData  x 1440m ---y-
        `,
        options: {
          flow: cards({ words: { start: (_, days) => `in ${days} days` } }),
          values: {
            notice: {
              w: { noticeId: 'one', status: 0, startTime: '864000', nickname: 'sphA', headUrl: '/avatar.png' },
            },
            setData: { x: { ...patches.r, 'live.start': 'in 10 days' }, y: { 'live.start': 'in 9 days' } },
          },
        },
      },
      {
        name: 'a refresh that finds the same notice sends nothing',
        rows: `
          notice   n-- 6m --n--
          page     s-h 6m s----

          calls    n-- 6m n----
          setData  r-- 6m -----
        `,
        options: inCards,
      },
      {
        name: 'each component hears of itself alone',
        rows: `
          notice     (nn)----------
          tap        ------a-------
          dialog     ---------5----

          setData.a  r-----b--t----
          setData.b  r-------------
        `,
        options: {
          ...inCards,
          values: {
            setData: patches,
            'setData.a': { t: { 'live.status': 'ready', 'live.label': '立即预约' } },
            'setData.b': { r: { ...patches.r, 'live.nickname': 'sphB' } },
          },
        },
      },
    ],
  },
];
