/**
 * Run after `npm install` has changed package-lock.json: node src/build/completeLock.mjs
 *
 * Some packages come with a binary for each platform, as optional dependencies. A registry that lacks those of other
 * platforms makes npm leave them out of the lock file, and `npm ci` then refuses the whole of it. This names them again;
 * npm skips what is for another platform than its own. test/lock.test.ts tells when it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
const LIBC = { gnu: 'glibc', musl: 'musl' };

for (const [place, { optionalDependencies = {}, dev, license }] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (packages[`${place}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    const platform = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name);
    if (!platform || !/^\d/.test(version))
      throw new Error(`No platform can be read from ${name}@${version}.`);
    const [, os, cpu, abi] = platform;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(LIBC[abi] && { libc: [LIBC[abi]] }),
      license,
      optional: true,
      os: [os],
    };
  }
}
const inOrder = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
