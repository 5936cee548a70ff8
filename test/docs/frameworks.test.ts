import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './pages';

const filesOf = (example: string): readonly string[] =>
  readdirSync(join(root, 'examples', example), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => read(join(entry.parentPath, entry.name)));

/** The examples that a page shows. */
const shows = {
  'docs/native': ['native-npm', 'native-copied'],
  'docs/taro': ['taro-react', 'taro-vue'],
  'docs/uni-app': ['uni-app'],
};

describe.each(Object.entries(shows))('%s', (page, examples) => {
  const sources = examples.flatMap(filesOf);

  test.each(['.md', '.zh-CN.md'])('the code of %s stands in an example, word by word', (ending) => {
    const blocks = [...read(`${page}${ending}`).matchAll(/^```(?!sh)\w+\n([^]*?)^```/gm)].map(([, code = '']) => code);
    expect(blocks.length).toBeGreaterThan(6);
    expect(blocks.filter((code) => !sources.some((source) => source.includes(code.trimEnd())))).toEqual([]);
  });
});

test('each of its own forms is shown by every example: it reserves, and plays music', () => {
  for (const example of Object.values(shows).flat()) {
    const source = filesOf(example).join('');
    expect([example, source.includes('<live-reserve'), /[kK]eepPlaying\(/.test(source)]).toEqual([example, true, true]);
  }
});
