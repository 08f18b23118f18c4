/**
 * Builds the bundles it is asked for, where a file they were made of has changed since.
 *   node src/build/build.mjs addin workbench      node src/build/build.mjs --development addin
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const mode = process.argv.includes('--development') ? 'development' : 'production';
const say = (words) => process.stderr.write(words);

/** Of what files hold, and of the names in folders. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(`${mode} ${process.env.PMS_REVIEW_URL ?? ''}`);
  for (const name of paths) {
    const full = path.join(root, name);
    hash.update(`\n${name}\n`);
    if (!existsSync(full)) hash.update('gone');
    else hash.update(statSync(full).isDirectory() ? readdirSync(full).sort().join('\n') : readFileSync(full));
  }
  return hash.digest('hex');
}

const stampOf = (name) => path.join(root, '.cache/built', `${name}.json`);

function isFresh(name) {
  if (!existsSync(stampOf(name)) || !existsSync(path.join(root, 'dist', name))) return false;
  const stamp = JSON.parse(readFileSync(stampOf(name), 'utf8'));
  return stamp.print === fingerprint(stamp.paths);
}

/** What the bundle was made of, as webpack saw it; packages stand in the lock file. */
function madeOf({ compilation }) {
  const seen = [...compilation.fileDependencies, ...compilation.contextDependencies]
    .map((full) => path.relative(root, full).replaceAll('\\', '/'))
    .filter((name) => /^(src|test|assets|manifest\.xml)/.test(name));
  // What makes the functions' files is in this folder, and webpack sees none of it.
  const scripts = readdirSync(path.join(root, 'src/build')).filter((script) => /\.m?js$/.test(script));
  const always = [
    'webpack.config.js',
    'package-lock.json',
    '.swcrc',
    ...scripts.map((script) => `src/build/${script}`),
  ];
  return [...new Set([...always, ...seen])].sort();
}

async function build(name, webpack, configs) {
  const config = configs({}, { mode }).find((one) => one.name === name);
  if (!config) throw new Error(`No bundle is called ${name}.`);
  const began = Date.now();
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) {
    say(`${stats.toString({ preset: 'errors-only', colors: process.stderr.isTTY })}\n`);
    return false;
  }
  const paths = madeOf(stats);
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), JSON.stringify({ print: fingerprint(paths), paths }));
  say(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
  return true;
}

const stale = names.filter((name) => !isFresh(name));
if (stale.length > 0) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../../webpack.config.js');
  // One after the other: each takes much memory.
  for (const name of stale) if (!(await build(name, webpack, configs))) process.exit(2);
}
