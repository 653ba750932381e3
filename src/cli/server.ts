import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { CannotRun } from './errors.ts';

export interface RunningServer {
  /** `http://localhost:4321/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Never the network: a preview is for whoever sits here. */
const HOST = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder, as a static host would: `goals/a` finds `goals/a.html`, a folder its `index.html`, and what is missing gets `404.html`.
 *
 * @param orAnother takes a free port where the wanted one is taken
 */
export async function serve(folder: string, port: number, orAnother: boolean): Promise<RunningServer> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => answer(root, request, response));
  try {
    await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !orAnother) {
      throw new CannotRun(`Cannot listen on port ${port} (${(error as NodeJS.ErrnoException).code})`, {
        help: 'Choose another one with `--port`; 0 takes any that is free.',
        cause: error,
      });
    }
    await listen(server, 0);
  }
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening, refused) => {
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      listening();
    });
  });
}

function answer(root: string, { method, url = '/' }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = find(root, pathOf(url));
  const missing = file === undefined ? find(root, '404.html') : undefined;
  const sent = file ?? missing;
  const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
  if (sent === undefined) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(method === 'HEAD' ? undefined : 'Not found\n');
    return;
  }
  const type = TYPES[extname(sent).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(file === undefined ? 404 : 200, { ...headers, 'content-type': type });
  if (method === 'HEAD') response.end();
  else
    createReadStream(sent)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The decoded path of an address, without its query; empty when it is malformed, which is then not found. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return '\0';
  }
}

/** The file for a path, if it lies below the root once every link and every `..` is resolved. */
function find(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const candidates = path.endsWith('/') || path === '' ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  for (const candidate of candidates) {
    try {
      const real = realpathSync(join(root, candidate));
      if (real.startsWith(root + sep) && statSync(real).isFile()) return real;
    } catch {
      // There is no such file; the next candidate may exist.
    }
  }
  return undefined;
}
