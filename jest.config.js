// Three projects: plain (pure code, in Node), office (the real office.js in jsdom), browser (the built add-in in a real browser).
const { cpus } = require('node:os');

const transform = { '\\.m?[jt]sx?$': '@swc/jest' };
// Packages that ship ES modules only.
const esm = [
  'hucre',
  'd3-[^/]+',
  'internmap',
  '@univerjs',
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  '@ungap/structured-clone',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'node-releases',
  'get-package-type',
  '@sparticuz/chromium',
];
const base = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  testEnvironment: 'node',
};

module.exports = {
  // Of two cores jest would use one, and leave the other idle while a browser is waited for.
  maxWorkers: Math.max(2, cpus().length - 1),
  // Windows of tests that are over stay in memory, and a worker that holds much of it is long in ending.
  workerIdleMemoryLimit: '500MB',
  // A machine that does other things at the same time makes a test slow, not wrong.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'plain',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/office/'],
    },
    { ...base, displayName: 'office', testMatch: ['<rootDir>/test/office/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
