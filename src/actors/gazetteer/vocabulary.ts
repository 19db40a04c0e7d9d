import { piecesOf, type Piece } from '../atoms.ts';
import type { AtomTrie, Names } from './trie.ts';

/** A piece of a word by which names are matched. */
export interface Atom {
  /** Without accents, apostrophes made alike, letters' case kept. */
  readonly text: string;
  readonly lower: string;
  /** Where it lies in its word. */
  readonly start: number;
  readonly end: number;
  /** The names and the role nouns that begin with it; undefined where none does. */
  readonly names: Names | undefined;
  readonly roles: Names | undefined;
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
  readonly #names: AtomTrie;
  readonly #roles: AtomTrie;

  /** @param names as they are written; @param roles in lower case. */
  constructor(names: AtomTrie, roles: AtomTrie) {
    this.#names = names;
    this.#roles = roles;
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

  #atom({ text, start, end }: Piece): Atom {
    const lower = text.toLowerCase();
    const names = isLetter(text) ? this.#names.names(text) : undefined;
    const roles = isLetter(text) ? this.#roles.names(lower) : undefined;
    return { text, lower, start, end, names, roles, loudness: loudnessOf(text, lower) };
  }
}

/** Whether an atom is of letters, and not a number or another sign. */
export function isLetter(atom: string): boolean {
  return /^[A-Za-z\u0080-\uffff]/.test(atom);
}

function loudnessOf(text: string, lower: string): Atom['loudness'] {
  if (!/^[A-Za-z].{2}/s.test(text)) return 0;
  return text !== lower && text === text.toUpperCase() ? 1 : -1;
}
