import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../src/core/index.ts';
import { fromConllu, type ConlluSentence } from '../src/language/conllu/index.ts';

/** A treebank for training: sentences in order, with what kind of text they are from. */
export interface TreebankSentence extends ConlluSentence {
  tokens: Token[];
  /** Id of the document (`# newdoc id`). */
  document: string;
  /** File the sentence came from, without folder and extensions. */
  source: string;
}

/** Reads a CoNLL-U file, plain or gzipped. */
export function readTreebankFile(path: string): TreebankSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const source = (path.split('/').at(-1) as string).replace(/\.conllu(\.gz)?$/, '');
  let document = source;
  return fromConllu(text).sentences.map((sentence) => {
    const opened = sentence.comments.find((comment) => comment.startsWith('newdoc'));
    if (opened !== undefined) document = opened.replace(/^newdoc( id = )?/, '') || document;
    return { ...sentence, tokens: sentence.sentence.tokens, document, source };
  });
}

/** The CoNLL-U files of a folder and the folders in it whose name matches, in order of their paths. */
export function treebankFiles(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory()) return treebankFiles(path, name);
      return /\.conllu(\.gz)?$/.test(entry) && name.test(entry) ? [path] : [];
    });
}

/** Training sentences of a treebank folder: every CoNLL-U file whose name holds neither "dev" nor "test". */
export function readTraining(folder: string): TreebankSentence[] {
  return treebankFiles(folder, /^(?!.*(-dev|-test)\b)/).flatMap(readTreebankFile);
}

/** Development sentences of a treebank folder: every CoNLL-U file whose name holds "dev". */
export function readDevelopment(folder: string): TreebankSentence[] {
  return treebankFiles(folder, /-dev\b/).flatMap(readTreebankFile);
}
