/**
 * What can be proved of manifest.xml without Microsoft's validation service: the faults that make Excel refuse an
 * add-in, or load it and never start it.
 */
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { floor } from '../src/excel/floor';
import { everyElement, manifestText, parseXml, pngSize, root } from './support/manifest';

const manifest = parseXml(manifestText);
const all = everyElement(manifest);
const named = (name: string) => all.filter((element) => element.name === name);
const one = (name: string) => {
  const found = named(name);
  expect(found.map((element) => element.name)).toEqual([name]);
  return found[0]!;
};

const childOfRoot = (name: string) => manifest.children.find((element) => element.name === name)!;

/** What the Resources section defines: id to value. */
const resources = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(named)
    .filter((element) => element.attributes.id !== undefined)
    .map((element) => [element.attributes.id!, element.attributes.DefaultValue!]),
);
const resids = all.filter((element) => element.attributes.resid !== undefined);
const addresses = all
  .map((element) => element.attributes.DefaultValue)
  .filter((value): value is string => value !== undefined && /^\w+:\/\//.test(value));

test('is well-formed', () => {
  expect(XMLValidator.validate(manifestText)).toBe(true);
});

test('has a GUID and a four-part version', () => {
  expect(one('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // Microsoft's store takes none below 1.
  expect(one('Version').text).toMatch(/^[1-9]\d{0,3}(?:\.\d{1,4}){3}$/);
});

test('has its elements in the order of the schema', () => {
  expect(manifest.children.map((element) => element.name)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  const host = named('Host').find((element) => element.attributes['xsi:type'] === 'Workbook')!;
  expect(host.children.map((element) => element.name)).toEqual([
    'Runtimes',
    'AllFormFactors',
    'DesktopFormFactor',
  ]);
  expect(one('Resources').children.map((element) => element.name)).toEqual([
    'bt:Images',
    'bt:Urls',
    'bt:ShortStrings',
    'bt:LongStrings',
  ]);
});

test('asks for the oldest Excel that can run it, and no newer', () => {
  const sets = named('Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([
    ['SharedRuntime', '1.1'],
    ['ExcelApi', '1.14'],
  ]);
  // What the pane itself looks for when it starts.
  expect(sets).toEqual(Object.entries(floor));
  expect(named('Host').map(({ attributes }) => attributes.Name ?? attributes['xsi:type'])).toEqual([
    'Workbook',
    'Workbook',
  ]);
});

test('every resid is short enough, resolves, and every resource is used', () => {
  const used = resids.map((element) => element.attributes.resid!);
  for (const id of [...used, ...resources.keys()]) expect(id.length).toBeLessThanOrEqual(32);
  expect([...new Set(used)].filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  const defined = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(named)
    .filter(({ attributes }) => attributes.id);
  expect(resources.size).toBe(defined.length);
});

test('every address is https', () => {
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
  expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
    new Set(['https://localhost:3000']),
  );
});

test('icons exist in the sizes they are declared for', () => {
  const declared = named('bt:Image')
    .filter((element) => element.attributes.size !== undefined)
    .map(({ attributes }) => [Number(attributes.size), resources.get(attributes.resid!)!] as const);
  const top = [
    [32, one('IconUrl').attributes.DefaultValue!],
    [64, one('HighResolutionIconUrl').attributes.DefaultValue!],
  ] as const;
  for (const [size, address] of [...declared, ...top]) {
    const file = join(root, new URL(address).pathname);
    expect([file, pngSize(file)]).toEqual([file, { width: size, height: size }]);
  }
  // Excel asks for 16, 32 and 80; Microsoft's store for 64 and 128.
  for (const icon of named('Icon')) {
    expect(icon.children.map((image) => image.attributes.size)).toEqual(['16', '32', '80']);
  }
  for (const size of [16, 32, 64, 80, 128]) {
    expect(pngSize(join(root, `assets/icon-${size}.png`))).toEqual({ width: size, height: size });
  }
});

test('pane, functions and commands share one long-lived runtime', () => {
  const runtime = one('Runtime');
  expect(runtime.attributes.lifetime).toBe('long');
  const page = runtime.attributes.resid!;
  expect(one('FunctionFile').attributes.resid).toBe(page);
  expect(one('Page').children[0]!.attributes.resid).toBe(page);
  const shows = named('Action').filter((element) => element.attributes['xsi:type'] === 'ShowTaskpane');
  expect(shows.map((element) => element.children[0]!.attributes.resid)).toEqual([page]);
  expect(one('DefaultSettings').children[0]!.attributes.DefaultValue).toBe(resources.get(page));
  // With a shared runtime there is one pane, and an id for it keeps Excel from loading the add-in.
  expect(named('TaskpaneId')).toEqual([]);
});

test('the functions stand under PMS', () => {
  expect(resources.get(one('Namespace').attributes.resid!)).toBe('PMS');
});

test('words are no longer than Excel shows', () => {
  const strings = (group: string) => one(group).children.map((element) => element.attributes.DefaultValue!);
  for (const text of strings('bt:ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of strings('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
  expect(one('DisplayName').attributes.DefaultValue!.length).toBeLessThanOrEqual(125);
  expect(childOfRoot('Description').attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
  expect(one('ProviderName').text.length).toBeLessThanOrEqual(125);
});

test('controls have ids of their own', () => {
  const ids = [...named('Control'), ...named('Group')].map((element) => element.attributes.id!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,124}$/);
});
