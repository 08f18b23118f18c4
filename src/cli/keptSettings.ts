/**
 * The settings that add-ins have kept in an .xlsx file: where Excel writes them, as properties of a part for each add-in
 * ([MS-OWEXML] 2.2.1), and where the workbench does, as properties of the document. Each value is JSON.
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookProperties } from 'hucre';
import { settingsFromFile } from '../workbench/book/xlsxSettings';

/** Settings are small; what is larger is none of ours. */
const mostBytes = 5_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  removeNSPrefix: true,
  isArray: (name) => name === 'property',
});

interface Part {
  readonly webextension?: {
    readonly properties?:
      '' | { readonly property?: readonly { readonly name?: string; readonly value?: string }[] };
  };
}

/**
 * By name, from a file's bytes and the properties of its document. A part that cannot be read holds none. Where both have
 * a setting, Excel's counts, being the later: Excel keeps the workbench's properties, the workbench keeps no parts of Excel's.
 */
export const settingsIn = (
  bytes: Uint8Array,
  properties: WorkbookProperties | undefined,
): ReadonlyMap<string, string> => {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^xl\/webextensions\/webextension\d*\.xml$/i.test(name) && originalSize <= mostBytes,
  });
  const settings = new Map<string, string>();
  for (const part of Object.values(parts))
    for (const { name, value } of propertiesOf(strFromU8(part)))
      if (name !== undefined && value !== undefined && !settings.has(name)) settings.set(name, textOf(value));
  const { settings: workbenchs } = settingsFromFile(properties?.custom);
  for (const [name, value] of Object.entries<unknown>(workbenchs))
    if (typeof value === 'string' && !settings.has(name)) settings.set(name, textOf(value));
  return settings;
};

const propertiesOf = (xml: string): readonly { readonly name?: string; readonly value?: string }[] => {
  try {
    const { webextension } = parser.parse(xml) as Part;
    return (webextension?.properties || {}).property ?? [];
  } catch {
    return [];
  }
};

/** A setting that is text stands there as JSON of a text. */
const textOf = (value: string): string => {
  try {
    const said: unknown = JSON.parse(value);
    return typeof said === 'string' ? said : value;
  } catch {
    return value;
  }
};
