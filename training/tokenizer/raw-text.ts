import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fromConllu } from '../../src/language/conllu/index.ts';

/** Raw text with the boundaries an annotator gave it. */
export interface RawDocument {
  text: string;
  tokens: { start: number; end: number }[];
  sentences: { start: number; end: number }[];
}

/** The raw text of a CoNLL-U file, plain or gzipped: its sentences joined, a blank line between paragraphs. */
export function readRawText(path: string): RawDocument {
  const bytes = readFileSync(path);
  const { text, sentences } = fromConllu((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  return {
    text,
    tokens: sentences.flatMap(({ sentence }) => sentence.tokens.map(({ start, end }) => ({ start, end }))),
    sentences: sentences.map(({ sentence: { start, end } }) => ({ start, end })),
  };
}

/** The same text with lines folded at about `width` characters, as plain-text treebanks and e-mails are. */
export function foldLines(document: RawDocument, width: number): RawDocument {
  const characters = document.text.split('');
  let lineStart = 0;
  let lastSpace = -1;
  for (let index = 0; index < characters.length; index++) {
    if (characters[index] === '\n') {
      lineStart = index + 1;
      lastSpace = -1;
    } else if (characters[index] === ' ') lastSpace = index;
    if (index - lineStart >= width && lastSpace > lineStart) {
      characters[lastSpace] = '\n';
      lineStart = lastSpace + 1;
      lastSpace = -1;
    }
  }
  return { ...document, text: characters.join('') };
}
