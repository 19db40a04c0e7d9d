import type { Sentence } from '../../core/index.ts';
import type { Vocabulary, Word } from '../gazetteer/vocabulary.ts';
import { FUNCTION_WORDS, OPENERS } from './words.ts';

/** Words that taggers call adjectives although they name people: "the military", "Muslims", "an Islamist". */
const NOUN_LIKE =
  /^(military|elite|\p{Lu}.*|.*(ist|ists|men|women|people|poor|dead|wounded|elderly|faithful))$/u;

/** What the reader of noun phrases asks of a token, with or without tags. */
export class TokenView {
  readonly sentence: Sentence;
  readonly tagged: boolean;
  readonly parsed: boolean;
  /** What is known of the word of each token wherever it stands. */
  readonly words: readonly Word[];

  constructor(sentence: Sentence, vocabulary: Vocabulary) {
    this.sentence = sentence;
    this.words = sentence.tokens.map(({ text }) => vocabulary.word(text));
    this.tagged = sentence.tokens.some((token) => token.upos !== '');
    this.parsed = sentence.tokens.some((token) => token.relation !== '');
  }

  get length(): number {
    return this.sentence.tokens.length;
  }

  text(index: number): string {
    return this.sentence.tokens[index]?.text ?? '';
  }

  lower(index: number): string {
    return this.words[index]?.lower ?? '';
  }

  /** Whether a word in lower case stands anywhere in the sentence. */
  holds(word: string): boolean {
    return this.words.some(({ lower }) => lower === word);
  }

  upos(index: number): string {
    return this.sentence.tokens[index]?.upos ?? '';
  }

  capitalised(index: number): boolean {
    return this.words[index]?.capitalised === true;
  }

  /** Whether a token can stand between a nationality and the noun it belongs to. */
  modifies(index: number): boolean {
    const text = this.text(index);
    if (text === '-' || text === '‑') return true;
    if (this.tagged) {
      const upos = this.upos(index);
      if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') return true;
      // "backed", "occupied", "led" inside a hyphenated adjective
      return upos === 'VERB' && this.text(index - 1) === '-';
    }
    const lower = text.toLowerCase();
    if (FUNCTION_WORDS.has(lower) || OPENERS.has(lower) || !/^\p{L}/u.test(text)) return false;
    return !/(ed|ing|ly)$/.test(lower);
  }

  /** Whether a token can be a noun: with tags NOUN or PROPN (ADJ as in "the military"), without them any word. */
  noun(index: number): boolean {
    if (!this.tagged) return true;
    const upos = this.upos(index);
    if (upos === 'ADJ') return NOUN_LIKE.test(this.text(index));
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'X';
  }

  /** Whether a token may be part of a name of its own. */
  properName(index: number): boolean {
    if (!this.capitalised(index)) return false;
    if (this.tagged) return this.upos(index) === 'PROPN';
    const lower = this.lower(index);
    return index > 0 && !FUNCTION_WORDS.has(lower) && !OPENERS.has(lower);
  }

  /** The token of a span that governs the others: by the tree where there is one, else the last. */
  headOf(first: number, last: number, fallback: number): number {
    if (!this.parsed) return fallback;
    for (let index = first; index <= last; index++) {
      const head = this.sentence.tokens[index]?.head ?? -1;
      if (head >= first && head <= last) continue;
      if (this.upos(index) !== 'PUNCT' && this.upos(index) !== 'DET' && this.upos(index) !== 'ADP')
        return index;
    }
    return fallback;
  }
}
