import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The files of a gzipped tar archive by their path. Enough of the format for archives of saved pages. */
export function readArchive(path: string): Map<string, string> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, string>();
  let at = 0;
  let longName: string | undefined;
  while (at + 512 <= bytes.length) {
    const field = (start: number, length: number): string =>
      bytes.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') break;
    const size = Number.parseInt(field(124, 12).trim(), 8) || 0;
    const kind = field(156, 1);
    const content = bytes.toString('utf8', at + 512, at + 512 + size);
    const prefix = field(345, 155);
    if (kind === 'L') longName = content.replace(/\0.*$/s, '');
    else {
      const path =
        longName ?? (prefix === '' || !field(257, 5).startsWith('ustar') ? name : `${prefix}/${name}`);
      if (kind === '0' || kind === '') files.set(path.replace(/^\.\//, ''), content);
      longName = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
