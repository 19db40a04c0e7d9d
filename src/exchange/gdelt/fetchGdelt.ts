import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rejection } from '../../core/index.ts';
import { DemarcheError, messageOf, usageError } from '../../core/index.ts';
import type { Outside } from './download.ts';
import { ask, download, patiently } from './download.ts';
import type { ListedFile, Wanted } from './masterList.ts';
import { listedFile } from './masterList.ts';

/** Where GDELT 2.0 is published. */
export const GDELT_BASE = 'http://data.gdeltproject.org/gdeltv2/';

export interface FetchOptions extends Wanted, Outside {
  /** Folder of the master list and of the files, ended by a slash. */
  base: string;
  /** The files found in other languages and translated, instead of the English ones. */
  translated?: boolean;
  /** Folder in which the files are kept. */
  folder: string;
  /** Files done, files listed. */
  onProgress?: (state: { done: number; total: number }) => void;
}

/** What lies in the folder now. */
export interface Fetched {
  /** Paths of all wanted files that are there, in order of time. */
  files: string[];
  downloaded: number;
  /** Files of the list that could not be had. */
  rejections: Rejection[];
}

/** The wanted files of the master list, in order of time. Reads it line by line: it has hundreds of thousands. */
async function wantedFiles(address: string, options: FetchOptions): Promise<ListedFile[]> {
  return patiently(address, options, async () => {
    const response = await ask(address, options);
    const found = new Map<string, ListedFile>();
    const decoder = new TextDecoder();
    let rest = '';
    const take = (line: string): void => {
      const file = listedFile(line, options);
      if (file !== undefined) found.set(file.name, file);
    };
    for await (const chunk of response.body ?? []) {
      const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    }
    take(rest);
    return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/**
 * Downloads GDELT's files of a span of days by its master list, each checked by size and MD5, one after another.
 * Files that are there whole are not asked for again. A file that the server does not have is a rejection.
 * @throws DemarcheError `fetch.*` where the list cannot be had.
 */
export async function fetchGdelt(options: FetchOptions): Promise<Fetched> {
  if (!/^https?:\/\/.+\/$/.test(options.base))
    throw usageError(
      'fetch.base',
      `"${options.base}" is no folder of a web server.`,
      `Give an address that ends with a slash, such as ${GDELT_BASE}`,
    );
  mkdirSync(options.folder, { recursive: true });
  const list = options.translated === true ? 'masterfilelist-translation.txt' : 'masterfilelist.txt';
  const listed = await wantedFiles(`${options.base}${list}`, options);
  if (listed.length === 0)
    throw new DemarcheError(
      'fetch.nothing',
      `GDELT lists no files from ${options.from} to ${options.to}.`,
      'GDELT 2.0 begins on 2015-02-18 and goes up to a quarter of an hour ago.',
    );
  const fetched: Fetched = { files: [], downloaded: 0, rejections: [] };
  const stopped = (): boolean => options.signal?.aborted === true;
  for (const [index, file] of listed.entries()) {
    if (stopped()) break;
    const address = `${options.base}${file.name}`;
    const path = join(options.folder, file.name);
    try {
      if ((await download(address, path, file, options)) === 'downloaded') fetched.downloaded += 1;
      fetched.files.push(path);
    } catch (thrown) {
      if (stopped()) break;
      const error = thrown instanceof DemarcheError ? thrown : undefined;
      fetched.rejections.push({
        stage: 'exchange',
        source: address,
        code: error?.code ?? 'fetch.failed',
        reason: error?.message ?? `${address} could not be downloaded: ${messageOf(thrown)}.`,
        advice: error?.advice ?? 'Try again later; what was downloaded is kept.',
      });
    }
    options.onProgress?.({ done: index + 1, total: listed.length });
  }
  return fetched;
}
