import { compareTapes } from '../../src/replay';
import { withPhone } from '../support/with-phone';
import { tapesOfPictures } from '../tapes/pictures';

const phone = withPhone();
const stories = () => phone().page.getByTestId('stories');

/** What the workbench says of an opened tape. */
const verdict = () => phone().page.getByTestId('tape-verdict');

const heading = (name: string) => phone().page.getByRole('heading', { name, exact: true });

/** Opens a story, which this version does the same, plays it to its end, and gives both tapes. */
async function play(name: string): Promise<readonly [story: string, played: string]> {
  await stories().selectOption(name);
  await heading(name.replaceAll('-', ' ')).waitFor();
  expect([name, await verdict().innerText()]).toEqual([name, 'This version does the same.']);
  const text = await phone().page.evaluate(async (wanted) => {
    const response = await fetch('/stories.json');
    const all = (await response.json()) as readonly { name: string; tape: string }[];
    return all.find((story) => story.name === wanted)?.tape ?? '';
  }, name);
  await phone().press('tape-play');
  await phone().page.locator('.desk__played').waitFor();
  const { t } = JSON.parse(text.trim().split('\n').at(-1) ?? '{}') as { t: number };
  return [
    text,
    await phone().page.evaluate(async (ms) => {
      const { clock, life } = window.simulator;
      await clock.pass(ms);
      return life.tape();
    }, t),
  ];
}

beforeEach(() => phone().says('立即预约'));

test('a story is played on the phone: its dialog, its toast, and what the button says in the end', async () => {
  await phone().press('clock-toggle');
  await stories().selectOption('state-6-reserved');
  await phone().press('tape-play');
  await phone().press('clock-toggle');
  await phone().pass(1500);
  await phone().dialog.waitFor();
  await phone().says('请稍候');
  await phone().pass(2800);
  await phone().toasts('预约成功');
  await phone().says('已预约');

  await phone().press('tape-close');
  await phone().says('立即预约', 2);
});

test('an opened story has its name in the language of the workbench', async () => {
  await stories().selectOption('state-6-reserved');
  await heading('state 6 reserved').waitFor();
  await phone().press('workbench-language');
  await heading('状态 6：预约成功').waitFor();
  await heading('日志 · 状态 6：预约成功').waitFor();
});

test('played at any speed, it stops at its end; who goes on sees what comes after', async () => {
  await stories().selectOption('state-6-reserved');
  await phone().page.getByTestId('clock-speed').selectOption('60');
  await phone().press('tape-play');
  await phone().page.locator('.desk__played').waitFor();
  await phone().page.locator('[data-testid=clock-toggle][aria-pressed=true]').waitFor();
  const time = () => phone().page.evaluate(() => window.simulator.clock.now());
  const end = await time();
  expect(await phone().page.getByTestId('first-difference').count()).toBe(0);
  await phone().press('clock-1000');
  await phone().page.waitForFunction((before) => window.simulator.clock.now() === before + 1000, end);
});

/** Those of the rules' pictures are replayed without a browser by test/tapes; in one, all of them by `STORIES=all npm test -- stories`. */
const isPlayed = (name: string): boolean => process.env.STORIES === 'all' || !(name in tapesOfPictures);

test('every story can be opened, and played on the phone: this version does the same', async () => {
  const all = await stories()
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
  expect(all).toEqual(expect.arrayContaining(Object.keys(tapesOfPictures)));
  const names = all.filter(isPlayed);
  const wrong: string[] = [];
  for (const name of names) {
    const { isRight, message } = compareTapes(...(await play(name)));
    if (!isRight) wrong.push(`${name}: ${message}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

test('a link of the rules opens a story', async () => {
  await phone().page.goto(`${process.env.SIMULATOR_URL ?? ''}rules.html#R1`);
  await phone().page.getByRole('link', { name: 'r1 a second tap is dropped' }).click();
  await heading('r1 a second tap is dropped').waitFor();

  await phone().page.goBack();
  await phone().page.getByRole('img', { name: 'a tap on another button is dropped as well' }).click();
  await heading('r1 a tap on another button is dropped as well').waitFor();

  await phone().page.goBack();
  await phone().page.getByRole('link', { name: '中文' }).click();
  await phone().page.getByRole('img', { name: '点别的按钮，也不起作用' }).click();
  await heading('r1 a tap on another button is dropped as well').waitFor();
});
