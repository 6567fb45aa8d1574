/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/{dataset,model}/**/*.ts'],
  plugins: ['./scripts/mutation/test-runner.mjs'],
  testRunner: 'test-files',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: [
    '.cache',
    'dist',
    'test-results',
    'docs',
    'deploy',
    'public',
    'tests/{app,e2e,engines,features,fuzz,house}',
  ],
  // Stryker would rewrite it by an interface that TypeScript 7 no longer has; nothing in the copy needs it.
  tsconfigFile: 'none',
  // A machine that is busy with other work must not count as an endless loop.
  timeoutMS: 30_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  allowConsoleColors: false,
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
}
