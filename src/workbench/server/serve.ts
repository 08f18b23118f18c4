/**
 * Serves the add-in and the page that plays Excel to it, over https, on two ports of one host name: to Office.js an
 * add-in and a host that share a name may trust each other, and two ports are two origins, as in Excel on the web.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { localhostCertificate } from './certificate';
import { officeFile, OFFICE_JS_CDN } from './officeJs';

export interface ServeOptions {
  /** The project's folder. */
  readonly root: string;
  /** 0 takes a free one. */
  readonly addinPort: number;
  readonly workbenchPort: number;
  /** Answer for Office.js ourselves, so that nothing comes from the internet. Else pages are served as they are. */
  readonly officeJsHere: boolean;
  /** Sent with everything of the add-in, as whoever hosts it may: a Content-Security-Policy. */
  readonly addinHeaders?: Readonly<Record<string, string>>;
  /** Where the page that plays Excel was built to, in the project's folder. */
  readonly page?: string;
}

export interface Serving {
  readonly addin: string;
  readonly workbench: string;
  /** For `--ignore-certificate-errors-spki-list`. */
  readonly publicKeyHash: string;
  close(): Promise<void>;
}

/** A port that another program holds. */
export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use by another program.`);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What Excel on the web reads from an origin of its own, and the page that plays it, too: nothing else is let there. */
const READ_FROM_AFAR = new Set(['/manifest.xml', '/functions.json']);

/** A file inside a folder, or undefined: nothing outside it is ever read. */
async function fileIn(folder: string, name: string): Promise<Buffer | undefined> {
  const full = path.join(folder, name);
  if (!full.startsWith(folder + path.sep)) return undefined;
  try {
    return await readFile(full);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

type Find = (pathname: string) => Promise<Buffer | string | undefined>;

function answering(find: Find, headers: Readonly<Record<string, string>> = {}) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    let pathname: string;
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
      if (pathname === '/') pathname = '/index.html';
    } catch {
      response.writeHead(400).end();
      return;
    }
    find(pathname).then(
      (body) => {
        if (body === undefined) {
          response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(`There is no ${pathname} here.`);
          return;
        }
        response.writeHead(200, {
          'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
          ...(READ_FROM_AFAR.has(pathname) && { 'access-control-allow-origin': '*' }),
          // Office shows no icon that it is told how to keep.
          ...(!pathname.endsWith('.png') && { 'cache-control': 'no-store' }),
          ...headers,
        });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts serving what was built into dist. Rejects with PortInUse where a port is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { root, officeJsHere, page = 'dist/workbench' } = options;
  const certificate = await localhostCertificate(path.join(root, '.cache/certificate'));

  const addin = createServer(
    certificate,
    answering(async (pathname) => {
      if (officeJsHere && pathname.startsWith('/office-js/')) {
        return officeFile(root, pathname.slice('/office-js/'.length));
      }
      const body = await fileIn(path.join(root, 'dist/addin'), pathname);
      const isPage = officeJsHere && pathname.endsWith('.html');
      return body && isPage ? body.toString('utf8').replaceAll(OFFICE_JS_CDN, '/office-js/') : body;
    }, options.addinHeaders),
  );
  const addinPort = await listen(addin, options.addinPort);
  const addinOrigin = `https://localhost:${addinPort}`;

  const workbench = createServer(
    certificate,
    answering(async (pathname) => {
      // For what it says of Excel's object model: src/workbench/host/apiTable.ts.
      if (pathname.startsWith('/office-js/')) return officeFile(root, pathname.slice('/office-js/'.length));
      if (pathname === '/addin.json') return JSON.stringify({ origin: addinOrigin });
      return fileIn(path.join(root, page), pathname);
    }),
  );
  try {
    const workbenchPort = await listen(workbench, options.workbenchPort);
    return {
      addin: addinOrigin,
      workbench: `https://localhost:${workbenchPort}`,
      publicKeyHash: certificate.publicKeyHash,
      close: async () => void (await Promise.all([close(addin), close(workbench)])),
    };
  } catch (error) {
    await close(addin);
    throw error;
  }
}
