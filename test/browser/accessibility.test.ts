import { accounts, heading } from '../../miniprogram/config';
import { withPhone } from '../support/with-phone';

const phone = withPhone();

/** What a screen reader is told of an element. */
const told = (selector: string, ...names: readonly string[]): Promise<(string | null)[]> =>
  Promise.all(
    names.map(async (name) => {
      const attributes = await phone().measure(selector, (element) =>
        Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
      );
      return attributes[name === 'role' ? name : `aria-${name}`] ?? null;
    }),
  );

beforeEach(() => phone().says('立即预约'));

test('a button says what it does, for which live, and whether it can be tapped', async () => {
  const [first] = accounts;
  const said = async () => told('.reserve-button', 'role', 'label', 'disabled');
  const [role, label, disabled] = await said();
  expect([role, disabled]).toEqual(['button', 'false']);
  expect(label).toMatch(new RegExp(`^立即预约, \\S+ \\d\\d:\\d\\d, ${first?.title ?? ''}$`));

  await phone().configure({ dialogDelay: 60_000, dialogHides: false });
  await phone().button().click();
  await phone().says('请稍候');
  expect((await said())[2]).toBe('true');
  expect((await said())[1]).toMatch(/^请稍候, /);

  await phone().press('back');
  await phone().says('立即预约');
  expect((await said())[2]).toBe('false');
});

test('a card that waits for its notice says so, in words that a screen reader knows', async () => {
  expect(await told('.live-reserve', 'busy')).toEqual(['false']);
  await phone().configure({ latency: 60_000 });
  await phone().press('restart');
  await phone().says('加载中');
  expect(await told('.live-reserve', 'busy')).toEqual(['true']);
});

test('the head of the page is a heading', async () => {
  const page = phone().page.frameLocator('[data-testid=page]');
  await page.getByRole('heading', { name: heading.title }).waitFor();
});

test('the button of a single live names it, too, and is disabled while it is busy', async () => {
  const last = accounts.at(-1);
  const button = '.row:last-of-type .reserve-button';
  const said = () => told(button, 'label', 'disabled');
  expect(await said()).toEqual([`立即预约, ${last?.title ?? ''}`, 'false']);
  await phone().configure({ dialogDelay: 60_000, dialogHides: false });
  await phone()
    .button(accounts.length - 1)
    .click();
  await phone().says('请稍候', accounts.length - 1);
  expect(await said()).toEqual([`请稍候, ${last?.title ?? ''}`, 'true']);
});

test('the switch of the music says so, and whether it is on', async () => {
  expect(await told('.music-button', 'role', 'label', 'checked')).toEqual(['switch', '背景音乐', 'false']);
  await phone().music.click();
  await phone().hears(true);
  expect(await told('.music-button', 'checked')).toEqual(['true']);
});
