/** Office.js from node_modules, in the part of Microsoft's content delivery network. For development and tests only. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the production page loads Office.js from, as the store demands. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** A file of the library by its path on the network, which does not mind the case of letters; the package's do. */
export async function officeFile(root: string, name: string): Promise<Buffer | undefined> {
  const folder = path.join(root, 'node_modules/@microsoft/office-js/dist');
  const full = path.join(folder, name.toLowerCase());
  if (!full.startsWith(folder + path.sep)) return undefined;
  return readFile(full).catch(() => undefined);
}
