/** The functions' part of help.html, out of the same comments that functions.json comes from. */
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const functionFiles = require('./functionFiles');

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

function toHtml({ id, description, parameters }) {
  const named = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const items = parameters.map(
    ({ name, description: what }) => `<li><code>${escape(name)}</code>: ${escape(what)}</li>`,
  );
  return `<h3 id="pms.${id.toLowerCase()}"><code>PMS.${id}(${escape(named.join(', '))})</code></h3>
<p>${escape(description)}</p>
<ul>${items.join('')}</ul>`;
}

module.exports = async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles(), true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson).functions.map(toHtml).join('\n');
};
