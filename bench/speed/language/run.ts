import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../../../src/core/index.ts';
import { fromConllu, loadLanguage } from '../../../src/language/index.ts';
import { loadLemmatizer } from '../../../src/language/lemmatizer/index.ts';
import { loadParser } from '../../../src/language/parser/index.ts';
import { loadTagger } from '../../../src/language/tagger/index.ts';
import { loadTokenizer } from '../../../src/language/tokenizer/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';

/**
 * Words a second on one core, from text to tree and stage by stage: the best of several rounds over the same text
 * (the treebank's development set where it is there, else the examples), after one round to warm up.
 */
const ROUNDS = 5;
const treebank = resourcePath('../shared/data/ud-ewt/en_ewt-ud-dev.conllu.gz');
const text = existsSync(treebank)
  ? fromConllu(gunzipSync(readFileSync(treebank)).toString('utf8')).text
  : 'Arvenia and Belmark signed a treaty on fishing on Monday.\n\n'.repeat(2000);

const before = performance.now();
const language = loadLanguage();
console.log(`loading        ${(performance.now() - before).toFixed(0).padStart(9)} ms`);

const tokenizer = loadTokenizer();
const tagger = loadTagger();
const lemmatizer = loadLemmatizer();
const parser = loadParser();
let sentences: Token[][] = tokenizer.segment(text);
const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);

const stages: [name: string, work: () => void][] = [
  ['text to words', () => (sentences = tokenizer.segment(text))],
  ['tags', () => sentences.forEach((sentence) => tagger.tag(sentence))],
  ['lemmas', () => sentences.forEach((sentence) => lemmatizer.lemmatize(sentence))],
  ['trees', () => sentences.forEach((sentence) => parser.parse(sentence))],
  ['text to tree', () => void language.analyze(text)],
];
for (const [name, work] of stages) {
  let best = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    work();
    if (round > 0) best = Math.min(best, performance.now() - start);
  }
  const rate = Math.round(words / (best / 1000));
  console.log(`${name.padEnd(15)}${rate.toLocaleString('en').padStart(9)} words a second`);
}
