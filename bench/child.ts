import { readFileSync } from 'node:fs';
import { measureButtons } from './families/buttons';
import { measureLeaks } from './families/leaks';
import { measureStart } from './families/starts';
import { measureTaps } from './families/taps';
import type { Package } from './package';

/** What is measured in a process of its own, by name: given a package, and what is asked of it. */
const measurements = {
  buttons: measureButtons,
  leaks: measureLeaks,
  starts: measureStart,
  taps: measureTaps,
};

export type Measurements = typeof measurements;

const main = async () => {
  const [, , name, file = '', asked = ''] = process.argv;
  const measure = measurements[name as keyof Measurements] as (given: Package, asked: never) => Promise<object>;
  const given = JSON.parse(readFileSync(file, 'utf8')) as Package;
  console.log(JSON.stringify(await measure(given, JSON.parse(asked) as never)));
};

void main();
