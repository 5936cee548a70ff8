import type { Rule } from './rule';

/** R4 to R7: what an attempt comes to. */
export const outcomes: readonly Rule[] = [
  {
    id: 'R4',
    title: 'Ten states, ten outcomes',
    text: 'Each `state` of the dialog has an outcome and words of its own. One that is missing or unknown is `unknown`: no success is claimed, nothing remembered is changed.',
    cases: [
      {
        name: '1 live-declined: nothing is told; the button offers the live',
        rows: `
          tap      -----a------
          dialog   -------1----

          outcome  -------1----
          toast    ------------
          state    (lr)-b-v----
        `,
      },
      {
        name: '2 live-entered: nothing is told',
        rows: `
          tap      -----a------
          dialog   -------2----

          outcome  -------2----
          toast    ------------
          state    (lr)-b-r----
        `,
      },
      {
        name: '3 notice-cancelled: the user is told, and the notice is asked for anew',
        rows: `
          tap      -----a--------
          dialog   -------3------
          notice   n--------N----
          live     ----------o---

          outcome  -------3------
          toast    -------3------
          calls    n----r-n-l----
          state    (lr)-b-l-n----
        `,
      },
      {
        name: '4 live-ended: the same',
        rows: `
          tap      -----a--------
          dialog   -------4------
          notice   n--------N----
          live     ----------o---

          outcome  -------4------
          toast    -------4------
          calls    n----r-n-l----
          state    (lr)-b-l-n----
        `,
      },
      {
        name: '5 dismissed: nothing is told, the button stays as it is',
        rows: `
          tap      -----a------
          dialog   -------5----

          outcome  -------5----
          toast    ------------
          state    (lr)-b-r----
        `,
      },
      {
        name: '6 reserved: told, and remembered',
        rows: `
          tap      -----a------
          dialog   -------6----

          outcome  -------6----
          toast    -------6----
          state    (lr)-b-d----
        `,
      },
      {
        name: '7 unreserved: told, and forgotten',
        rows: `
          tap      -----a---a------
          dialog   -------6---7----

          outcome  -------6---7----
          toast    -------6---7----
          state    (lr)-b-d-b-r----
        `,
      },
      {
        name: '8 kept: nothing is told, the button says that it is reserved',
        rows: `
          tap      -----a------
          dialog   -------8----

          outcome  -------8----
          toast    ------------
          state    (lr)-b-d----
        `,
      },
      {
        name: '9 aborted: nothing is told, all stays as it was',
        rows: `
          tap      -----a---a------
          dialog   -------6---9----

          outcome  -------6---9----
          toast    -------6--------
          state    (lr)-b-d-b-d----
        `,
      },
      {
        name: '10 expired (drawn as 0): told, forgotten, and the notice is asked for anew',
        rows: `
          tap      -----a------a-----
          dialog   -------6------0---
          notice   n---------------m-

          outcome  -------6------0---
          toast    -------6------0---
          calls    n----r------r-n---
          state    (lr)-b-d----b-l-r-
        `,
      },
      {
        name: 'a success without a state, as on HarmonyOS, is unknown: what was remembered stays',
        rows: `
          tap      -----a---a------
          dialog   -------6---?----

          outcome  -------6---?----
          toast    -------6---?----
          state    (lr)-b-d-b-d----
        `,
      },
      {
        name: 'so is a state that nobody knows, or one that is no number',
        rows: `
          tap      -----a---a------
          dialog   -------x---y----

          outcome  -------?---?----
          toast    -------?---?----
          state    (lr)-b-r-b-r----
        `,
        options: { values: { dialog: { x: { state: 11 }, y: { state: '6' } } } },
      },
    ],
  },
  {
    id: 'R5',
    title: 'Failures are typed',
    text: 'A failure is an outcome like any other, with the raw error kept. It ends the attempt, never the stream: the next tap works.',
    cases: [
      {
        name: 'no-notice: the account has none',
        rows: `
          notice   -N----N------
          live     --o----------
          tap      ----a--------

          outcome  ------N------
          toast    ------N------
          state    ln--b-n------
        `,
      },
      {
        name: 'not-associated: the account is not linked to this mini program',
        rows: `
          notice   -A---A-------
          tap      ----a--------

          outcome  -----A-------
          toast    -----A-------
          state    lf--bf-------
        `,
      },
      {
        name: 'bad-account, as WeChat says',
        rows: `
          notice   -B---B-------
          tap      ----a--------

          outcome  -----B-------
          toast    -----B-------
          state    lf--bf-------
        `,
      },
      {
        name: 'bad-account, as anyone can see: nothing is called',
        rows: `
          tap      ----a--------

          calls    -------------
          outcome  ----B--------
          toast    ----B--------
        `,
        options: { accounts: { a: 'gh_123456' } },
      },
      {
        name: 'unsupported: the WeChat DevTools',
        rows: `
          notice   -U---U-------
          tap      ----a--------

          outcome  -----U-------
          toast    -----U-------
          state    lt--bt-------
        `,
      },
      {
        name: 'cancelled: nothing is told',
        rows: `
          tap      -----a-------
          dialog   -------C-----

          outcome  -------C-----
          toast    -------------
          state    (lr)-b-r-----
        `,
      },
      {
        name: 'timeout, as WeChat says',
        rows: `
          tap      -----a-------
          dialog   -------T-----

          outcome  -------T-----
          toast    -------T-----
          state    (lr)-b-r-----
        `,
      },
      {
        name: 'failed: everything else; the next tap works',
        rows: `
          tap      -----a---a---
          dialog   -------F---6-

          outcome  -------F---6-
          toast    -------F---6-
          calls    n----r---r---
          state    (lr)-b-r-b-d-
        `,
      },
      {
        name: 'a failure of a background refresh never replaces a notice on show',
        rows: `
          page    s-h 5m s----
          notice  n-- 5m --F--

          calls   n-- 5m n----
          state   (lr) 299999ms -----
        `,
      },
    ],
  },
  {
    id: 'R6',
    title: 'A notice call that stays silent',
    text: 'After 8 seconds the attempt ends as `timeout`. An answer that comes later changes nothing.',
    cases: [
      {
        name: '8 seconds without a notice',
        rows: `
          tap      a 7999ms -----
          notice   - 7999ms ---n-

          calls    n 7999ms -----
          outcome  - 7999ms T----
          toast    - 7999ms T----
          state    (lb) 7996ms f----
        `,
      },
    ],
  },
  {
    id: 'R7',
    title: 'A dialog that stays silent',
    text:
      'It must not lock the button. While the page is hidden, behind the dialog, there is no time limit. Once the page is back an answer has 3 seconds; ' +
      'if the page never hid, 15. Then the attempt ends as `unknown`. An answer that comes later still changes what is remembered, silently.',
    cases: [
      {
        name: 'the page never hid: 15 seconds',
        rows: `
          tap      -----a 14999ms --

          outcome  ------ 14999ms ?-
          state    (lr)-b 14999ms r-
        `,
      },
      {
        name: 'the page is back: 3 seconds, however long the dialog was open',
        rows: `
          tap      -----a----- 9m - 2999ms --
          page     s------h--- 9m s 2999ms --

          outcome  ----------- 9m - 2999ms ?-
          toast    ----------- 9m - 2999ms ?-
          state    (lr)-b----- 9m - 2999ms r-
        `,
      },
      {
        name: 'a late answer is remembered, and not told',
        rows: `
          tap      -----a 14999ms ----
          dialog   ------ 14999ms --6-

          outcome  ------ 14999ms ?---
          toast    ------ 14999ms ?---
          state    (lr)-b 14999ms r-d-
        `,
      },
      {
        name: 'with the button free again, the next tap works while the first is still open',
        rows: `
          tap      -----a 14999ms --a---

          calls    n----r 14999ms --r---
          state    (lr)-b 14999ms r-b---
        `,
      },
    ],
  },
];
