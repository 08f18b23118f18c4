/** What of the built add-in the first screen of the pane waits for: the scripts of its page up to the pane's own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './manifest';

const built = (name: string): string => path.join(root, 'dist/addin', name);

/** The page's own scripts, in the order in which they run: "pane.js". */
export const scriptsOfPage = (): readonly string[] => {
  const page = readFileSync(built('pane.html'), 'utf8');
  return [...page.matchAll(/<script defer src="?([^">? ]+)/g)].map(([, name]) => name!);
};

export const scriptsOfFirstScreen = (): readonly string[] => {
  const scripts = scriptsOfPage();
  return scripts.slice(0, scripts.indexOf('pane.js') + 1);
};

export const builtScript = (name: string): Buffer => readFileSync(built(name));
