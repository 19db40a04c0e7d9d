import type { Token } from '../../core/index.ts';
import { unreadToken } from '../../core/index.ts';
import { loadModel } from '../numerics/model-file.ts';
import { chunksOf } from './chunks.ts';
import { paragraphStarts } from './paragraphs.ts';
import { sentenceEnds } from './sentences.ts';
import { WordStore } from './word-store.ts';
import { cutWords, type WordModel } from './words.ts';

export { LONGEST_CHUNK } from './chunks.ts';
export { LONGEST_SENTENCE } from './sentences.ts';

/** Cuts text into sentences and words in the Universal Dependencies convention for English. */
export interface Tokenizer {
  /** The sentences of a text, each as its words; offsets count in the text. Blank lines always end a sentence. */
  segment(text: string): Token[][];
  /** The words of one sentence, which is kept whole. */
  words(sentence: string): Token[];
}

/** Loads the tokeniser that ships with the package. */
export function loadTokenizer(): Tokenizer {
  const model = loadModel('models/tokenizer.bin');
  const words: WordModel = {
    classifier: { weights: model.array('words', 'Int8Array') },
    fused: {
      keys: model.array('fusedKeys', 'Int32Array'),
      values: model.array('fusedValues', 'Uint16Array'),
    },
  };
  return createTokenizer(words, { weights: model.array('sentences', 'Int8Array') });
}

/** A tokeniser from learned weights. */
export function createTokenizer(words: WordModel, sentences: { weights: Int8Array }): Tokenizer {
  const store = new WordStore();
  const tokensOf = (text: string, starts: number[], ends: number[], from: number, to: number): Token[] => {
    const tokens: Token[] = [];
    for (let index = from; index < to; index++) {
      const start = starts[index] as number;
      const end = ends[index] as number;
      tokens.push(unreadToken(store.at(text, start, end), start, end));
    }
    return tokens;
  };
  return {
    segment: (text) => {
      const chunks = chunksOf(text, 0, text.length);
      const opens = paragraphStarts(text, chunks);
      const { starts, ends } = cutWords(text, chunks, words);
      const found: Token[][] = [];
      let from = 0;
      let chunk = 0;
      for (let index = 1; index <= starts.length; index++) {
        const start = starts[index] ?? text.length;
        // The chunk that the word begins; words inside a chunk begin no paragraph.
        while (chunk < chunks.length && (chunks[chunk] as { start: number }).start < start) chunk++;
        const opened = index === starts.length || (chunks[chunk]?.start === start && opens[chunk] === true);
        if (!opened) continue;
        let begin = from;
        for (const end of sentenceEnds(text, starts, ends, from, index, sentences)) {
          found.push(tokensOf(text, starts, ends, begin, end));
          begin = end;
        }
        from = index;
      }
      return found;
    },
    words: (sentence) => {
      const { starts, ends } = cutWords(sentence, chunksOf(sentence, 0, sentence.length), words);
      return tokensOf(sentence, starts, ends, 0, starts.length);
    },
  };
}
