import type { InitiativeKind } from '../core/index.ts';

/** A place in the text that speaks of an initiative, before mentions are joined. */
export interface DraftMention {
  sentence: number;
  first: number;
  last: number;
  /** Token that carries the mention's grammatical role. */
  head: number;
  kind: InitiativeKind;
  /** Full name where it has one; null for a description or "the project". */
  name: string | null;
  /** Words of a description, lower case: ["offshore", "gas", "pipeline"]. */
  words: readonly string[];
  parties: readonly string[];
  /** "the project", "this initiative": stands for one named before. */
  anaphor: boolean;
}
