import { withPhone } from '../support/with-phone';

const phone = withPhone();
const mark = (lane: string, letter: string) =>
  phone().page.locator(`.timeline__mark--${lane}`, { hasText: letter }).first();
const whatIf = async (lane: string, letter: string, id: string): Promise<void> => {
  await mark(lane, letter).click();
  await phone().page.getByTestId('what-if').selectOption(id);
  await phone().page.getByTestId('branch-0').waitFor();
};
const other = (lane: string) => phone().page.getByTestId(`other-${lane}`);

beforeEach(async () => {
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  // The last row that comes: the marks stand still from now on.
  await mark('toast', '6').waitFor();
});

test('another answer of the dialog: both lives in one picture, with the first difference', async () => {
  await whatIf('dialog', '6', 'state-5');
  await phone().says('立即预约');
  await mark('dialog', '5').waitFor();
  await other('dialog').getByText('6').waitFor();
  await phone().page.getByTestId('first-difference').first().waitFor();
  await phone()
    .page.getByTestId('this-life')
    .getByText(/what if, at [\d.]+ s: it is state 5/)
    .waitFor();
  await phone()
    .page.getByTestId('branch-0')
    .getByText(/lived by hand · \d acts/)
    .waitFor();
});

test('a tap is dropped: nothing comes of it', async () => {
  await whatIf('tap', 'a', 'drop');
  await phone().says('立即预约');
  await other('tap').getByText('a').waitFor();
  expect(await phone().page.getByTestId('dialog').count()).toBe(0);
});

test('the choice comes later: so does all that follows', async () => {
  await whatIf('dialog', '6', 'later-20000');
  await phone().says('已预约');
  await other('toast').getByText('6').waitFor();
});

test('the notice call fails from the launch on', async () => {
  await whatIf('calls', 'n', 'network');
  await phone().says('点击重试');
  await phone().press('branch-0');
  await phone().says('已预约');
});
