import 'rx-channels-live/testing/vitest';
import 'rx-channels-live/replay/vitest';
import { readFileSync } from 'node:fs';
import { liveFlow } from 'rx-channels-live/testing';
import { expect, test } from 'vitest';
import { search } from '../search';

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
