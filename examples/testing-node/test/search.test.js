import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marbles } from 'rx-channels-live/marbles';
import { replay } from 'rx-channels-live/replay';
import { picture } from 'rx-channels-live/testing';
import { search } from '../search.js';

const flow = ({ row }) => ({ result$: search(row('typed'), () => row('answer')) });

test('a newer question drops the answer to an older one', () => {
  marbles(
    `
    typed     -a----b---------
    answer()  ------x|
              ----^----!
              ---------^------

    result    ---------------x
  `,
    flow,
  );
});

test('a second tap while the dialog is open is dropped', () => {
  picture(`
    tap      ------a--a------
    dialog   ------------6---

    calls    n-----r---------
    state    (lr)--b-----d---
  `);
});

test('this version does what is on the tape', () => {
  replay(readFileSync('test/reserved.jsonl', 'utf8'));
});
