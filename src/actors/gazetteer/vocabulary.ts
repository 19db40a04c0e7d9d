import { piecesOf } from '../atoms.ts';

/** A piece of a word by which names are matched. */
export interface Atom {
  /** Without accents, apostrophes made alike, letters' case kept. */
  readonly text: string;
  readonly lower: string;
  /** Where it lies in its word. */
  readonly start: number;
  readonly end: number;
  /** Whether a name or a role noun begins with it as it is written. */
  readonly begins: boolean;
  /** 1 for a word in capitals, -1 for another one, 0 for what is too short or no word of plain letters. */
  readonly loudness: 1 | 0 | -1;
}

/** What is the same of a word wherever it stands. */
export interface Word {
  readonly lower: string;
  readonly capitalised: boolean;
  readonly atoms: readonly Atom[];
}

/** Words that are kept; when full, all are forgotten. */
const MOST_WORDS = 20_000;
/** Longer words hardly come twice. */
const LONGEST_KEPT = 32;

/** Words as texts use them, each read once. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #begins: (text: string, lower: string) => boolean;

  /** @param begins whether a name begins with an atom, or a role noun with the same in lower case. */
  constructor(begins: (text: string, lower: string) => boolean) {
    this.#begins = begins;
  }

  word(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const word = this.#read(text);
    if (text.length > LONGEST_KEPT) return word;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(text, word);
    return word;
  }

  #read(text: string): Word {
    return {
      lower: text.toLowerCase(),
      capitalised: /^\p{Lu}/u.test(text),
      atoms: piecesOf(text).map((piece) => this.#atom(piece)),
    };
  }

  #atom({ text, start, end }: ReturnType<typeof piecesOf>[number]): Atom {
    const lower = text.toLowerCase();
    const begins = /^[A-Za-z\u0080-\uffff]/.test(text) && this.#begins(text, lower);
    return { text, lower, start, end, begins, loudness: loudnessOf(text, lower) };
  }
}

function loudnessOf(text: string, lower: string): Atom['loudness'] {
  if (!/^[A-Za-z].{2}/s.test(text)) return 0;
  return text !== lower && text === text.toUpperCase() ? 1 : -1;
}
