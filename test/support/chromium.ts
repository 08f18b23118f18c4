/**
 * A browser for tests on any machine: an installed Chrome, Edge or Chromium, else, on Linux, the Chromium inside the
 * npm package @sparticuz/chromium, unpacked once into .cache.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { installedBrowser } from '../../src/workbench/server/browser';
import { root } from './manifest';

const ARGS = ['--no-sandbox', '--font-render-hinting=none'];

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes it is on Lambda: so
 * it is run in a process that is told so.
 */
function unpack(into: string): void {
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()";
  const env = { ...process.env, TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, env });
}

function packedBrowser(): string {
  const about = readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    // Unpacked aside and then renamed, for another process may be doing the same.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    unpack(aside);
    const fonts = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
    writeFileSync(
      path.join(aside, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`,
    );
    try {
      renameSync(aside, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(aside, { recursive: true });
    }
  }
  return folder;
}

async function launchPacked(options: LaunchOptions): Promise<Browser> {
  const folder = packedBrowser();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((pair) => pair[1] !== undefined));
  const env: Record<string, string> = { ...(inherited as Record<string, string>) };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
  const launch = (more: Record<string, string>) =>
    chromium.launch({ ...options, executablePath: path.join(folder, 'chromium'), env: { ...env, ...more } });
  try {
    return await launch({});
  } catch (error) {
    // A bare machine lacks the libraries a browser needs. Its own are better where it has them.
    if (!/shared libraries/.test(String(error))) throw error;
    return launch({ LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') });
  }
}

export async function launchBrowser(): Promise<Browser> {
  const options: LaunchOptions = { args: ARGS, headless: true };
  const installed = installedBrowser();
  if (installed) return chromium.launch({ ...options, executablePath: installed });
  if (process.platform === 'linux') return launchPacked(options);
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium. Install one of them and run the tests again.',
  );
}
