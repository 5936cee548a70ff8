import { withPhone } from '../support/with-phone';

const phone = withPhone();
const account = 'sphHarbourStrings';
const start = new Date();
start.setHours(0, 0, 0, 0);

/** A later notice, at 08:00 of some day from today. */
const later = (noticeId: string, days: number) => ({
  noticeId,
  startTime: new Date(start).setHours(24 * days + 8),
  status: 0,
  reserved: false,
});

/** What the list says: of each live its start and what its button says. */
const rows = (): Promise<string[]> =>
  phone().measure('.page', (page) =>
    [...page.querySelectorAll('.live-reserve__listed')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
  );

/** Pulls the page down, and waits for that many lives of the first account. */
async function pullDown(lives: number): Promise<void> {
  await phone().press('pull-down');
  await phone().lists(lives);
}

beforeEach(() => phone().says('立即预约'));

test('R16 the first account lists all its lives, nearest first; the list grows and shrinks', async () => {
  await phone().arrange(account, { startTime: new Date(start).setHours(24 * 2 + 20) });
  await phone().arrange(account, { others: [later('third', 40), later('first', 1)] });
  await pullDown(3);
  expect((await rows()).map((row) => row.slice(0, 8))).toEqual(['明天 08:00', '后天 20:00', expect.any(String)]);

  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约', 1);
  await phone().says('立即预约', 0);
  await phone().says('立即预约', 2);

  await phone().arrange(account, { others: [later('third', 40)] });
  await pullDown(2);
  await phone().says('已预约', 0);
  await phone().says('立即预约', 1);

  await phone().set(`standing-${account}-0`, 'cancelled');
  await phone().button(0).click();
  await phone().choose(3);
  await phone().toasts('预告已取消');
  await phone().lists(1);
  await phone().says('立即预约', 0);
});

test('R16 what is reserved of a list is still known after a reload, live by live', async () => {
  await phone().arrange(account, { others: [later('second', 30)] });
  await pullDown(2);
  await phone().button(1).click();
  await phone().choose(6);
  await phone().says('已预约', 1);

  await phone().reload();
  await phone().arrange(account, { others: [later('second', 30)] });
  await pullDown(2);
  await phone().says('立即预约', 0);
  await phone().says('已预约', 1);
});
