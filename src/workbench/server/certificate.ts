/**
 * A certificate for https://localhost that is made here, on first use, and kept in .cache. Office.js trusts a host only
 * over https.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of its public key in base64: what Chrome's `--ignore-certificate-errors-spki-list` takes. */
  readonly publicKeyHash: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Browsers refuse certificates that are valid for longer. */
const VALID_FOR = 397 * DAY;

function toCertificate(key: string, cert: string): Certificate {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, publicKeyHash: createHash('sha256').update(publicKey).digest('base64') };
}

async function kept(folder: string): Promise<Certificate | undefined> {
  try {
    const [key, cert] = await Promise.all([
      readFile(path.join(folder, 'localhost.key'), 'utf8'),
      readFile(path.join(folder, 'localhost.crt'), 'utf8'),
    ]);
    const endsIn = Date.parse(new X509Certificate(cert).validTo) - Date.now();
    return endsIn > DAY ? toCertificate(key, cert) : undefined;
  } catch {
    // Not there yet, or not readable: a new one is made.
    return undefined;
  }
}

/** The certificate kept in a folder, or a new one where there is none that is still valid. */
export async function localhostCertificate(folder: string): Promise<Certificate> {
  const old = await kept(folder);
  if (old) return old;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + VALID_FOR - DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'localhost.key'), made.private, { mode: 0o600 });
  await writeFile(path.join(folder, 'localhost.crt'), made.cert);
  return toCertificate(made.private, made.cert);
}
