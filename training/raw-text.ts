import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../src/core/index.ts';
import { loadTokenizer } from '../src/language/tokenizer/index.ts';

/**
 * Unannotated English of a folder, as paragraphs: text files (`.txt`, `.txt.gz`: a paragraph a line, words in
 * square brackets without them, tab-separated columns after the first left out) and JSON Lines with a `text`.
 */
export function readPlainText(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory()) return readPlainText(path);
      if (/^(SOURCE|README|LICENSE)/.test(entry)) return [];
      if (/\.txt(\.gz)?$/.test(entry)) return contentOf(path).split('\n').flatMap(proseOfLine);
      if (entry.endsWith('.jsonl')) return contentOf(path).split('\n').flatMap(proseOfRecord);
      return [];
    });
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Lines that are prose: long enough, and most of it small letters. */
function proseOfLine(line: string): string[] {
  const text = (line.split('\t')[0] as string).replace(/\[([^[\]]*)\]/g, '$1').trim();
  const small = text.replace(/[^a-z ]/g, '').length;
  return text.length >= 40 && small >= text.length * 0.75 ? [text] : [];
}

function proseOfRecord(line: string): string[] {
  if (line.trim() === '') return [];
  const record = JSON.parse(line) as { text?: unknown; sentences?: unknown };
  if (typeof record.text === 'string') return record.text.split(/\n\s*\n/);
  return Array.isArray(record.sentences)
    ? [record.sentences.filter((part) => typeof part === 'string').join(' ')]
    : [];
}

/** The words of the sentences of paragraphs, split by the tokeniser in `models/`. */
export function rawWords(paragraphs: readonly string[]): string[][] {
  const tokenizer = loadTokenizer();
  return paragraphs.flatMap((paragraph) => wordsOf(tokenizer.segment(paragraph)));
}

/** The words of sentences as they are written. */
export function wordsOf(sentences: readonly (readonly Token[])[]): string[][] {
  return sentences.map((sentence) => sentence.map(({ text }) => text));
}
