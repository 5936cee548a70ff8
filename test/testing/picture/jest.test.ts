import '../../../src/testing/jest';
import { map } from 'rxjs';
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
