/**
 * A browser for tests on any machine: an installed Chrome, Edge or Chromium, else, on Linux, the Chromium inside the
 * npm package @sparticuz/chromium, unpacked once into .cache.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { installedBrowser } from '../../src/workbench/server/browser';
import { root } from './manifest';

const ARGS = ['--no-sandbox', '--font-render-hinting=none'];

/** The package unpacks into the folder for temporary files, and its libraries only where it believes it is on Lambda. */
async function unpack(into: string): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  const others = {
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  };
  process.env.TMPDIR = into;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ ...before, ...others })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function packedBrowser(): Promise<string> {
  const { version } = (await import('@sparticuz/chromium/package.json')) as { version: string };
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    // Unpacked aside and then renamed, for another process may be doing the same.
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    await unpack(aside);
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
  const folder = await packedBrowser();
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
