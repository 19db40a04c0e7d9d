/** What kind of word a pattern begins from. */
export type PredicateKind = 'verb' | 'noun' | 'adj';

/** A condition on what stands in a slot of the predicate: `obj:$agreement`, `!obj:deadline`, `on:`, `comp:@RETREAT`. */
export interface SlotTest {
  slot: string;
  /** The slot must (or, negated, must not) hold one of these; null: anything. Multi-word entries hold a space. */
  words: ReadonlySet<string> | null;
  /** Whether some of these are of several words. */
  phrases: boolean;
  /** The filler must be, or hold, an actor of a known country or body. */
  actor: boolean;
  /** The filler must be somebody who holds an office of a state or body. */
  official: boolean;
  /** The filler must be a clause that says what has to be done ("must", "should"). */
  obliged: boolean;
  /** The filler must itself be an event of one of these PLOVER types, or of a rule of one of these ids. */
  types: ReadonlySet<string> | null;
  negated: boolean;
}

/** One predicate of a rule, compiled: the word it begins from and what must stand around it. */
export interface Pattern {
  rule: Rule;
  kind: PredicateKind;
  /** Key of the word the pattern begins from. */
  lemma: string;
  particle: string | null;
  /** A slot that must hold something for it to fit; null where none must. */
  gate: string | null;
  tests: readonly SlotTest[];
  /** More conditions win over fewer. */
  specificity: number;
  source: string;
}

/** A way from the predicate to an argument: slots, each counted from the head of the one before. */
export type Path = readonly string[];

/** Roles by kind of predicate; the first path that leads to somebody is taken. */
export interface Frame {
  actor: readonly Path[];
  recipient: readonly Path[];
  /** Parties to a symmetric act: all of these paths together; then nobody is recipient. */
  both: readonly Path[];
}

/** A positive or negative example of a rule: a sentence and, where given, the roles it must yield. */
export interface RuleExample {
  rule: string;
  positive: boolean;
  sentence: string;
  /** Codes or words expected in the roles; null where the example only asks for the type. */
  actors: string[] | null;
  recipients: string[] | null;
  modality: string | null;
  /** Expected type where it differs from the rule's (a future meeting is AGREE). */
  type: string | null;
  file: string;
  line: number;
}

/** A coding rule: a group of predicates that mean the same act. */
export interface Rule {
  id: string;
  /** A PLOVER type, or `NONE` for predicates that are looked at and left alone. */
  type: string;
  mode: string | null;
  contexts: readonly string[];
  cameo: string | null;
  frames: Readonly<Record<PredicateKind, Frame>>;
  /** Whether acts told of inside the object or complement are part of this one and not coded themselves. */
  swallows: boolean;
  /** How often the rule is right, as far as known, 0–1. */
  weight: number;
  /** Whether two equal parties act together when no recipient is named ("they agreed"). */
  symmetric: boolean;
  /** Whether the recipient is only looked for in the places the rule names. */
  strict: boolean;
  /** Whether authorities do this to people of their own country unless another is named. */
  atHome: boolean;
}

/** A rule with all that stands under its name in a rule file. */
export interface WrittenRule extends Rule {
  patterns: Pattern[];
  examples: RuleExample[];
}
