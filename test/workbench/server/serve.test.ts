import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localhostCertificate } from '../../../src/workbench/server/certificate';
import { PortInUse, serve, type Serving } from '../../../src/workbench/server/serve';

const page = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
let root: string;
let running: Serving[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write('dist/addin/pane.html', page);
  write('dist/addin/functions.json', '{}');
  write('dist/addin/icon.png', '');
  write('dist/workbench/index.html', 'workbench');
  write('node_modules/@microsoft/office-js/dist/en-us/office_strings.js', 'strings');
  write('secret.txt', 'secret');
});

afterEach(async () => {
  await Promise.all(running.map((serving) => serving.close()));
  running = [];
  rmSync(root, { recursive: true });
});

async function start(more: { officeJsHere?: boolean; addinPort?: number } = {}): Promise<Serving> {
  const serving = await serve({ root, addinPort: 0, workbenchPort: 0, officeJsHere: true, ...more });
  running.push(serving);
  return serving;
}

/** Asks with our own certificate as the only one trusted: a wrong one fails. */
function ask(origin: string, pathname: string) {
  const ca = readFileSync(path.join(root, '.cache/certificate/localhost.crt'));
  const { port } = new URL(origin);
  return new Promise<{ status: number; type: string; cors: string; kept: string; body: string }>(
    (resolve, reject) => {
      get({ host: 'localhost', port, path: pathname, ca, agent: false }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            cors: String(response.headers['access-control-allow-origin']),
            kept: String(response.headers['cache-control']),
            body,
          }),
        );
      }).on('error', reject);
    },
  );
}

test('serves add-in and workbench on two origins of one host name, over https it vouches for itself', async () => {
  const { addin, workbench } = await start();
  expect(new URL(addin).hostname).toBe(new URL(workbench).hostname);
  expect(addin).not.toBe(workbench);
  expect(await ask(workbench, '/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: 'workbench',
  });
  expect(JSON.parse((await ask(workbench, '/addin.json')).body)).toEqual({ origin: addin });
  // Excel on the web reads it from another origin.
  expect(await ask(addin, '/functions.json')).toMatchObject({
    status: 200,
    type: 'application/json; charset=utf-8',
    cors: '*',
  });
});

test('sends no more than a host has to: the rest is for its own pages, and icons come without Cache-Control', async () => {
  const { addin } = await start();
  expect(await ask(addin, '/pane.html')).toMatchObject({ cors: 'undefined', kept: 'no-store' });
  expect(await ask(addin, '/icon.png')).toMatchObject({ status: 200, cors: 'undefined', kept: 'undefined' });
});

test('answers for Office.js itself where asked to, whatever the case of the path', async () => {
  const { addin } = await start();
  expect((await ask(addin, '/pane.html')).body).toBe('<script src="/office-js/office.js"></script>');
  expect((await ask(addin, '/office-js/en-US/office_strings.js')).body).toBe('strings');
});

test('else leaves the pages as they are', async () => {
  const { addin } = await start({ officeJsHere: false });
  expect((await ask(addin, '/pane.html')).body).toBe(page);
});

test.each([
  '/../../secret.txt',
  '/..%2f..%2fsecret.txt',
  '/office-js/..%2f..%2f..%2f..%2fsecret.txt',
  '/none',
  '/assets',
])('has no %s', async (pathname) => {
  const { addin } = await start();
  const { status, body } = await ask(addin, pathname);
  expect(status).toBe(404);
  expect(body).not.toContain('secret\n');
});

test('refuses an address it cannot read', async () => {
  const { addin } = await start();
  expect((await ask(addin, '/%zz')).status).toBe(400);
});

test('says which port is taken, and lets go of the other', async () => {
  const { addin } = await start();
  const taken = Number(new URL(addin).port);
  await expect(start({ addinPort: taken })).rejects.toEqual(new PortInUse(taken));
  await expect(serve({ root, addinPort: 0, workbenchPort: taken, officeJsHere: true })).rejects.toThrow(
    `Port ${taken} is in use by another program.`,
  );
});

test('makes a certificate once and keeps it; a spoilt one is made again', async () => {
  const folder = path.join(root, 'certificate');
  const first = await localhostCertificate(folder);
  expect(first.publicKeyHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(await localhostCertificate(folder)).toEqual(first);
  writeFileSync(path.join(folder, 'localhost.crt'), 'spoilt');
  expect((await localhostCertificate(folder)).publicKeyHash).not.toBe(first.publicKeyHash);
});
