import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../../src/core/index.ts';

/** The sentences of a CoNLL-U file (plain or gzipped); multi-word and empty lines are left out. */
export function readTrees(path: string, keep: (document: string) => boolean = () => true): Token[][] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const sentences: Token[][] = [];
  let document = '';
  let tokens: Token[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice('# newdoc id = '.length);
    else if (line === '') {
      if (tokens.length > 0 && keep(document)) sentences.push(tokens);
      tokens = [];
    } else if (/^\d+\t/.test(line)) {
      const fields = line.split('\t');
      tokens.push({
        text: fields[1] ?? '',
        lemma: fields[2] ?? '',
        upos: fields[3] ?? '',
        xpos: fields[4] ?? '',
        head: Number(fields[6]) - 1,
        relation: fields[7] ?? '',
        start: 0,
        end: 0,
      });
    }
  }
  return sentences;
}
