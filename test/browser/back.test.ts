import { withPhone } from '../support/with-phone';

const phone = withPhone();
const mark = (lane: string, letter: string) =>
  phone().page.locator(`.timeline__mark--${lane}`, { hasText: letter }).first();
/** What happened, without what is of no tape. */
const lines = () => phone().page.evaluate(() => window.simulator.life.entries.map(({ line }) => JSON.stringify(line)));

/** Reserves the first live, and then looks at the second. */
async function live(): Promise<void> {
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  await phone().button(1).click();
  await phone().choose(5);
  await phone().page.waitForTimeout(300);
}

async function goBackTo(lane: string, letter: string): Promise<void> {
  await mark(lane, letter).click();
  await phone().press('go-back');
  await phone().page.getByTestId('branch-0').waitFor();
}

beforeEach(live);

test('back to the dialog: it is on the screen again, and another choice makes another life', async () => {
  const before = await lines();
  await goBackTo('tap', 'a');
  await phone().dialog.waitFor();
  expect(before.slice(0, (await lines()).length)).toEqual(await lines());
  await phone().says('立即预约', 1);
  // What was pressed is gone: the dialog has the keyboard.
  expect(await phone().page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

  await phone().choose(5);
  await phone().says('立即预约');
  await phone().page.getByTestId('other-dialog').getByText('6').waitFor();
});

test('the life before stays, to come back to; the one that was made by hand does so, too', async () => {
  const before = await lines();
  await goBackTo('tap', 'a');
  await phone().choose(5);
  await phone().press('branch-0');
  await phone().says('已预约');
  expect((await lines()).slice(0, before.length)).toEqual(before);
  await phone().press('branch-0');
  await phone().says('立即预约');
});

test('what is stored is as it was then, also after a reload', async () => {
  await goBackTo('tap', 'a');
  await phone().choose(5);
  await phone().reload();
  await phone().says('立即预约');
  // The lives from before the reload can still be come back to: the one that was left last, and the first.
  await phone().press('branch-0');
  await phone().says('立即预约');
  await phone().page.getByTestId('branch-1').click();
  await phone().says('已预约');
});

test('back through ten minutes, with music, a phone call and a restart', async () => {
  await phone().music.click();
  await phone().press('ring');
  await phone().press('call-hang-up');
  await phone().press('restart');
  await phone().says('已预约');
  await phone().pass(600_000);
  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约', 1);
  const before = await lines();
  const took = await phone().page.evaluate(async () => {
    const from = performance.now();
    const [last] = window.simulator.life.entries.filter(({ line }) => 'tap' in line).slice(-1);
    if (last) await window.simulator.goBack(last);
    return performance.now() - from;
  });
  expect(before.slice(0, (await lines()).length)).toEqual(await lines());
  // The notice was stale: it is asked for once more.
  await phone().says('请稍候', 1);
  await phone().pass(80);
  await phone().dialog.waitFor();
  // 300 ms on a machine that does nothing else: `npm run bench -- --workbench`.
  expect(took).toBeLessThan(3000);
});
