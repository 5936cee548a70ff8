import { buildPeer, inputOf } from './peers';
import { bundle } from '../scripts/build/bundle';
import { writeFileSync } from 'node:fs';
const main = async () => {
  for (const name of ['live', 'rxwx'] as const) {
    const { package: p } = await buildPeer(name);
    writeFileSync(`/tmp/zz-${name}.json`, JSON.stringify(p));
  }
  const input = inputOf('live');
  const run = await bundle({ input, minify: false } as never);
  writeFileSync('/tmp/zz-live-plain.json', JSON.stringify({ modules: Object.fromEntries(run.map(({ fileName, code }: any) => [fileName, code])), card: 'card.js', page: 'page.js', accounts: ['sphOne'] }));
};
void main();
