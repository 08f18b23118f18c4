/** Reads a workbook's file, whichever of the kinds the workbench knows it is. */
import type { BookContent } from './content';
import { openCsv } from './openCsv';
import { openXlsx } from './openXlsx';

/** A file that is no workbook, or of a kind that cannot be opened. The message is for people. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** What a compound file begins with, as .xls and encrypted workbooks are. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
/** "PK" and what no text has next: a zip with files in it, or an empty one. "PK" alone begins a practice's code. */
const zips = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

export async function openFile(bytes: Uint8Array | ArrayBuffer, name: string): Promise<BookContent> {
  const start = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  if (startsWith(start, compound)) {
    throw new CannotOpen(
      `${name} is protected by a password or of an old kind. Save it as .xlsx without a password.`,
    );
  }
  if (!zips.some((zip) => startsWith(start, zip))) {
    if (/\.xlsx$/i.test(name)) throw new CannotOpen(`${name} is not an Excel workbook.`);
    return openCsv(bytes, name);
  }
  try {
    return await openXlsx(bytes, name);
  } catch (cause) {
    throw new CannotOpen(
      `${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
