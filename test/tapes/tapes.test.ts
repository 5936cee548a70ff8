import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pictureOf } from '../../src/replay';
import '../../src/replay/jest';
import { madeTapes, tapes } from './make';
import { pictureTapes, tapesOfPictures } from './pictures';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

describe('this version does what is on each tape, and each is a picture', () => {
  test.each(files)('%s', (file) => {
    const tape = read(file);
    expect(tape).toReplay();
    // It throws where the picture that is drawn does not pass.
    expect(pictureOf(tape).rows).toContain('calls');
  });
});

describe('what the model has made', () => {
  test.each([
    [madeTapes, tapes],
    [pictureTapes, tapesOfPictures],
  ])('each tape is there: %s', (folder, all) => {
    const names = readdirSync(folder).map((file) => basename(file, '.jsonl'));
    expect(new Set(names)).toEqual(new Set(Object.keys(all)));
  });

  test.each(Object.entries(tapesOfPictures))('of a picture of the rules: %s', (name, make) => {
    const linesOf = (tape: string): string => tape.slice(tape.indexOf('\n'));
    expect(linesOf(read(`rules/${name}.jsonl`))).toBe(linesOf(make()));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('state %i is on its tape', (state) => {
    const file = files.find((name) => name.includes(`state-${state}-`)) ?? '';
    expect(read(file)).toContain(`"success":{"state":${state},"errMsg":"reserveChannelsLive:ok"}`);
  });

  test.each(files.filter((name) => /^(notice|dialog)-(?!silent)/.test(basename(name))))(
    'a failure is on %s',
    (file) => {
      expect(read(file)).toMatch(/"fail":{"errMsg":"\w+:fail/);
    },
  );
});
