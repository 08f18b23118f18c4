/** The text of a .csv file: UTF-16 where it says so, else UTF-8, else what Excel for Windows writes. */
export function csvText(bytes: Uint8Array | ArrayBuffer): string {
  const [first, second] = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
