import { classOf, isLetter } from '../../src/language/tokenizer/characters.ts';
import { chunksOf } from '../../src/language/tokenizer/chunks.ts';
import {
  contextOf,
  foldedHash,
  MOST_TOKEN_FEATURES,
  tokenFeatures,
} from '../../src/language/tokenizer/token-features.ts';
import { forEachCandidate } from '../../src/language/tokenizer/words.ts';
import { buildHashTable, type HashTable } from '../../src/language/numerics/hash-table.ts';
import { BinaryExamples, quantise, trainBinary } from '../binary.ts';
import type { RawDocument } from './raw-text.ts';

/** Fusions that the convention cuts, whether or not the treebank happens to hold them. */
const FUSIONS = [
  'can not',
  'gon na',
  'wan na',
  'got ta',
  'do nt',
  'ca nt',
  'wo nt',
  'did nt',
  'does nt',
  'is nt',
  'was nt',
  'are nt',
  'have nt',
  'has nt',
  'would nt',
  'could nt',
  'should nt',
  'i m',
  'd ye',
  'gim me',
  'lem me',
];

export interface TrainedWords {
  weights: Int8Array;
  fused: HashTable;
}

/** Trains the cutting of chunks into words on raw text with known boundaries. */
export function trainWords(documents: readonly RawDocument[], seed = 7): TrainedWords {
  const fused = learnFusions(documents);
  const examples = new BinaryExamples();
  const features = new Int32Array(MOST_TOKEN_FEATURES);
  for (const document of documents) {
    const cuts = new Set(document.tokens.map((token) => token.end));
    const chunks = chunksOf(document.text, 0, document.text.length);
    for (const [index, chunk] of chunks.entries()) {
      const context = contextOf(document.text, chunks, index);
      let tokenStart = chunk.start;
      forEachCandidate(document.text, chunk, fused, (gap) => {
        const count = tokenFeatures(document.text, context, gap, tokenStart, features);
        const cut = cuts.has(gap);
        examples.add(features, count, cut);
        if (cut) tokenStart = gap;
      });
    }
  }
  const weights = trainBinary(examples, { rows: 1 << 18, epochs: 12, rate: 0.1, decay: 1e-4, seed });
  return { weights: quantise(weights), fused };
}

/** Runs of letters that the treebank cuts more often than not. */
function learnFusions(documents: readonly RawDocument[]): HashTable {
  const counts = new Map<string, { whole: number; cut: Map<number, number> }>();
  for (const { text, tokens } of documents) {
    const cuts = new Set(tokens.map((token) => token.end));
    for (const chunk of chunksOf(text, 0, text.length)) {
      for (let start = chunk.start; start < chunk.end; start++) {
        if (!isLetter(classOf(text.charCodeAt(start)))) continue;
        let end = start;
        while (end < chunk.end && isLetter(classOf(text.charCodeAt(end)))) end++;
        const run = text.slice(start, end).toLowerCase();
        const found = counts.get(run) ?? { whole: 0, cut: new Map<number, number>() };
        counts.set(run, found);
        const inside = [];
        for (let gap = start + 1; gap < end; gap++) if (cuts.has(gap)) inside.push(gap - start);
        const offset = inside[0];
        if (offset === undefined || inside.length > 1) found.whole++;
        else if (!/n['’]?$/.test(run)) found.cut.set(offset, (found.cut.get(offset) ?? 0) + 1);
        start = end;
      }
    }
  }
  const table = new Map<number, number>();
  for (const fusion of FUSIONS) {
    const run = fusion.replace(' ', '');
    table.set(foldedHash(run, 0, run.length), fusion.indexOf(' '));
  }
  for (const [run, { whole, cut }] of counts) {
    for (const [offset, times] of cut) {
      if (times >= 3 && times > whole * 0.5) table.set(foldedHash(run, 0, run.length), offset);
    }
  }
  return buildHashTable(table);
}
