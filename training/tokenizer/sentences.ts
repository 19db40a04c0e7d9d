import { isSpace } from '../../src/language/tokenizer/characters.ts';
import {
  describeParagraph,
  MOST_SENTENCE_FEATURES,
  sentenceFeatures,
} from '../../src/language/tokenizer/sentence-features.ts';
import { BinaryExamples, quantise, trainBinary } from '../binary.ts';
import type { RawDocument } from './raw-text.ts';

/** Trains where sentences end, on the words of raw text with known boundaries. */
export function trainSentences(documents: readonly RawDocument[], seed = 11): Int8Array {
  const examples = new BinaryExamples();
  const features = new Int32Array(MOST_SENTENCE_FEATURES);
  for (const { text, tokens, sentences } of documents) {
    const starts = tokens.map((token) => token.start);
    const ends = tokens.map((token) => token.end);
    const finals = new Set(sentences.map((sentence) => sentence.end));
    for (const [from, to] of paragraphs(text, starts, ends)) {
      const words = describeParagraph(text, starts, ends, from, to);
      let begin = 0;
      for (let index = 0; index < words.count - 1; index++) {
        const count = sentenceFeatures(words, index, begin, features);
        const final = finals.has(ends[from + index] as number);
        examples.add(features, count, final);
        if (final) begin = index + 1;
      }
    }
  }
  return quantise(trainBinary(examples, { rows: 1 << 20, epochs: 12, rate: 0.1, decay: 1e-4, seed }));
}

/** Ranges of words between blank lines. */
function paragraphs(text: string, starts: readonly number[], ends: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let index = 1; index <= starts.length; index++) {
    if (index < starts.length && !blankLine(text, ends[index - 1] as number, starts[index] as number))
      continue;
    found.push([from, index]);
    from = index;
  }
  return found;
}

function blankLine(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let index = from; index < to && isSpace(text.charCodeAt(index)); index++) {
    if (text.charCodeAt(index) === 10) breaks++;
  }
  return breaks > 1;
}
