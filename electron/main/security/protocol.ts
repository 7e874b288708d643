import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron/main';
import { appScheme, type Home } from './policy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Must run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the pages' own files from `folder` and nothing above it, to the pages of this home alone. */
export function servePages(own: Session, home: Home, folder: string): void {
  const wanted = new URL(home.origin).host;
  own.protocol.handle(appScheme, async (request) => {
    const { pathname, host } = new URL(request.url);
    const path = pathIn(folder, pathname);
    const type = path === null ? undefined : mediaTypes[extname(path)];
    if (host !== wanted || path === null || type === undefined) return refusal(403);
    try {
      // A link that leads out of the folder is no file of ours.
      if (!(await realpath(path)).startsWith((await realpath(folder)) + sep)) return refusal(403);
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'content-type': type,
          'content-security-policy': home.contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return refusal(404);
    }
  });
}

/** The file that an address names, in the folder; null when it names one outside, or nothing that is a path. */
function pathIn(folder: string, pathname: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

const refusal = (status: number): Response => new Response(null, { status });
