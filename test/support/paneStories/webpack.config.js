/** Bundles the stories into .cache, each place in a script of its own, as in the add-in: one may fail to come. */
const path = require('node:path');

const root = path.join(__dirname, '../../..');

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { pane: path.join(__dirname, 'page.tsx') },
  output: { path: path.join(root, '.cache/paneStories') },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] },
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
  stats: 'errors-only',
  cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack'), name: 'paneStories' },
};
