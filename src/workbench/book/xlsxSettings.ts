/**
 * The add-in's settings and charts inside a file: as custom document properties, in pieces, because Excel keeps 255
 * characters of each. Excel itself has another place for settings (a web extension's part), which is not ours to write.
 */
import type { WorkbookProperties } from 'hucre';
import type { BookChart } from './book';

const PREFIX = 'PMS Review workbench ';
const PIECE = 240;

interface Settings {
  readonly settings: Record<string, string>;
  readonly charts: BookChart[];
}

type Custom = NonNullable<WorkbookProperties['custom']>;

export function settingsToFile(kept: Settings): Custom {
  if (Object.keys(kept.settings).length === 0 && kept.charts.length === 0) return {};
  const json = asciiOf(JSON.stringify({ settings: kept.settings, charts: kept.charts }));
  const pieces: Custom = {};
  for (let from = 0, number = 1; from < json.length; from += PIECE, number += 1) {
    pieces[`${PREFIX}${number}`] = json.slice(from, from + PIECE);
  }
  return pieces;
}

/** Only letters that no piece can be cut in the middle of: of 😀 each half by itself would be lost in a file. */
const asciiOf = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What was kept in the file, and the other properties it has. A part that cannot be read counts as none. */
export function settingsFromFile(custom: Custom | undefined): Settings & { readonly others: Custom } {
  const others: Custom = {};
  const pieces: [number, string][] = [];
  for (const [name, value] of Object.entries(custom ?? {})) {
    if (name.startsWith(PREFIX)) pieces.push([Number(name.slice(PREFIX.length)), String(value)]);
    else others[name] = value;
  }
  const json = pieces
    .sort(([a], [b]) => a - b)
    .map(([, piece]) => piece)
    .join('');
  try {
    const { settings, charts } = JSON.parse(json) as Partial<Settings>;
    return { settings: settings ?? {}, charts: charts ?? [], others };
  } catch {
    return { settings: {}, charts: [], others };
  }
}
