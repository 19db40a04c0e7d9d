/** Words that are kept; when full, all are forgotten. */
const MOST_WORDS = 20_000;
/** Longer words hardly come twice. */
const LONGEST_KEPT = 32;

/**
 * One string for each word, however often it comes: what is looked up by a word is found faster by the very same string.
 * A part of a text with curly quotes takes two bytes a letter, which most of what reads strings is slow at; so a word of
 * plain letters is written anew in one.
 */
export class WordStore {
  private readonly words = new Map<string, string>();

  /** The word that stands at some place of a text. */
  at(text: string, start: number, end: number): string {
    const word = text.slice(start, end);
    if (end - start > LONGEST_KEPT) return word;
    const known = this.words.get(word);
    if (known !== undefined) return known;
    if (this.words.size >= MOST_WORDS) this.words.clear();
    const kept = ofOneByte(word);
    this.words.set(kept, kept);
    return kept;
  }
}

/** The same word, written anew if all its units fit in a byte. */
function ofOneByte(word: string): string {
  const units: number[] = [];
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit > 0xff) return word;
    units.push(unit);
  }
  return String.fromCharCode(...units);
}
