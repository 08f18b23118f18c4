/**
 * What the add-in is made of and under which licences: node src/build/licences.js. Ends with 1 where one is not allowed.
 * The lock file says what is installed for production, and each package what its licence is.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** Licences that let anyone use, change and pass on, and ask for no more than to be named. */
const allowed = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

const root = path.join(__dirname, '../..');
const read = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'));

/** "MIT", "(MIT OR Apache-2.0)", "MIT AND ISC": one of several will do, of several together each must. */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((each) => allowed.includes(each.trim())));

/** Packages for production, the add-in itself aside, by name. */
const productionPackages = () =>
  Object.entries(read('package-lock.json').packages)
    .filter(([place, { dev, devOptional, optional }]) => place !== '' && !dev && !devOptional && !optional)
    .map(([place, { version }]) => {
      const { name, license } = read(place, 'package.json');
      const licence = typeof license === 'string' ? license : (license?.type ?? 'none given');
      return { name, version, licence, allowed: isAllowed(licence) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

module.exports = { isAllowed, productionPackages };

if (require.main === module) {
  const packages = productionPackages();
  const width = Math.max(...packages.map(({ name, version }) => name.length + version.length + 1));
  const refused = packages.filter((each) => !each.allowed);
  const lines = packages.map(
    (each) =>
      `${`${each.name} ${each.version}`.padEnd(width)}  ${each.licence}${each.allowed ? '' : '  NOT ALLOWED'}`,
  );
  const counts = [...new Set(packages.map(({ licence }) => licence))].map(
    (licence) => `${packages.filter((each) => each.licence === licence).length} ${licence}`,
  );
  process.stdout.write(`${lines.join('\n')}\n\n${packages.length} packages: ${counts.join(', ')}\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
