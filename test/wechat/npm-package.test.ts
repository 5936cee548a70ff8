import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as behaviors from '../../src/behavior';
import * as streams from '../../src/streams';

// By the names that an adopter uses: a package may require itself through its own `exports`.
const load = (name: string): Record<string, unknown> => jest.requireActual(name);

/** What a module exports, and of which type. */
const typesOf = (exports: object): unknown[] => Object.entries(exports).map(([name, value]) => [name, typeof value]);

test.each([
  ['the streams', 'rx-channels-live/streams', streams],
  ['the behaviors', 'rx-channels-live', behaviors],
])('%s are there under the name of the package, all of them', (_, name, source) => {
  expect(new Set(typesOf(load(name)))).toEqual(new Set(typesOf(source)));
});

test('the behaviors too, for whoever has a Behavior() and a wx', () => {
  Object.assign(globalThis, { wx: {}, Behavior: (definition: object) => definition });
  const { reserveLive } = load('rx-channels-live') as { reserveLive: () => { methods: object } };
  expect(Object.keys(reserveLive().methods)).toEqual(['reserve', 'refresh']);
});

test('a picture can be drawn with what is packed for tests', () => {
  const { picture } = load('rx-channels-live/testing') as { picture: (rows: string) => void };
  picture(`
    tap     -----a-----
    dialog  -------6---
    toast   -------6---
  `);
  expect(() => picture('tap ---a\n toast ---6')).toThrow('expected');
});

test.each(['js', 'json', 'wxml', 'wxss'])('<live-reserve> has its .%s', (type) => {
  expect(existsSync(resolve(`miniprogram_dist/live-reserve/index.${type}`))).toBe(true);
});

test.each(['dist', 'miniprogram_dist'])('%s/ has no getters for what its modules give each other', (folder) => {
  expect(readFileSync(resolve(folder, 'common.js'), 'utf8')).not.toContain('defineProperty(exports');
});
