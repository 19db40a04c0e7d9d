import type { Atom } from '../gazetteer/vocabulary.ts';
import type { TokenView } from './tagged.ts';

/** A sentence cut into atoms, in order. */
export interface Atoms {
  atom: Atom[];
  /** Atom without accents, apostrophes made alike, letters' case kept. */
  text: string[];
  /** The same in lower case. */
  lower: string[];
  /** Index of the token that the atom lies in. */
  token: number[];
  /** Offsets into the article's text. */
  start: number[];
  end: number[];
  /** Whether the sentence is written in capitals. */
  loud: boolean;
}

/** Cuts a sentence's tokens into atoms. */
export function atomise({ sentence: { tokens }, words }: TokenView): Atoms {
  const atoms: Atoms = { atom: [], text: [], lower: [], token: [], start: [], end: [], loud: false };
  let capital = 0;
  let small = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const pieces = words[index]?.atoms;
    if (token === undefined || pieces === undefined) continue;
    for (let piece = 0; piece < pieces.length; piece++) {
      const atom = pieces[piece];
      if (atom === undefined) continue;
      atoms.atom.push(atom);
      atoms.text.push(atom.text);
      atoms.lower.push(atom.lower);
      atoms.token.push(index);
      atoms.start.push(token.start + atom.start);
      atoms.end.push(Math.min(token.end, token.start + atom.end));
      if (atom.loudness > 0) capital++;
      else if (atom.loudness < 0) small++;
    }
  }
  atoms.loud = capital >= 3 && capital > small * 2;
  return atoms;
}
