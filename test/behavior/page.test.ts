import { VirtualTimeScheduler } from 'rxjs';
import { createCard, type Card } from '../../src/behavior/card';
import { pageOf } from '../../src/behavior/page';
import { firstView } from '../../src/behavior/view';
import { chinese, defaultLimits, type Host } from '../../src/streams';

const setup = (host: Host = {}) => {
  const onError = jest.fn();
  return { onError, services: { host, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError } };
};

const cardOf = (setData = jest.fn()): Card =>
  createCard({ data: { live: firstView(chinese) }, setData }, 'sphA', {
    words: chinese,
    now: () => 0,
    onOutcome: jest.fn(),
    onError: jest.fn(),
    showToast: undefined,
  });

describe('components are on one page', () => {
  const outermost = {};
  const inner = { selectOwnerComponent: () => ({ selectOwnerComponent: () => outermost }) };

  test.each([
    ['with the same id', { getPageId: () => 'one' }, { getPageId: () => 'one' }, true],
    ['not with different ids', { getPageId: () => 'one' }, { getPageId: () => 'two' }, false],
    ['in the same outermost component, where there are no ids', inner, outermost, true],
    ['or where the id is empty', { ...inner, getPageId: () => '' }, outermost, true],
    ['not where nothing is told of them', {}, {}, false],
    ['nor where nobody owns them', { selectOwnerComponent: () => null }, { selectOwnerComponent: () => null }, false],
  ])('%s', (_, one, other, isSame) => {
    const { services, onError } = setup();
    expect(pageOf(one, services) === pageOf(other, services)).toBe(isSame);
    expect(onError).not.toHaveBeenCalled();
  });

  test('a client that throws at the question is reported, and the component is alone', () => {
    const { services, onError } = setup();
    const component = {
      getPageId() {
        throw new Error('broken');
      },
    };
    const page = pageOf(component, services);
    expect(onError.mock.calls).toEqual([[new Error('broken')]]);
    expect(pageOf(component, services)).toBe(page);
  });
});

test('a page ends with its last button, not before; what comes with its id then is another page', () => {
  const { services } = setup();
  const component = { getPageId: () => 'a page that ends' };
  const page = pageOf(component, services);
  const [one, other] = [cardOf(), cardOf()];
  page.add(one);
  page.add(other);
  page.remove(one);
  expect(pageOf(component, services)).toBe(page);
  page.remove(other);
  const next = pageOf(component, services);
  expect(next).not.toBe(page);

  const setData = jest.fn();
  const card = cardOf(setData);
  next.add(card);
  next.ready();
  next.tap(card);
  expect(setData).toHaveBeenCalledWith(expect.objectContaining({ 'live.status': 'upgrade' }));
});

test('a card that has heard of no state yet has no status, and shows nothing', () => {
  const setData = jest.fn();
  const card = cardOf(setData);
  card.render();
  expect(card.status()).toBeUndefined();
  expect(setData).not.toHaveBeenCalled();
});
