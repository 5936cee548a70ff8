import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as behaviors from '../../src/behavior';
import * as devtools from '../../src/devtools';
import * as marbles from '../../src/marbles';
import * as histories from '../../src/marbles/fast-check';
import * as react from '../../src/react';
import * as replay from '../../src/replay';
import * as streams from '../../src/streams';
import * as tape from '../../src/tape';
import * as testing from '../../src/testing';
import * as vue from '../../src/vue';
import { folder } from '../support/folder';
import { adopter, load } from '../support/install';

const installed = join(adopter(), 'node_modules', 'rx-channels-live');
const read = (path: string): string => readFileSync(join(installed, path), 'utf8');

/** A way into the package, by who asks. */
interface Conditions {
  readonly types: string;
  readonly default: string;
  readonly import?: Omit<Conditions, 'import'>;
}

/** What package.json says of the ways into the package. */
interface Manifest {
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly main: string;
  readonly types: string;
  readonly miniprogram: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Conditions>>;
  readonly sideEffects: readonly string[];
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const entries = Object.entries(manifest.exports);

/** What a module exports, and of which type. */
const typesOf = (exports: object): unknown[] => Object.entries(exports).map(([name, value]) => [name, typeof value]);

describe('the packed file', () => {
  test('has every file that package.json names', () => {
    const named = [
      manifest.main,
      manifest.types,
      manifest.miniprogram,
      ...entries.flatMap(([, entry]) =>
        typeof entry === 'string'
          ? entry.replace(/\*$/, 'index.js')
          : [entry.types, entry.default, ...Object.values(entry.import ?? {})],
      ),
      ...Object.values(manifest.typesVersions).flatMap((paths) => Object.values(paths).flat()),
    ];
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  });

  test('says of each way in which types it has before it says what is loaded: who asks takes the first that fits', () => {
    const ways = entries.flatMap(([, entry]) =>
      typeof entry === 'string' ? [] : [entry, ...(entry.import ? [entry.import] : [])],
    );
    expect(new Set(ways.map((way) => Object.keys(way).join()))).toEqual(
      new Set(['types,default', 'import,types,default']),
    );
  });

  test('tells TypeScript before `exports` of the same types by the same names', () => {
    const told = entries.flatMap(([name, entry]) =>
      typeof entry === 'string' || name === '.' ? [] : [[name.slice(2), [entry.types.slice(2)]] as const],
    );
    expect(manifest.typesVersions).toEqual({ '*': Object.fromEntries(told) });
    expect(manifest.exports['.']).toEqual({ types: `./${manifest.types}`, default: `./${manifest.main}` });
  });

  test('is built before it is packed, and says for whom it is', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      scripts: { prepack: expect.stringContaining('build') as unknown },
    });
    expect(manifest.peerDependencies).toEqual({
      'fast-check': '^3.0.0 || ^4.0.0',
      'miniprogram-api-typings': '^2.12.0 || ^3.0.0 || ^4.0.0 || ^5.0.0',
      // `useSyncExternalStore`
      react: '>=18',
      rxjs: '^7.8.0',
      // `toValue`
      vue: '^3.3.0',
    });
    // Those that `require` an ES module.
    expect(manifest.engines.node).toBe('^20.19.0 || ^22.13.0 || >=24');
  });

  test('asks for RxJS in no types of the library that would not compile without it', () => {
    const types = readdirSync(join(installed, 'miniprogram_dist', 'types'), { recursive: true, encoding: 'utf8' });
    const texts = types.filter((path) => path.endsWith('.d.ts')).map((path) => read(`miniprogram_dist/types/${path}`));
    const asking = texts.flatMap((text) => text.match(/^.*\n.* from 'rxjs[^']*';$/gm) ?? []);
    expect(asking.length).toBeGreaterThan(5);
    expect(asking.filter((lines) => !lines.startsWith('/** @ts-ignore'))).toEqual([]);
  });

  test('has the component, its four files, where 构建 npm looks for it: rx-channels-live/live-reserve/index', () => {
    expect(readdirSync(join(installed, manifest.miniprogram, 'live-reserve')).sort()).toEqual(
      ['js', 'json', 'wxml', 'wxss'].map((type) => `index.${type}`),
    );
    expect(JSON.parse(read('miniprogram_dist/live-reserve/index.json'))).toMatchObject({ component: true });
  });

  test('has it also at its very name, for tools that read no package.json: the same, with the library of 构建 npm', () => {
    expect(readdirSync(join(installed, 'live-reserve')).sort()).toEqual(
      ['d.ts', 'js', 'json', 'wxml', 'wxss'].map((type) => `index.${type}`),
    );
    expect(manifest.exports['./live-reserve/*']).toBe('./live-reserve/*');
    for (const type of ['json', 'wxml', 'wxss'])
      expect(read(`live-reserve/index.${type}`)).toBe(read(`miniprogram_dist/live-reserve/index.${type}`));
    const required = [...read('live-reserve/index.js').matchAll(/require\("([^"]+)"\)/g)].map(([, path = '']) => path);
    expect(required).toEqual(['../miniprogram_dist/common.js', '../miniprogram_dist/index.js']);
  });

  test('has nothing of the checkout besides: no source, no test, no simulator', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'CHANGELOG.zh-CN.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'docs',
      'frameworks_dist',
      'live-reserve',
      'miniprogram_dist',
      'modules_dist',
      'package.json',
      'testing_dist',
    ]);
  });

  test('leads nowhere but into itself, on all its pages, and to the web', () => {
    const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)\s#]+)/g)].map(([, link = '']) => [page, link] as const),
    );
    expect(pages.length).toBeGreaterThan(25);
    expect(links.length).toBeGreaterThan(200);
    const leadsAway = ([page, link]: readonly [string, string]): boolean => {
      const target = join(installed, dirname(page), link);
      return !/^https?:/.test(link) && !(target.startsWith(installed) && existsSync(target));
    };
    expect(links.filter(leadsAway)).toEqual([]);
  });

  test('names no path of the machine that built it, no source map and no test', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = files.map((path) => [path, readFileSync(path, 'utf8')] as const);
    expect(texts.length).toBeGreaterThan(60);
    const home = resolve('.');
    expect(texts.filter(([, text]) => text.includes(home) || text.includes('sourceMappingURL='))).toEqual([]);
    expect(files.filter((path) => /\.(test|spec)\.|\.map$|\.tsx?$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
  });

  test('says which of its modules do something when they are loaded: no other does', () => {
    const scripts = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.m?js$/.test(path),
    );
    const hasEffects = (path: string): boolean =>
      manifest.sideEffects.some((pattern) =>
        new RegExp(`^${pattern.replace('./', '').replaceAll('.', '\\.').replace('*', '[^/]*')}$`).test(path),
      );
    const acting = scripts.filter((path) => path.includes('live-reserve') || /expect\.extend\(|^#!/.test(read(path)));
    expect(acting.length).toBeGreaterThan(3);
    expect(acting.filter((path) => !hasEffects(path))).toEqual([]);
  });

  test('needs nothing that is not in it but, for tests, what its peers are, and Node', () => {
    const peers = [
      'node:fs',
      'node:path',
      'node:util',
      'rxjs',
      'rxjs/testing',
      '@jest/globals',
      'vitest',
      'fast-check',
      'react',
      'vue',
    ];
    const scripts = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.m?js$/.test(path),
    );
    const wanted = scripts.flatMap((path) =>
      [...read(path).matchAll(/(?:\brequire\(|^import .* from )["']([^"']+)["']/gm)].map(
        ([, name = '']) => [path, name] as const,
      ),
    );
    const foreign = wanted.filter(([, name]) => !name.startsWith('.'));
    const isOwn = (path: string): boolean => path.startsWith('miniprogram_dist') || path.startsWith('live-reserve');
    expect(foreign.filter(([path, name]) => isOwn(path) || !peers.includes(name))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(foreign.length);
  });
});

describe('what is installed', () => {
  test.each<[string, string, object]>([
    ['the behaviors', 'rx-channels-live', behaviors],
    ['the streams', 'rx-channels-live/streams', streams],
    ['the recorder', 'rx-channels-live/tape', tape],
    ['the stand-in for the DevTools', 'rx-channels-live/devtools', devtools],
    ['the hook', 'rx-channels-live/react', react],
    ['the composable', 'rx-channels-live/vue', vue],
    ['replays of tapes', 'rx-channels-live/replay', replay],
    ['pictures for any streams', 'rx-channels-live/marbles', marbles],
    ['histories at random', 'rx-channels-live/marbles/fast-check', histories],
    ['the kit for tests', 'rx-channels-live/testing', testing],
  ])('has %s under the name of the package, all of them', (_, name, source) => {
    expect(new Set(typesOf(load(name) as object))).toEqual(new Set(typesOf(source)));
  });

  test('has no way in that is not tried here', () => {
    expect(entries.map(([name]) => name)).toEqual([
      '.',
      './streams',
      './tape',
      './react',
      './vue',
      './devtools',
      './marbles',
      './marbles/fast-check',
      './testing',
      './testing/jest',
      './testing/vitest',
      './replay',
      './replay/jest',
      './replay/vitest',
      './live-reserve/*',
    ]);
  });

  test('can be loaded in Node, as CommonJS and, name by name, as an ES module', () => {
    const names = ['', '/streams', '/marbles', '/testing'].map((entry) => `'rx-channels-live${entry}'`);
    const loaded = (type: string, code: string): unknown =>
      JSON.parse(
        execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: adopter(), encoding: 'utf8' }),
      );
    const all = [behaviors, streams, marbles, testing].map((module) => Object.keys(module).sort());
    const listed = 'console.log(JSON.stringify(all.map((one) => Object.keys(one).sort())))';
    expect(loaded('commonjs', `const all = [${names.map((name) => `require(${name})`).join()}]; ${listed}`)).toEqual(
      all,
    );
    const imports = names.map((name, i) => `import * as m${i} from ${name};`).join('');
    const plain = (exports: unknown) =>
      (exports as string[][]).map((one) => one.filter((name) => name !== 'default' && name !== 'module.exports'));
    expect(plain(loaded('module', `${imports} const all = [m0, m1, m2, m3]; ${listed}`))).toEqual(all);
  });

  test('has behaviors that work, for whoever has a Behavior() and a wx', () => {
    Object.assign(globalThis, { wx: {}, Behavior: (definition: object) => definition });
    const { reserveLive } = load('rx-channels-live') as { reserveLive: () => { methods: object } };
    expect(Object.keys(reserveLive().methods)).toEqual(['reserve', 'refresh']);
  });

  test('can draw a picture', () => {
    const { picture } = load('rx-channels-live/testing') as { picture: (rows: string) => void };
    picture(`
      tap     -----a-----
      dialog  -------6---
      toast   -------6---
    `);
    expect(() => picture('tap ---a\n toast ---6')).toThrow('expected');
  });

  test('loads no client model with the pictures for any streams', () => {
    const code = "require('rx-channels-live/marbles'); console.log(JSON.stringify(Object.keys(require.cache)))";
    const loaded = execFileSync(process.execPath, ['-e', code], { cwd: adopter(), encoding: 'utf8' });
    const ours = (JSON.parse(loaded) as string[]).filter((path) => path.includes('testing_dist'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((path) => readFileSync(path, 'utf8').includes('reserveChannelsLive'))).toEqual([]);
  });

  test('has a command that runs with nothing beside the package, RxJS neither', () => {
    const alone = folder({
      'phone.jsonl': readFileSync('test/tapes/made/state-6-reserved.jsonl', 'utf8'),
      'node_modules/rx-channels-live/package.json': read('package.json'),
      'node_modules/rx-channels-live/testing_dist/command.js': read('testing_dist/command.js'),
    });
    const command = join('node_modules/rx-channels-live', manifest.bin['rx-channels-live'] ?? '');
    const run = (...args: readonly string[]) =>
      execFileSync(process.execPath, [command, ...args], { cwd: alone, encoding: 'utf8' });
    expect(run('replay', 'phone.jsonl')).toContain('phone.jsonl: the same');
    expect(run('picture', 'phone.jsonl')).toContain("from 'rx-channels-live/testing'");
    // By the name that npm gives it, a shell runs it, and its first line says by what.
    expect(read(manifest.bin['rx-channels-live'] ?? '')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('adds toMatchPicture to jest', () => {
    load('rx-channels-live/testing/jest');
    const { liveFlow } = load('rx-channels-live/testing') as typeof testing;
    expect(liveFlow).toMatchPicture('tap ---a---\n dialog ----6--\n toast ----6--');
    expect(() => expect(liveFlow).toMatchPicture('tap ---a---\n toast ---6---')).toThrow('expected');
  });
});

describe('its types', () => {
  const younger = `
    import 'rx-channels-live/testing/vitest';
    import { marbles, type Flow } from 'rx-channels-live/marbles';
    import { inEveryHistory } from 'rx-channels-live/marbles/fast-check';
    import { expect } from 'vitest';

    const flow: Flow = ({ row }) => ({ same$: row('one') });
    expect(flow).toMatchMarbles('one -a', { values: {} });
    expect(flow).toMatchPicture('tap -a');
    // @ts-expect-error -- no picture
    expect(flow).toMatchMarbles(5);
    inEveryHistory({ one: 'ab' }, flow, ({ same = [] }) => same.length < 2, { length: 5 });
    // @ts-expect-error -- no check
    inEveryHistory({ one: 'ab' }, flow);
    export { marbles };
  `;
  const code = `
    import { configure, english, keepPlaying, reserveLive, type ListedLive } from 'rx-channels-live';
    import { accounts, audioCommands, fromWx, reservation, toasts, type Outcome } from 'rx-channels-live/streams';
    import { marbles } from 'rx-channels-live/marbles';
    import { picture, type Flow } from 'rx-channels-live/testing';
    import 'rx-channels-live/testing/jest';

    configure({ words: english, limits: { dialog: 1000 } });
    // @ts-expect-error -- a name that is misspelt
    configure({ word: english });
    export const behaviors = [reserveLive({ account: 'sphA', all: true }), keepPlaying({ src: '/a.mp3' })];
    export const kind: Outcome['kind'] = 'reserved';
    // @ts-expect-error -- no outcome
    export const other: Outcome['kind'] = 'done';
    export const flow: Flow = ({ tap$ }) => ({ tap$ });
    export const idOf = ({ noticeId }: ListedLive): string => noticeId;
    export { accounts, audioCommands, fromWx, marbles, picture, reservation, toasts };
  `;
  test.each<[string, object, string?]>([
    [
      'a bundler, with vitest and fast-check',
      { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true },
      younger,
    ],
    ['Node, with vitest and fast-check', { module: 'node16', moduleResolution: 'node16', skipLibCheck: true }, younger],
    // Bundlers, and TypeScript before `exports`: scripts/type-matrix.
    ['Node', { module: 'node16', moduleResolution: 'node16' }],
  ])('are found by %s, and are right', (_, resolution, source = code) => {
    const file = source === code ? 'index.ts' : 'index.mts';
    writeFileSync(join(adopter(), file), source);
    writeFileSync(
      join(adopter(), 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...resolution, strict: true, noEmit: true, target: 'es2022', lib: ['es2022'], types: [] },
        files: [file],
      }),
    );
    const { stdout, status } = spawnSync(
      process.execPath,
      [resolve('node_modules/typescript/bin/tsc'), '-p', adopter(), '--pretty', 'false'],
      { encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});

test.each([
  ['the app', 'dist'],
  ['the package', join(installed, 'miniprogram_dist')],
])('%s has no getters for what its modules give each other', (_, folder) => {
  expect(readFileSync(join(folder, 'common.js'), 'utf8')).not.toContain('defineProperty(exports');
});

describe('a bundler', () => {
  /** What rolldown makes of a page, with the RxJS of the app. */
  const bundled = (page: string, mode = 'production'): string => {
    writeFileSync(join(adopter(), 'page.mjs'), page);
    const config = `export default { input: 'page.mjs', platform: 'neutral', logLevel: 'silent',
      resolve: { conditionNames: ['es2015', 'import', 'default'] },
      transform: { define: { 'process.env.NODE_ENV': '${JSON.stringify(mode)}' } }, output: { file: 'bundled.js', format: 'cjs', minify: true } };`;
    writeFileSync(join(adopter(), 'rolldown.config.mjs'), config);
    const command = [resolve('node_modules/rolldown/bin/cli.mjs'), '-c', 'rolldown.config.mjs'];
    execFileSync(process.execPath, command, { cwd: adopter(), stdio: 'ignore' });
    return readFileSync(join(adopter(), 'bundled.js'), 'utf8');
  };

  /** As docs/recipes.md has it. */
  const app = `
    import { configure, reserveLive } from 'rx-channels-live';
    configure({});
    Component({ behaviors: [reserveLive({ account: 'sphA' })] });`;
  const withStandIn = `
    import { devtoolsHost } from 'rx-channels-live/devtools';
    ${app}
    if (process.env.NODE_ENV === 'development') configure({ host: devtoolsHost() });`;

  test('leaves 0 bytes of the stand-in for the DevTools in a production build, and none of the recorder', () => {
    const plain = bundled(app);
    expect(bundled(withStandIn)).toBe(plain);
    expect(bundled(withStandIn, 'development')).toContain('showActionSheet');
    expect(plain).not.toMatch(/showActionSheet|jsonl|createInnerAudioContext"/);
  });

  test('makes one RxJS of a page’s own and of the streams, and leaves out what is not used', () => {
    const page = `
      import { asyncScheduler, NEVER, of, Subject } from 'rxjs';
      import { accounts, chinese, defaultLimits, livePage } from 'rx-channels-live/streams';
      const services = { host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error };
      const [tap$, onShow$, onHide$, onUnload$, intent$, interrupted$] = Array.from({ length: 6 }, () => new Subject());
      const page = { button$: of({ account: 'sphABC', gone$: NEVER }), tap$, onShow$, onHide$, onUnload$, intent$, interrupted$ };
      const live = livePage(page, accounts(services), services, ({ outcome }) => chinese.outcome[outcome.kind]);
      Page({ onLoad: () => Object.values(live).map((one$) => one$.subscribe(console.log)) });`;
    const code = bundled(page);
    expect(code.match(/errors occurred during unsubscription/g)).toHaveLength(1);
    expect(code).not.toContain('Remind me');
    expect(code.length).toBeLessThan(41_100);
  });
});
