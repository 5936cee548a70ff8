require('rx-channels-live/testing/jest');
require('rx-channels-live/replay/jest');
const { readFileSync } = require('node:fs');
const { expect, test } = require('@jest/globals');
const { liveFlow } = require('rx-channels-live/testing');
const { search } = require('../search');

const flow = ({ row }) => ({ result$: search(row('typed'), () => row('answer')) });

test('a newer question drops the answer to an older one', () => {
  expect(flow).toMatchMarbles(`
    typed     -a----b---------
    answer()  ------x|
              ----^----!
              ---------^------

    result    ---------------x
  `);
});

test('a second tap while the dialog is open is dropped', () => {
  expect(liveFlow).toMatchPicture(`
    tap      ------a--a------
    dialog   ------------6---

    calls    n-----r---------
    state    (lr)--b-----d---
  `);
});

test('this version does what is on the tape', () => {
  expect(readFileSync('test/reserved.jsonl', 'utf8')).toReplay();
});
