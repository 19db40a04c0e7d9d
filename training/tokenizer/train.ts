import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodeModel } from '../../src/language/numerics/model-file.ts';
import { resourcePath } from '../../src/platform/index.ts';
import { foldLines, type RawDocument } from './raw-text.ts';
import { trainSentences } from './sentences.ts';
import { trainWords } from './words.ts';

/** Trains the tokeniser and the sentence splitter, and writes `models/tokenizer.bin`. */
export function trainTokenizer(
  documents: readonly RawDocument[],
  path = resourcePath('models/tokenizer.bin'),
): void {
  const words = trainWords(documents);
  // Folded lines teach that a line break inside a paragraph says little.
  const sentences = trainSentences([...documents, ...documents.map((document) => foldLines(document, 80))]);
  mkdirSync(dirname(path), { recursive: true });
  const arrays = {
    words: words.weights,
    fusedKeys: words.fused.keys,
    fusedValues: words.fused.values,
    sentences,
  };
  writeFileSync(path, encodeModel({ format: 1 }, arrays));
}
