import type { Acquired, Origin } from './acquired.ts';
import { ByteReader } from './bytes/reader.ts';
import { settingsOf, type AcquireOptions } from './options.ts';
import { streamBytes } from './places/file.ts';
import { readPath } from './places/folder.ts';
import { isWebAddress, readUrl, toolsFor } from './places/url.ts';
import { readContent } from './read-content.ts';

/**
 * Reads documents from a file, a folder, an http(s) address or standard input (`-`).
 *
 * Kinds are recognised by content first and by file ending second: HTML, plain text, JSON and JSON Lines,
 * RSS, RDF, Atom and JSON Feed, sitemaps, WARC, and gzip of any of these. Everything streams: no more than one
 * document (at most `maxDocumentBytes`) is held at a time. Never throws for bad input: each thing that cannot
 * be used comes out as one rejection with its place and a way out, and the rest goes on.
 *
 * @example
 * for await (const item of acquire('news/')) {
 *   if (item.kind === 'document') console.log(item.document.source);
 * }
 */
export async function* acquire(target: string, options: AcquireOptions = {}): AsyncGenerator<Acquired> {
  const settings = settingsOf(options);
  const { tools, politeness } = toolsFor(settings);
  if (target === '-') {
    const origin: Origin = { source: '-', name: '', given: {}, depth: 0 };
    const bytes = streamBytes(settings.stdin ?? process.stdin);
    yield* readContent(new ByteReader(bytes), origin, tools);
  } else if (isWebAddress(target)) {
    yield* readUrl(target, { source: target, name: '', given: {}, depth: 0 }, tools, politeness);
  } else {
    yield* readPath(target, tools);
  }
}
