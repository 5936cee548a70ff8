import type { Rule } from './rule';
import { liveFlow, type Flow } from '../../src/testing';

/** R1 to R3: what a tap does. */
export const tapping: readonly Rule[] = [
  {
    id: 'R1',
    title: 'One attempt at a time',
    text: 'From a tap until its attempt ends, taps on this button or any other of the page are dropped: no call, no queue.',
    cases: [
      {
        name: 'a second tap while the dialog is open is dropped, and the next one after it works',
        rows: `
          tap      ------a--a------a---
          dialog   ------------6-----8-

          calls    n-----r---------r---
          state    (lr)--b-----d---b-d-
        `,
      },
      {
        name: 'a tap on another button is dropped as well',
        rows: `
          tap      ------a--b------b---
          dialog   ------------6-------

          calls    (nN)--r---------R---
          state.a  (lr)--b-----d-------
          state.b  (lr)------------b---
        `,
      },
      {
        name: 'a second tap while the notice is asked for is dropped',
        rows: `
          tap      --a--a-----------
          notice   --------n--------
          dialog   -----------5-----

          calls    n-------r--------
          state    l-b--------r-----
        `,
      },
    ],
  },
  {
    id: 'R2',
    title: 'The dialog opens in the turn of the tap',
    text:
      'A notice is fetched when the page first shows, and held for 5 minutes. While it is fresh, a tap opens the dialog without a round trip; ' +
      'otherwise the tap asks first. Requests for one account share one call; the background asks at most once in 30 seconds, and not while hidden.',
    cases: [
      {
        name: 'with a notice in hand, the tap calls at once',
        rows: `
          notice  --n-----
          tap     -----a--

          calls   n----r--
          state   l-r--b--
        `,
      },
      {
        name: 'without one, the tap waits for the notice that is on its way, in the same call',
        rows: `
          tap     --a--------
          notice  -----n-----

          calls   n----r-----
          state   l-b--------
        `,
      },
      {
        name: 'a notice is fresh for 5 minutes, then the tap asks first',
        rows: `
          notice  n 4m 59s 999ms  ----n---
          tap     - 4m 59s 999ms  --a-----

          calls   n 4m 59s 999ms  --n-r---
          state   (lr) 4m 59s 996ms  --b-----
        `,
      },
      {
        name: 'until then it does not',
        rows: `
          notice  n 4m 59s  -
          tap     - 4m 59s  a

          calls   n 4m 59s  r
        `,
      },
      {
        name: 'a notice whose live has started is not fresh any more',
        rows: `
          notice  s 61s  -
          tap     - 61s  a

          calls   n 61s  n
        `,
        options: { values: { notice: { s: { noticeId: 'finderlivenotice-sphA', status: 0, startTime: '60' } } } },
      },
      {
        name: 'on a later show it is refreshed when stale, not before',
        rows: `
          page    s-h 1m s-h 5m s-

          calls   n-- 1m --- 5m n-
        `,
      },
      {
        name: 'the background asks an account at most once in 30 seconds; a tap may always',
        rows: `
          page    s-hs------ 30s h-s-
          notice  -F-----F-- 30s ----
          tap     -----a---- 30s ----

          calls   n----n---- 30s --n-
          state   lf---b-f-- 30s ----
        `,
      },
      {
        name: 'two buttons for one account share one call',
        rows: `
          notice   --n------
          tap      ------b--

          calls    n-----r--
          state.a  l-r------
          state.b  l-r---b--
        `,
        options: { accounts: { b: 'sphA' } },
      },
      {
        name: 'nothing is asked while the page is hidden',
        rows: `
          page    --h-s---

          calls   ----n---
        `,
      },
    ],
  },
  {
    id: 'R3',
    title: 'Only a tap opens the dialog',
    text: 'Nothing else ever calls `reserveChannelsLive`, `openChannelsLive`, `openChannelsUserProfile` or `openChannelsLiveNoticeInfo`. Who is away when the notice comes is not met by a dialog on coming back.',
    cases: [
      {
        name: 'shows, notices, and time open nothing',
        rows: `
          page    s-h-s 6m h-s--
          notice  --n-- 6m ---n-

          calls   n---- 6m --n--
        `,
      },
      {
        name: 'the notice arrives after its user has left: the attempt is cancelled, no dialog, nothing told',
        rows: `
          tap      --a----------
          page     s---h----s---
          notice   ------n------

          calls    n------------
          outcome  ------C------
          toast    -------------
          state    l-b---r------
        `,
      },
      {
        name: 'who has left and is back before it gets what the tap asked for',
        rows: `
          tap     --a----------
          page    s---h-s------
          notice  --------n----
          dialog  -----------6-

          calls   n-------r----
          toast   -----------6-
          state   l-b--------d-
        `,
      },
    ],
  },
];

/** R13 and R15: clients that throw, and clients that cannot. */
const throwing: Flow = (stage) => {
  const reserveChannelsLive = (): never => {
    throw new Error('broken');
  };
  return liveFlow({ ...stage, wx: { ...stage.wx, reserveChannelsLive } });
};

export const clients: readonly Rule[] = [
  {
    id: 'R13',
    title: 'Nothing that is thrown breaks a stream',
    text: 'What the host or a callback throws is reported to one `onError` hook, and the next tap works.',
    cases: [
      {
        name: 'a host that throws ends the attempt as failed, is reported, and the next tap tries again',
        rows: `
          tap      -----a---a---

          outcome  -----F---F---
          toast    -----F---F---
          error    -----e---e---
          state    (lr)-(br)(br)
        `,
        options: { flow: throwing, values: { error: { e: new Error('broken') } } },
      },
      {
        name: 'storage that is broken costs the memory, never the flow',
        rows: `
          tap      -----a-------
          dialog   --------6----

          toast    --------6----
          state    (lr)-b--d----
        `,
        options: { client: { storage: 'broken' } },
      },
    ],
  },
  {
    id: 'R15',
    title: 'Old clients and desktops',
    text: 'They get a button that says so, not an exception.',
    cases: [
      {
        name: 'an old client: please upgrade',
        rows: `
          tap      --a---

          calls    ------
          state    u-----
          outcome  --U---
          toast    --U---
        `,
        options: { client: { sdkVersion: '2.18.0' } },
      },
      {
        name: 'WeChat on Windows or Mac: please use a phone',
        rows: `
          tap      --a---

          calls    ------
          state    p-----
          outcome  --U---
          toast    --U---
        `,
        options: { client: { platform: 'windows' } },
      },
    ],
  },
];
