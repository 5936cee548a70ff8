import { EMPTY, NEVER, of } from 'rxjs';
import { checkName, toName, toStreams } from '../../src/marbles/flow';

test.each([
  ['state$', 'state'],
  ['state$.a', 'state.a'],
  ['$tate', '$tate'],
  ['state', 'state'],
])('%s is the row %s', (key, name) => {
  expect(toName(key)).toBe(name);
});

test.each<[unknown, string]>([
  [5, "row(5): a row is asked for by its name. Write row('tap')."],
  ['', 'row(""): a row is asked for by its name.'],
  [' tap', 'row(" tap"): a row is asked for by its name.'],
  ['tap ', 'row("tap "): a row is asked for by its name.'],
  ['a tap', 'row("a tap"): a row is asked for by its name.'],
  ['tap$', "row('tap$'): a row has no `$` in a picture. Write row('tap')."],
  ['tap()', "row('tap()'): a row begins anew where it is drawn with `()`. Write row('tap')."],
  ['tap()$', "row('tap()$'): a row has no `$` in a picture. Write row('tap')."],
])('row(%j) is a mistake', (name, message) => {
  expect(() => {
    checkName(name);
  }).toThrow(message);
});

test('a flow returns its streams by the names of their rows', () => {
  expect(toStreams({ state$: NEVER, then: EMPTY })).toEqual({ state$: NEVER, then: EMPTY });
});

const named = () => EMPTY;

test.each<[string, unknown, string]>([
  ['null', null, 'The flow returned null, and has to return its streams by name. Write ({ row }) => ({ name$: … }).'],
  ['a stream', of(1), 'The flow returned a stream, and has to'],
  ['an array', [NEVER], 'The flow returned an array, and has to'],
  ['a promise', Promise.resolve({}), 'The flow is an async function.'],
  ['two of one row', { a: NEVER, a$: NEVER }, 'The flow returned `a$` and `a`: both are the row `a`. Rename one.'],
  ['a number', { a: 5 }, 'The flow returned `a`, which is no stream but 5. Write { a: of(…) }, or leave it out.'],
  ['a null', { a: null }, 'The flow returned `a`, which is no stream but null. Write { a: of(…) }, or leave it out.'],
  ['an object', { a: {} }, 'which is no stream but {}. Write { a: of(…) }, or leave it out.'],
  ['an object with a then', { a: { then: 1 } }, 'Write { a: of(…) }, or leave it out.'],
  ['a function', { a: named }, 'Call it: { a: named(…) }.'],
  [
    'a function without a name',
    {
      a: (
        () => () =>
          EMPTY
      )(),
    },
    'Call it: { a: it(…) }.',
  ],
  ['a promise in it', { a: Promise.resolve(1) }, 'A picture does not wait for promises: draw what it brings as a row'],
])('a flow that returns %s is a mistake', (_, returned, message) => {
  expect(() => toStreams(returned)).toThrow(message);
});
