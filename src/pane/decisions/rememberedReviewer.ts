/**
 * What this person's pane remembers between workbooks: their name, and nothing else. Excel on the web may keep a pane from
 * storing anything; then the name lasts as long as the pane does.
 */
const key = 'pms-review reviewer';
let inThisPane: string | undefined;

export function rememberedReviewer(): string {
  if (inThisPane !== undefined) return inThisPane;
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** An empty name is forgotten. */
export function rememberReviewer(name: string): void {
  inThisPane = name;
  try {
    if (name) localStorage.setItem(key, name);
    else localStorage.removeItem(key);
  } catch {
    // A browser that forbids storage: the name is asked for again another day.
  }
}
