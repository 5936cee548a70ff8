import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import rxjs from 'eslint-plugin-rxjs-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** A folder of a layer, and everything it may import: whatever else it names is against the arrows of the design. */
const layer = (folder, ...mayImport) => ({
  target: folder,
  from: '.',
  except: [folder, ...mayImport],
  message: `${folder} may import ${['itself', ...mayImport].join(', ')} and nothing else.`,
});

const rxjsPackage = './node_modules/rxjs';

/**
 * The layers: miniprogram → src/behavior → src/streams ← src/testing ← simulator, src/testing → src/marbles, miniprogram → src/tape → src/streams, src/react and src/vue → src/behavior; src/replay imports them all. A rule of lint and not a folder of packages,
 * so that the tree stays as flat as the picture.
 */
const layers = [
  layer('./src/streams', rxjsPackage),
  layer('./src/behavior', './src/streams', rxjsPackage),
  layer(
    './src/marbles',
    rxjsPackage,
    ...['@jest/expect-utils', 'string-width', 'fast-check'].map((name) => `./node_modules/${name}`),
  ),
  layer(
    './src/testing',
    './src/streams',
    './src/marbles',
    rxjsPackage,
    './node_modules/expect',
    './node_modules/@jest',
    './node_modules/vitest',
  ),
  layer('./src/tape', './src/streams'),
  layer('./src/devtools', './src/behavior', './src/streams'),
  layer(
    './src/replay',
    './src/behavior',
    './src/streams',
    './src/tape',
    './src/testing',
    './src/marbles',
    rxjsPackage,
    ...['@jest', 'expect', 'vitest', 'valibot'].map((name) => `./node_modules/${name}`),
  ),
  layer('./src/react', './src/behavior', ...['react', '@types/react'].map((name) => `./node_modules/${name}`)),
  layer('./src/vue', './src/behavior', ...['vue', '@vue'].map((name) => `./node_modules/${name}`)),
  layer('./miniprogram', './src/behavior', './src/tape', rxjsPackage),
  {
    target: './command',
    from: './src',
    except: ['./replay'],
    message: 'The command reads files and prints: what tapes are is the affair of src/replay.',
  },
  {
    target: './simulator',
    from: './src',
    except: ['./testing', './tape', './replay'],
    message: 'The simulator shows the client of src/testing, and its tapes; the product it runs is the built one.',
  },
  {
    target: './simulator',
    from: './miniprogram',
    message: 'The simulator runs the built package, dist/, and none of its sources.',
  },
];

const noSubscription = [
  {
    selector: 'CallExpression[callee.property.name="forEach"][callee.object.name=/\\$$/]',
    message: 'Only src/behavior, the simulator and tests subscribe: return the stream instead.',
  },
  {
    selector: 'CallExpression[callee.property.name="subscribe"]',
    message: 'Only src/behavior, the simulator and tests subscribe: return the stream instead.',
  },
  {
    selector: 'ImportDeclaration[source.value="rxjs"] ImportSpecifier[imported.name=/^(first|last)ValueFrom$/]',
    message: 'A promise subscribes: return the stream instead.',
  },
];

const noHiddenClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time comes from the scheduler that is handed in.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes from the scheduler that is handed in.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The same input gives the same output here: take the number as a parameter.',
  },
  {
    selector:
      'ImportDeclaration[source.value="rxjs"] ImportSpecifier[imported.name=/^(animationFrames?|animationFrameScheduler)$/]',
    message: 'The logic layer of a mini program has no animation frames.',
  },
];

/** What ships has an RxJS in which no work repeats or is moved to a scheduler: docs/decisions/rxjs-in-the-package.md. */
const leftOutOfThePackage = [
  {
    selector:
      'ImportDeclaration[source.value="rxjs"] ImportSpecifier[imported.name=/^(interval|generate|observeOn|subscribeOn|bufferTime|windowTime|debounceTime|sampleTime|timeout|timeoutWith|asapScheduler|queueScheduler)$/]',
    message:
      'It is left out of the RxJS that ships: use timer(ms, scheduler), or bring it back in scripts/build/rxjs.ts.',
  },
  {
    selector: 'CallExpression[callee.name="timer"]:matches([arguments.length=3], [arguments.1.type="Literal"])',
    message: 'In the RxJS that ships, a timer runs once.',
  },
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'live-reserve/',
    'frameworks_dist/',
    'modules_dist/',
    'miniprogram_dist/',
    'testing_dist/',
    'coverage/',
    'reports/',
    '.cache/',
    '.stryker-tmp/',
    // Built and checked by the tools of their frameworks, with their own packages.
    'examples/{native-npm,taro-react,taro-vue,uni-app}/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, rxjs.configs.strict],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        // The simulator's command stands in a folder for the browser, but runs in Node like the scripts.
        projectService: { allowDefaultProject: ['simulator/main.ts'], defaultProject: 'scripts/tsconfig.json' },
        tsconfigRootDir: root,
      },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: root })] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: layers }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      'rxjs-x/finnish': [
        'error',
        {
          functions: false,
          methods: false,
          objects: true,
          parameters: true,
          properties: true,
          variables: true,
          strict: true,
          // A function that makes a stream is no stream: these are the names that the compiler gives to function types.
          types: { '^(__function|__type|UnaryFunction|OperatorFunction|MonoTypeOperatorFunction)$': false },
        },
      ],
      // A failure of the flow is a value of a discriminated union, told apart by its kind and not by a class.
      'rxjs-x/throw-error': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'info'] }],
    },
  },
  {
    // No global but the language's own, and no hidden input: host, clock and storage come in as parameters.
    files: ['src/{marbles,streams,testing}/**/*.ts'],
    languageOptions: { globals: { WechatMiniprogram: 'readonly' }, parserOptions: { lib: ['es2020'] } },
    rules: {
      'no-undef': 'error',
      'no-restricted-syntax': ['error', ...noHiddenClock],
    },
  },
  {
    files: ['src/streams/**/*.ts', 'miniprogram/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHiddenClock, ...noSubscription, ...leftOutOfThePackage] },
  },
  {
    // An operator subscribes to its source.
    files: ['src/streams/store.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHiddenClock, ...leftOutOfThePackage] },
  },
  {
    files: ['src/behavior/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...leftOutOfThePackage] },
  },
  {
    files: ['{src,miniprogram}/**/*.ts'],
    rules: { 'import-x/no-nodejs-modules': 'error', 'rxjs-x/no-ignored-subscription': 'error' },
  },
  {
    files: ['{simulator,src/marbles,src/testing,test}/**/*.ts'],
    rules: {
      // An error that nobody handles is shown by the browser's console or by the test.
      'rxjs-x/no-ignored-error': 'off',
      // What the model and the tests hand around are closures, which have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A callback that does nothing is what many a test is about.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // The same job as others do it, kept as they write it: what a proof or a benchmark compares with.
    files: ['bench/peers/**/*.ts', 'prove/subjects/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'rxjs-x/no-ignored-error': 'off',
      'rxjs-x/no-ignored-subscription': 'off',
    },
  },
  {
    // Command-line programs speak on the console, and tools ask for a default export.
    files: ['*.{ts,mts,mjs,js}', '{scripts,bench,prove,simulator,command}/**', 'test/support/**'],
    rules: { 'no-console': 'off', 'import-x/no-default-export': 'off' },
  },
  {
    files: ['examples/*/miniprogram/**/*.js'],
    languageOptions: { globals: { App: 'readonly', Component: 'readonly' } },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        exports: 'writable',
        require: 'readonly',
      },
    },
  },
);
