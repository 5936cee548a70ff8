import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeTapes, tapes } from './make';

// As those who make tapes on phones have it.
process.env.TZ = 'Asia/Shanghai';

rmSync(madeTapes, { recursive: true, force: true });
mkdirSync(madeTapes);
for (const [name, make] of Object.entries(tapes)) writeFileSync(join(madeTapes, `${name}.jsonl`), make());
