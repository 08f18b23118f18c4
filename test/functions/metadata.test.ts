/**
 * functions.json is a promise to people's workbooks: a changed id or argument changes their formulas. So what the build
 * generates is compared with a committed copy. After an intended change:
 * `UPDATE_GOLDEN=1 npx jest --selectProjects=plain --testPathPatterns test/functions/metadata`, and raise the version in manifest.xml.
 */
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { associated } from '../support/customFunctions';
import functionFiles from '../../src/build/functionFiles';
import functionsFile from '../../src/build/functionsFile';
import { associate, functions } from '../../src/functions';

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

const golden = path.join(__dirname, 'functions.json');

const generated = generateCustomFunctionsMetadata(functionFiles()).then(({ errors, metadataJson }) => ({
  errors,
  metadataJson: functionsFile(metadataJson),
}));
const metadata = generated.then(({ metadataJson }) => JSON.parse(metadataJson) as Metadata);

test('is what the committed copy says', async () => {
  const { errors, metadataJson } = await generated;
  expect(errors).toEqual([]);
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, metadataJson + '\n');
  expect(JSON.parse(metadataJson)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});

test('its ids are the functions, and the functions are what is associated', async () => {
  const ids = (await metadata).functions.map(({ id }) => id).sort();
  expect(ids).toEqual(Object.keys(functions).sort());
  associate();
  expect(associated).toEqual(functions);
});

test('every function and argument is explained, at a length that Excel shows', async () => {
  for (const { id, name, description, helpUrl, parameters } of (await metadata).functions) {
    // Excel's own demands, which the generator does not check: three characters, and no cell address.
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(name).toBe(id);
    expect(helpUrl).toBe(`https://localhost:3000/help.html#pms.${id.toLowerCase()}`);
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/^[A-Z"].*\.$/);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  }
});

test('arguments that may be left out come last, and none has a default of its own', async () => {
  for (const { id, parameters } of (await metadata).functions) {
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
    // A default initialiser would never run: Excel gives null. It would show as a shorter list of arguments here.
    const withNoDefault = functions[id as keyof typeof functions].length;
    expect(withNoDefault).toBe(parameters.length);
  }
});
