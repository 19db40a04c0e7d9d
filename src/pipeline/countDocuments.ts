import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What begins a document in files that hold several, by the file's ending. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  '.rss': /<(?:item|entry)[\s>]/g,
  '.atom': /<(?:item|entry)[\s>]/g,
  '.xml': /<(?:item|entry)[\s>]/g,
  '.warc': /WARC-Type: response/g,
};

/** Files with one document a line. */
const LINES = new Set(['.jsonl', '.ndjson']);

/** Files that hold one document. */
const SINGLE = new Set(['.html', '.htm', '.xhtml', '.txt', '.md', '.json', '']);

/**
 * About how many documents lie at the targets, for telling how long a job will take; null where that cannot be
 * told without reading everything (web addresses, standard input, compressed files). Cost: one pass over files
 * that hold several documents.
 */
export async function countDocuments(targets: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const target of targets) {
    const count = /^https?:/i.test(target) || target === '-' ? null : await countAt(target);
    if (count === null) return null;
    total += count;
  }
  return total;
}

async function countAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 1;
  if (found.isDirectory()) {
    const names = await readdir(path).catch(() => []);
    return countDocuments(names.filter((name) => !name.startsWith('.')).map((name) => join(path, name)));
  }
  if (!found.isFile()) return null;
  const ending = extname(path).toLowerCase();
  const beginning = BEGINNINGS[ending];
  try {
    if (SINGLE.has(ending)) return 1;
    if (LINES.has(ending)) return await countLines(path);
    return beginning === undefined ? null : await countBeginnings(path, beginning);
  } catch {
    // What cannot be read is one rejection.
    return 1;
  }
}

/** An estimate: a beginning that the end of a chunk cuts in two is missed. */
async function countBeginnings(path: string, beginning: RegExp): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(path, 'latin1') as AsyncIterable<string>)
    count += chunk.match(beginning)?.length ?? 0;
  return count;
}

/** Lines with something in them. */
async function countLines(path: string): Promise<number> {
  let count = 0;
  let filled = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(10, from);
      filled ||= chunk.subarray(from, end === -1 ? chunk.length : end).some((byte) => byte > 32);
      if (end === -1) break;
      if (filled) count++;
      filled = false;
      from = end + 1;
    }
  }
  return filled ? count + 1 : count;
}
