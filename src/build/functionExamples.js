/**
 * The examples in the functions' comments, `@example =PMS.MONTHLY(1200) → {…}`: for their help, and for the test that
 * works them out. A result is written as Excel writes constants: 1, "text", {"a",1;"b",2} with rows apart by semicolons.
 */
const { readFileSync } = require('node:fs');
const functionFiles = require('./functionFiles');

/** By id: each formula and what it gives, in the order of the comment. */
module.exports = () =>
  Object.fromEntries(
    functionFiles().map((file) => {
      const comment = readFileSync(file, 'utf8').match(
        /\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction[\s\S]*?\*\//,
      )[0];
      const [, id] = comment.match(/@customfunction (\S+)/);
      const examples = [...comment.matchAll(/@example (=.*) → (.*)$/gm)];
      return [id, examples.map(([, formula, gives]) => ({ formula, gives }))];
    }),
  );
