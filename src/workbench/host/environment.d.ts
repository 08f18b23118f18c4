/** What browsers and Node both have, and the language's own library does not name. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function queueMicrotask(callback: () => void): void;
declare const console: { error(...what: unknown[]): void };
declare const crypto: { randomUUID(): string };
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
