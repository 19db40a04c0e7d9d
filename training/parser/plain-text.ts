import type { Token } from '../../src/core/index.ts';
import { loadTagger } from '../../src/language/tagger/index.ts';
import { loadTokenizer } from '../../src/language/tokenizer/index.ts';

/** Sentences with fewer or more tokens than this teach nothing about trees, or are no sentences. */
const SHORTEST = 3;
const LONGEST = 120;

/** The different sentences of paragraphs, split and tagged by the models in `models/`; without trees. */
export function tagPlainText(paragraphs: readonly string[]): Token[][] {
  if (paragraphs.length === 0) return [];
  const tokenizer = loadTokenizer();
  const tagger = loadTagger();
  const seen = new Set<string>();
  const sentences: Token[][] = [];
  for (const paragraph of paragraphs) {
    for (const tokens of tokenizer.segment(paragraph)) {
      const key = tokens.map((token) => token.text).join(' ');
      if (tokens.length < SHORTEST || tokens.length > LONGEST || seen.has(key)) continue;
      seen.add(key);
      tagger.tag(tokens);
      sentences.push(tokens);
    }
  }
  return sentences;
}

/** Puts the tags of the tagger in `models/` in the place of those that sentences have. */
export function tagAgain(sentences: readonly { tokens: Token[] }[]): void {
  if (sentences.length === 0) return;
  const tagger = loadTagger();
  for (const { tokens } of sentences) tagger.tag(tokens);
}
