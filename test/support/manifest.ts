/** manifest.xml and the icons, read for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export const root = join(__dirname, '../..');
export const manifestText = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** One element of the manifest, with its name as it is written there (`bt:Image`). */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Ordered = Record<string, unknown>;

function toElements(nodes: readonly Ordered[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    const inside = node[name] as Ordered[];
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        children: toElements(inside),
        text: inside.map((child) => String(child['#text'] ?? '')).join(''),
      },
    ];
  });
}

/** The root element of an XML text, children in their order. */
export function parseXml(text: string): Element {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    preserveOrder: true,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const [first] = toElements(parser.parse(text) as Ordered[]);
  if (!first) throw new Error('No element in the XML.');
  return first;
}

/** An element and all those inside it, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Width and height of a PNG, from its header. */
export function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${path} is not a PNG.`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
