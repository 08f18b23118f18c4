/** Bundles the pages that the bench opens beside the add-in's own, as the add-in is bundled, into .cache. */
const path = require('node:path');

const root = path.join(__dirname, '../../..');

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { empty: path.join(__dirname, 'empty.tsx'), list: path.join(__dirname, 'list.tsx') },
  output: { path: path.join(root, '.cache/benchPane') },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }],
  },
  performance: { hints: false },
  stats: 'errors-only',
  cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack'), name: 'benchPane' },
};
