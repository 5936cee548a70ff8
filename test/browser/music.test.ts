import { withPhone } from '../support/with-phone';

const phone = withPhone();

/** Starts the music, as the user does. */
async function play(): Promise<void> {
  await phone().hears(false);
  await phone().music.click();
  await phone().hears(true);
}

beforeEach(() => phone().says('立即预约'));

test.each(['answer-first', 'show-first'])(
  'R9 the dialog stops the music, and after it the music plays on (%s)',
  async (order) => {
    await phone().set('order', order);
    await play();
    await phone().button().click();
    await phone().dialog.waitFor();
    await phone().hears(false);
    await phone().choose(6);
    await phone().hears(true);
  },
);

test('R9 music that the user has stopped stays stopped', async () => {
  await play();
  await phone().music.click();
  await phone().hears(false);
  await phone().button().click();
  await phone().choose(6);
  await phone().toasts('预约成功');
  await phone().hears(false);
});

test('R9 music stops with the page and comes back with it', async () => {
  await play();
  await phone().press('home');
  await phone().hears(false);
  await phone().press('home-wechat');
  await phone().hears(true);
});

test('R9 music waits for the end of a phone call', async () => {
  await play();
  await phone().press('ring');
  await phone().hears(false);
  await phone().press('call-hang-up');
  await phone().hears(true);
});
