/** Serves the built add-in and the bench's own pages, gzipped, from this machine. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

/** The bench runs in the project's folder. */
const root = process.cwd();

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Stands for office.js and an Excel that has not answered yet: what these take of the time is Microsoft's and the
 * network's, not ours, and the same for every add-in.
 */
const inPlaceOfOfficeJs = `
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  window.Office = {
    HostType: { Excel: 'Excel' }, actions: { associate() {} }, addin: {},
    context: { requirements: { isSetSupported: () => true } },
    onReady: (then) => Promise.resolve(info).then((given) => { then?.(given); return given; }),
  };
  window.CustomFunctions = { associate() {}, Error: class {}, ErrorCode: {} };
  window.Excel = { run: () => new Promise(() => {}) };
`;
const pageOf = (script: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>PMS Review</title><style>html,body,#pane{height:100%;margin:0}</style><script defer src="${script}"></script>` +
  `</head><body><div id="pane"></div></body></html>`;

const contentOf = (name: string): string | Buffer => {
  if (name === 'office.js') return inPlaceOfOfficeJs;
  if (name === 'empty.html') return pageOf('empty.js');
  if (name === 'list.html') return pageOf('list.js');
  if (name === 'empty.js' || name === 'list.js')
    return readFileSync(path.join(root, '.cache/benchPane', name));
  const content = readFileSync(path.join(root, 'dist/addin', name));
  if (name !== 'pane.html') return content;
  return content.toString().replace(/https:\/\/appsforoffice[^"> ]*office\.js/, 'office.js');
};

/** Of a script of the bench's own pages or of the add-in, as it goes over the wire. */
export const gzipped = (name: string): number => gzipSync(contentOf(name), { level: 9 }).length;

export interface Pages {
  readonly address: string;
  close(): void;
}

export async function servePages(): Promise<Pages> {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const config = path.join(root, 'test/bench/pane/webpack.config.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', config], { cwd: root });
  // Nothing is compressed while it is waited for.
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://localhost').pathname.slice(1);
    try {
      const body = ready.get(name) ?? gzipSync(contentOf(name), { level: 9 });
      ready.set(name, body);
      response.writeHead(200, {
        'content-type': types[path.extname(name)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
