/** Opens the workbench in a browser that takes our own certificate without a warning, where one is installed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Chrome, Edge and Chromium by where they are installed, the best known first. */
function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (base) => base !== undefined,
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => bases.map((base) => path.join(base, program)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = (env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** The program of an installed Chrome, Edge or Chromium. */
export function installedBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

/**
 * Opens an address in a window of its own, with an empty profile that is thrown away. Returns how to close it, or
 * undefined where there is no such browser or no screen to show it on.
 */
export function openBrowser(address: string, publicKeyHash: string): (() => void) | undefined {
  const program = installedBrowser();
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!program || noScreen) return undefined;
  const profile = mkdtempSync(path.join(tmpdir(), 'pms-review-'));
  const browser = spawn(
    program,
    [
      `--user-data-dir=${profile}`,
      `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--new-window',
      address,
    ],
    { stdio: 'ignore' },
  );
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let running = true;
  browser.once('error', () => (running = false));
  browser.once('exit', () => {
    running = false;
    forget();
  });
  return () => {
    if (running) browser.kill();
    else forget();
  };
}
