import type { WordClasses } from './format.ts';

/** Word lists that the reading of trees needs beside the rules; all from `data/rules/classes.txt`. */
export interface Lexicon {
  /** Verbs that only carry a noun's act: "launch an attack", "hold talks". With particle: "carry out". */
  support: ReadonlySet<string>;
  /** Verbs by which an act simply happens: "talks took place", "the attack came". */
  occur: ReadonlySet<string>;
  /** Verbs of saying and writing. */
  say: ReadonlySet<string>;
  /** Verbs and adjectives whose infinitive is ahead: "plan to", "set to". */
  future: ReadonlySet<string>;
  /** Verbs, adjectives and nouns that leave it open whether what they govern happens. */
  possible: ReadonlySet<string>;
  /** Verbs that say that what they govern did not happen. */
  negative: ReadonlySet<string>;
  /** Verbs whose infinitive happens when they do: "began to", "was forced to". */
  factive: ReadonlySet<string>;
  /** Verbs whose infinitive has the subject, not the object, as its agent: "promise", "threaten". */
  subjectControl: ReadonlySet<string>;
  /** Nouns that are settings of talk in which the subject of the clause takes part: "in a meeting with". */
  setting: ReadonlySet<string>;
  /** Nouns for persons and bodies that can act. */
  people: ReadonlySet<string>;
  /** Words of games and matches, one or two: where one stands, nations are teams. */
  play: ReadonlySet<string>;
  /** Words that reports of matches are full of, though each may stand elsewhere: "coach", "goal". */
  sport: ReadonlySet<string>;
  /** What happens, is felt or is thought, and does nothing to anybody: "inflation", "the sea", "this idea". */
  powerless: ReadonlySet<string>;
}

/** Gathers the lists from the word classes; a missing class is an empty list. */
export function readLexicon(classes: WordClasses): Lexicon {
  const list = (name: string) => new Set(classes.get(name) ?? []);
  return {
    support: list('support'),
    occur: list('occur'),
    say: list('say'),
    future: list('future'),
    possible: list('possible'),
    negative: list('negative'),
    factive: list('factive'),
    subjectControl: list('subject-control'),
    setting: list('setting'),
    people: list('people'),
    play: list('play'),
    sport: list('sport'),
    powerless: list('powerless'),
  };
}
