import { rolldown, type OutputChunk, type Plugin, type RolldownOutput } from 'rolldown';
import { minify as minified } from 'rolldown/utils';
import { leanRxjs, shortNames } from './rxjs';

/** One CommonJS module of a package, with the source map that stays outside of it. */
export interface BuiltModule {
  readonly fileName: string;
  readonly code: string;
  readonly map: string;
}

export interface BundleOptions {
  /** Module name in the package → TypeScript file. */
  readonly input: Readonly<Record<string, string>>;
  /** Packages, and modules built apart, left to be required by whoever runs the result. */
  readonly external?: readonly (string | RegExp)[];
  readonly minify?: boolean;
  /** `false`: with RxJS as published. */
  readonly lean?: boolean;
  /** What goes into the shared chunk: everything that is not an input, or only what at least two inputs need; or one chunk for each set of inputs. */
  readonly share?: 'everything' | 'what is shared' | 'by use';
  readonly format?: 'cjs' | 'es';
}

/** The target of all that ships: the oldest system on which WeChat has the functions of the flow. */
const target = 'es2018';

const isPrivate = new RegExp(`^(${Object.keys(shortNames).join('|')})$`);

/** The bundler makes each export from chunk to chunk a getter, for values that change: none of ours does. */
const getter =
  /Object\.defineProperty\(exports, "([\w$]+)", \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);/g;

/** Minifies each chunk by itself: the bundler shortens no property names where it writes more than one. */
const minifyChunks = (lean: boolean): Plugin => ({
  name: 'minify-chunks',
  renderChunk: async (code, { fileName }) => {
    const { map, ...result } = await minified(fileName, code.replace(getter, 'exports.$1 = $2;'), {
      compress: { target },
      mangle: { toplevel: true },
      ...(lean && { mangleProps: { include: isPrivate, cache: { ...shortNames } } }),
      sourcemap: true,
    });
    return { code: result.code, ...(map && { map: JSON.stringify(map) }) };
  },
});

/** What the app itself consists of: it stays with the page that uses it. */
const appModule = /[\\/]miniprogram[\\/]/;

/**
 * Bundles TypeScript and the part of RxJS that it uses into CommonJS modules for WeChat's logic layer (逻辑层).
 *
 * Each input stays a module of its own, and everything else that they import goes into one `common.js`: where all inputs
 * are loaded anyway, exports between chunks cost more bytes than a finer split would save.
 */
export async function bundle({
  input,
  external = [],
  minify = true,
  lean = true,
  share = 'everything',
  format = 'cjs',
}: BundleOptions): Promise<readonly BuiltModule[]> {
  const entries = new Set(Object.values(input));
  const build = await rolldown({
    input: { ...input },
    external: [...external],
    platform: 'neutral',
    plugins: [lean && leanRxjs(), minify && minifyChunks(lean)],
    // `es2015` is RxJS's tree-shakable build.
    resolve: { conditionNames: ['es2015', 'import', 'default'] },
    transform: { target },
  });
  try {
    const output = await build.generate({
      format,
      minify: false,
      comments: !minify,
      minifyInternalExports: minify,
      strict: true,
      esModule: false,
      sourcemap: 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: share === 'by use' || {
        groups: [
          {
            name: 'common',
            test: (id) => !entries.has(id) && !appModule.test(id),
            minShareCount: share === 'everything' ? 1 : 2,
          },
        ],
      },
    });
    return builtModules(output);
  } finally {
    await build.close();
  }
}

function builtModules({ output }: RolldownOutput): readonly BuiltModule[] {
  return output
    .filter((file): file is OutputChunk => file.type === 'chunk')
    .map(({ fileName, code, map }) => ({ fileName, code, map: map?.toString() ?? '' }));
}
