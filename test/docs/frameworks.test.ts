import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './pages';

const sources = ['taro-react', 'taro-vue', 'uni-app'].flatMap((name) =>
  readdirSync(join(root, 'examples', name), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => read(join(entry.parentPath, entry.name))),
);

test.each(['docs/frameworks.md', 'docs/frameworks.zh-CN.md'])(
  'the code of %s stands in an example, word by word',
  (page) => {
    const blocks = [...read(page).matchAll(/^```(?!sh)\w+\n([^]*?)^```/gm)].map(([, code = '']) => code);
    expect(blocks).toHaveLength(7);
    expect(blocks.filter((code) => !sources.some((source) => source.includes(code.trimEnd())))).toEqual([]);
  },
);
