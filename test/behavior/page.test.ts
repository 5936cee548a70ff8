import { VirtualTimeScheduler } from 'rxjs';
import { hidePages, pageOf, type Member } from '../../src/behavior/page';
import { chinese, defaultLimits } from '../../src/streams';

const member = (draw = jest.fn()): Member => ({
  settings: {
    host: {},
    scheduler: new VirtualTimeScheduler(),
    limits: defaultLimits,
    onError: jest.fn(),
    words: chinese,
    ownWords: [],
    ownLimits: {},
  },
  draw,
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
    const onError = jest.fn();
    expect(pageOf(one, onError) === pageOf(other, onError)).toBe(isSame);
    expect(onError).not.toHaveBeenCalled();
  });

  test('a client that throws at the question is reported, and the component is alone', () => {
    const onError = jest.fn();
    const component = {
      getPageId() {
        throw new Error('broken');
      },
    };
    const page = pageOf(component, onError);
    expect(onError.mock.calls).toEqual([[new Error('broken')]]);
    expect(pageOf(component, onError)).toBe(page);
  });
});

test('a page ends with its last member, not before; what comes with its id then is another page', () => {
  const component = { getPageId: () => 'a page that ends' };
  const page = pageOf(component, jest.fn());
  const [one, other] = [member(), member()];
  page.join(one);
  page.join(other);
  page.leave(one);
  expect(pageOf(component, jest.fn())).toBe(page);
  page.leave(other);
  expect(pageOf(component, jest.fn())).not.toBe(page);
});

test('what there is to draw while the page is hidden is drawn on the show, once (R14)', () => {
  const draw = jest.fn();
  const page = pageOf({}, jest.fn());
  const card = member(draw);
  page.join(card);
  page.tell('show');
  page.draw(card);
  expect(draw).toHaveBeenCalledTimes(1);
  page.tell('hide');
  page.draw(card);
  page.draw(card);
  expect(draw).toHaveBeenCalledTimes(1);
  page.tell('show');
  page.tell('show');
  expect(draw).toHaveBeenCalledTimes(2);
  page.tell('hide');
  page.tell('show');
  expect(draw).toHaveBeenCalledTimes(2);
  page.tell('hide');
  page.draw(card);
  page.leave(card);
  page.tell('show');
  expect(draw).toHaveBeenCalledTimes(2);
});

test('each show and hide is told once, whoever tells of it; a component that is ready tells of the first show alone', () => {
  const page = pageOf({}, jest.fn());
  const phases: string[] = [];
  page.lifecycle$.subscribe((phase) => phases.push(phase));
  page.ready();
  page.ready();
  page.tell('show');
  page.tell('hide');
  page.tell('hide');
  page.ready();
  page.tell('show');
  expect(phases).toEqual(['load', 'show', 'hide', 'show']);
});

test('what is drawn while nobody has told of a show is drawn at once', () => {
  const draw = jest.fn();
  const page = pageOf({}, jest.fn());
  const card = member(draw);
  page.join(card);
  page.draw(card);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('what takes another away as it is drawn: that one is drawn no more, and the page ends with the last that is left (R12)', () => {
  const component = {};
  const page = pageOf(component, jest.fn());
  const draw = jest.fn();
  const other = member(draw);
  const card = member(jest.fn(() => page.leave(other)));
  [card, other].forEach((one) => page.join(one));
  page.tell('hide');
  [card, other].forEach((one) => page.draw(one));
  page.tell('show');
  expect(draw).not.toHaveBeenCalled();
  page.leave(card);
  expect(pageOf(component, jest.fn())).not.toBe(page);
});

test('what takes itself away as it is drawn is on the page no more (R12)', () => {
  const component = {};
  const page = pageOf(component, jest.fn());
  const card: Member = member(jest.fn(() => page.leave(card)));
  const other = member();
  [card, other].forEach((one) => page.join(one));
  page.draw(card);
  page.leave(other);
  expect(pageOf(component, jest.fn())).not.toBe(page);
});

test('a stand-in for the dialog hides the pages that show, and shows these again', () => {
  const [shown, hidden] = [pageOf({}, jest.fn()), pageOf({}, jest.fn())];
  const phases: string[] = [];
  shown.tell('show');
  hidden.tell('hide');
  shown.lifecycle$.subscribe((phase) => phases.push(`shown: ${phase}`));
  hidden.lifecycle$.subscribe((phase) => phases.push(`hidden: ${phase}`));
  hidePages()();
  expect(phases).toEqual(['shown: show', 'hidden: hide', 'shown: hide', 'shown: show']);
  expect([shown.shows(), hidden.shows()]).toEqual([true, false]);
});
