/** Reads a workbook's file, whichever of the kinds the workbench knows it is. */
import type { BookContent } from './content';
import { openCsv } from './openCsv';
import { openXlsx } from './openXlsx';

/** A file that is no workbook, or of a kind that cannot be opened. The message is for people. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

export async function openFile(bytes: Uint8Array | ArrayBuffer, name: string): Promise<BookContent> {
  const start = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  if (start[0] === 0xd0 && start[1] === 0xcf) {
    throw new CannotOpen(
      `${name} is protected by a password or of an old kind. Save it as .xlsx without a password.`,
    );
  }
  if (start[0] !== 0x50 || start[1] !== 0x4b) {
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
