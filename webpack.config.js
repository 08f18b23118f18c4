/**
 * Five bundles, each built by its name (`npx webpack --config-name addin`):
 *   addin      what Excel loads: pane.html, functions.json, manifest.xml, assets
 *   workbench  the page that plays Excel on the web; apart, so that its spreadsheet never reaches the add-in
 *   server     what `npm start` runs
 *   check      what `npm run check` runs
 *   bench      what `npm run bench` runs
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { version } = require('./package.json');
const functionFiles = require('./src/build/functionFiles');
const functionsFile = require('./src/build/functionsFile');
const functionsHelp = require('./src/build/functionsHelp');

const at = (...parts) => path.join(__dirname, ...parts);

/** Where the manifest says the add-in lives; PMS_REVIEW_URL replaces it in production. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/** Writes the address where the add-in is published into what Excel reads of it. */
class PublishedAddress {
  apply(compiler) {
    const url = process.env.PMS_REVIEW_URL?.replace(/\/$/, '');
    if (compiler.options.mode !== 'production' || !url) return;
    if (!url.startsWith('https://')) throw new Error('PMS_REVIEW_URL must start with https://');
    const { RawSource } = compiler.webpack.sources;
    const { PROCESS_ASSETS_STAGE_REPORT: stage } = compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap('PublishedAddress', (compilation) =>
      compilation.hooks.processAssets.tap({ name: 'PublishedAddress', stage }, () => {
        for (const file of ['manifest.xml', 'functions.json']) {
          compilation.updateAsset(file, (old) => {
            return new RawSource(old.source().toString().replaceAll(DEVELOPMENT_URL, url));
          });
        }
      }),
    );
  }
}

/** functions.json as Excel is to read it. */
class FunctionsFile {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const { PROCESS_ASSETS_STAGE_ADDITIONS: stage } = compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap('FunctionsFile', (compilation) =>
      compilation.hooks.processAssets.tap({ name: 'FunctionsFile', stage }, () =>
        compilation.updateAsset(
          'functions.json',
          (generated) => new RawSource(functionsFile(generated.source().toString())),
        ),
      ),
    );
  }
}

const base = (name, mode) => ({
  name,
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  output: { path: at('dist', name), clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader', parser: { exportsPresence: 'error' } },
    ],
  },
  cache: {
    type: 'filesystem',
    cacheDirectory: at('.cache/webpack'),
    name: `${name}-${mode}`,
    buildDependencies: { config: [__filename, at('.swcrc')] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const forNode = (name, entry, mode) => {
  const common = base(name, mode);
  return {
    ...common,
    target: 'node20',
    entry: { [name]: at(entry) },
    // One file: nothing is fetched from afar.
    module: { ...common.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { minimize: false },
  };
};

function addin(mode) {
  const common = base('addin', mode);
  const html = { inject: 'head', scriptLoading: 'defer', hash: true, minify: false };
  return {
    ...common,
    target: ['web', 'es2022'],
    entry: {
      pane: at('src/main/main.tsx'),
      functions: { import: at('src/main/functions.ts'), dependOn: 'pane' },
    },
    // Places of the pane that the first screen does not show are scripts beside it; the query tells versions apart.
    output: { ...common.output, chunkFilename: 'pane.[name].js?[contenthash:8]' },
    optimization: {
      chunkIds: 'named',
      // Counted: the shortest there are. From one version to the next they may move, for no script is shared by two.
      moduleIds: 'natural',
      // What several places are made of is one script.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          policy: { name: 'policy', chunks: 'all', minChunks: 2, test: /src.(policy|review)|decimal\.js/ },
          shared: { name: 'shared', chunks: 'async', minChunks: 2, test: /node_modules/ },
        },
      },
    },
    plugins: [
      new DefinePlugin({ PMS_REVIEW_VERSION: JSON.stringify(version) }),
      new CustomFunctionsMetadataPlugin({ input: functionFiles(), output: 'functions.json' }),
      new FunctionsFile(),
      new HtmlPlugin({ ...html, filename: 'pane.html', template: at('src/main/pane.html') }),
      new HtmlPlugin({
        filename: 'help.html',
        template: at('src/main/help.html'),
        templateParameters: async () => ({ functions: await functionsHelp() }),
        chunks: [],
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/{icon,check}-*.png'), to: 'assets/[name][ext]' },
          { from: at('manifest.xml') },
        ],
      }),
      new PublishedAddress(),
    ],
  };
}

/**
 * Production in either mode: what React looks after in development takes a quarter of a page's start. Not minimised: that
 * takes minutes and nobody downloads it from afar.
 */
function workbench() {
  const common = base('workbench', 'production');
  return {
    ...common,
    devtool: false,
    target: ['web', 'es2022'],
    entry: { workbench: at('src/workbench/page/main.ts') },
    experiments: { css: true },
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        filename: 'index.html',
        template: at('src/workbench/page/index.html'),
        scriptLoading: 'defer',
      }),
      new CopyPlugin({ patterns: [{ from: at('assets/icon.svg'), to: 'icon.svg' }] }),
    ],
  };
}

/** Runs where node_modules is, so what it takes from there stays there. */
const besideNodeModules = {
  devtool: false,
  externals: [
    ({ request }, done) => (/^[.\/]|^[A-Z]:\\/.test(request) ? done() : done(null, `commonjs ${request}`)),
  ],
};

const server = () => ({
  ...forNode('server', 'src/workbench/server/main.ts', 'development'),
  ...besideNodeModules,
});

const check = () => ({ ...forNode('check', 'src/cli/main.ts', 'production') });

/** Our code as it is shipped, in one bundle; a process that runs a part of it finds the rest beside it. */
const bench = () => ({
  ...forNode('bench', 'test/bench/main.ts', 'production'),
  ...besideNodeModules,
});

module.exports = (_env, { mode = 'production' }) => [addin(mode), workbench(), server(), check(), bench()];
