/** A zone where the clocks change: one day of the year has 23 hours, and one 25. On every machine the same. */
process.env.TZ = 'Europe/Berlin';

/** The tests run as CommonJS, which jest needs; TypeScript itself is checked by `npm run types`, so here it is only translated. */
const typescript = [
  'ts-jest',
  {
    tsconfig: {
      target: 'es2022',
      module: 'commonjs',
      moduleResolution: 'bundler',
      isolatedModules: true,
      esModuleInterop: true,
      sourceMap: true,
      inlineSourceMap: false,
    },
    diagnostics: false,
  },
];

/** Builds dist/, for the tests that open it. */
const globalSetup = '<rootDir>/test/support/build.ts';

/**
 * @param {string} displayName
 * @param {import('jest').Config} [config]
 */
const project = (displayName, config) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  transform: { '\\.ts$': typescript },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.stryker-tmp/'],
  restoreMocks: true,
  ...config,
});

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: '100%',
  projects: [
    project('unit', {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...['exparser', 'wechat', 'browser', 'examples', 'site'].map((name) => `<rootDir>/test/${name}/`),
      ],
    }),
    // The hostile clients once more, with a recorder in between (R17).
    project('recorded', { testMatch: ['<rootDir>/test/hostile/**/*.test.ts'], globals: { isRecorded: true } }),
    // WeChat's component framework for unit tests builds its components out of DOM nodes.
    project('exparser', { testEnvironment: 'jsdom', globalSetup }),
    project('wechat', {
      globalSetup: '<rootDir>/test/support/install.ts',
      globalTeardown: '<rootDir>/test/support/uninstall.ts',
    }),
    project('browser', { globalSetup: '<rootDir>/test/support/simulator.ts' }),
  ],
};
