/** Reads constants as Excel writes them in a formula: 1, 60%, "text", TRUE, {"a",1;"b",2}; nothing between two commas. */

/** The arguments, or the rows, that `text` parts with `mark` outside of quotes, braces and brackets. */
function parts(text, mark) {
  const found = [''];
  let [depth, quoted] = [0, false];
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && '{('.includes(sign)) depth++;
    if (!quoted && '})'.includes(sign)) depth--;
    if (sign === mark && depth === 0 && !quoted) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map((part) => part.trim());
}

function cell(text) {
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  const number = Number(text.endsWith('%') ? `${text.slice(0, -1)}e-2` : text);
  if (Number.isNaN(number)) throw new Error(`${text} is no constant.`);
  return number;
}

/** A constant as rows of cells: a single one is a table of one. */
const rowsOf = (text) =>
  text.startsWith('{')
    ? parts(text.slice(1, -1), ';').map((row) => parts(row, ',').map(cell))
    : [[cell(text)]];

/** A formula's function and arguments, each as rows of cells; null for one that is left out. */
function callOf(formula) {
  const [, id, given] = formula.match(/^=PMS\.([A-Z]+)\((.*)\)$/);
  return { id, args: parts(given, ',').map((part) => (part === '' ? null : rowsOf(part))) };
}

module.exports = { rowsOf, callOf };
