/** The functions' part of help.html, out of the same comments that functions.json comes from. */
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const { rowsOf } = require('./excelConstant');
const functionExamples = require('./functionExamples');
const functionFiles = require('./functionFiles');

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** A constant as cells: one, or a table of them. */
function cellsToHtml(constant) {
  if (!constant.startsWith('{')) return `<code>${escape(constant.replace(/^"(.*)"$/, '$1'))}</code>`;
  const rows = rowsOf(constant).map(
    (row) => `<tr>${row.map((cell) => `<td>${escape(String(cell))}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

const exampleToHtml = ({ formula, gives }) =>
  `<div class="example"><p><code>${escape(formula)}</code> gives</p>${cellsToHtml(gives)}</div>`;

function toHtml({ id, description, parameters }) {
  const named = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const items = parameters.map(
    ({ name, description: what }) => `<li><code>${escape(name)}</code>: ${escape(what)}</li>`,
  );
  const examples = functionExamples()[id].map(exampleToHtml);
  return `<h3 id="pms.${id.toLowerCase()}"><code>PMS.${id}(${escape(named.join(', '))})</code></h3>
<p>${escape(description)}</p>
<ul>${items.join('')}</ul>
${examples.join('\n')}`;
}

module.exports = async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles(), true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson).functions.map(toHtml).join('\n');
};
