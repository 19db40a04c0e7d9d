import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { DemarcheError } from '../core/index.ts';
import { resourcePath } from '../platform/index.ts';

export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  caching: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The built page, read once: what is not in this map is not served, whatever path is asked for.
 * @throws DemarcheError where the page was not built.
 */
export function loadPage(): ReadonlyMap<string, PageFile> {
  const root = resourcePath('dist/web');
  if (!existsSync(join(root, 'index.html'))) {
    throw new DemarcheError('server.no-page', 'The page has not been built.', 'Run "npm run build" first.');
  }
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join('/')}`;
    files.set(address, {
      bytes: new Uint8Array(readFileSync(path)),
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
      // Names under assets carry a digest of their content, so they never change.
      caching: address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}
