/** What a mention denotes, as far as the caller knows. `thing` is anything that cannot act. */
export type MentionKind = 'person' | 'state' | 'organisation' | 'group' | 'place' | 'thing' | 'unknown';

export type GrammaticalNumber = 'singular' | 'plural' | 'unknown';

export type Gender = 'male' | 'female' | 'unknown';

/**
 * A mention that the caller has found: a name, an office, a description. What only a gazetteer knows (kind,
 * gender, country, office) comes with it; whatever is left out is judged from the words and the tree.
 */
export interface CandidateMention {
  /** `index` of its sentence. */
  sentence: number;
  /** First and last token, both included. */
  first: number;
  last: number;
  /** Token that carries the mention's grammatical role. */
  head: number;
  kind?: MentionKind;
  number?: GrammaticalNumber;
  gender?: Gender;
  /** Codes of the states it is or belongs to. */
  countries?: readonly string[];
  /** Whether its words do not tell the state, and it was taken for that of the text. */
  guessed?: boolean;
  /** Office of a person, lower case: "foreign minister". */
  office?: string;
  /** Nouns that may stand for it, lower case: "bloc", "union", "alliance", "bank". */
  roles?: readonly string[];
  /** Mentions with the same entity are the same actor. */
  entity?: string;
}

/** How an anaphor was resolved. */
export type CoreferenceKind =
  'pronoun' | 'reciprocal' | 'group' | 'counterpart' | 'former-latter' | 'surname' | 'role-noun' | 'speaker';

/** Words that refer back, and what to. */
export interface CoreferenceLink {
  /** `index` of the sentence. */
  sentence: number;
  first: number;
  last: number;
  head: number;
  how: CoreferenceKind;
  /** Indexes into the caller's mentions: one, or several for "the two sides"; empty for the publisher. */
  antecedents: number[];
  /** The publisher of a statement speaks: "we", "my government" outside quotation marks. */
  publisher?: boolean;
  /** For a counterpart: the mention that names its state or body, where the phrase holds one. */
  state?: number;
  /** For a counterpart: the office it shares with the antecedent. */
  office?: string;
  /** How sure, 0–1. */
  score: number;
}
