import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeTapes, tapes } from './make';
import { pictureTapes, tapesOfPictures } from './pictures';

// As those who make tapes on phones have it.
process.env.TZ = 'Asia/Shanghai';

for (const [folder, all] of [
  [madeTapes, tapes],
  [pictureTapes, tapesOfPictures],
] as const) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, make] of Object.entries(all)) writeFileSync(join(folder, `${name}.jsonl`), make());
}
