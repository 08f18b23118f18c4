/** The files that hold `@customfunction`s, in the order of their names: for webpack and for tests. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../functions');

module.exports = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => /@customfunction\b/.test(readFileSync(file, 'utf8')))
    .sort();
