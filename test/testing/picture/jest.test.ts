import '../../../src/testing/jest';
import { map, of } from 'rxjs';
import { marbles, type Flow as AnyFlow } from '../../../src/marbles';
import { liveFlow, type Flow } from '../../../src/testing';

const names: Flow = ({ tap$ }) => ({ name$: tap$.pipe(map(({ letter }) => letter)) });

test('a flow matches its picture', () => {
  expect(liveFlow).toMatchPicture(`
    tap     -----a-----
    dialog  -------6---
    toast   -------6---
  `);
  expect(names).toMatchPicture('tap -a\n name -x', { values: { name: { x: 'a' } } });
});

test('or does not, and says so', () => {
  expect(names).not.toMatchPicture('tap -a\n name --');
  expect(() => expect(names).toMatchPicture('tap -a\n name --')).toThrow('at 1 ms: `a`, expected none (name)');
  expect(() => expect(names).not.toMatchPicture('tap -a\n name -a')).toThrow('The picture shows what happened:');
});

test('a picture of any streams alike', () => {
  const same: AnyFlow = ({ row }) => ({ same$: row('one', { a: { price: 1, of: ['x'] } }) });
  expect(same).toMatchMarbles('one -a\n same -a', { values: { same: { a: { price: 1, of: ['x'] } } } });
  expect(same).not.toMatchMarbles('one -a\n same a-');
  expect(() => expect(same).toMatchMarbles('one -a\n same -')).toThrow('at 1 ms');
});

test('values that differ are shown as the runner does', () => {
  const same: AnyFlow = ({ row }) => ({ same$: row('one', { a: { price: 1, of: ['x'] } }) });
  const wrong = { values: { same: { a: { price: 1, of: ['y'] } } } };
  expect(() => expect(same).toMatchMarbles('one -a\n same -a', wrong)).toThrow(/- {5}"y",\n.*\+ {5}"x",/);
  expect(() => marbles('one -a\n same -a', same, wrong)).toThrow('expected `{ of: ["y"], price: 1 }`');
});

test('whether -u can write it is said', () => {
  // Mutants meet all tests in one file.
  expect.setState({ testPath: __filename });
  const constant = 'tap -a\n name -- // of a constant';
  expect(() => expect(names).toMatchPicture(constant)).toThrow(
    /^(?![^]*-u writes it here)[^]*paste it where the picture is written: -u writes nothing but a text in the brackets of toMatchPicture/,
  );
  expect(() => expect(names).toMatchPicture('tap -a\n name --')).toThrow('-u writes it here');
  // A value without a letter cannot be drawn.
  expect(() => expect(() => ({ one$: of({}) })).toMatchMarbles('one -')).toThrow(/^(?![^]*-u writes)/);
});
