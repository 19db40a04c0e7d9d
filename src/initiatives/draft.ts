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
  /** "the project", "this initiative", "it": stands for one named before. */
  anaphor: boolean;
  /** Of these, one that names what it is ("the dam"): where nothing was named before, it begins one. */
  opens?: boolean;
  /** A body of states by its name: what is done to or by the body is no stance on it. */
  body?: boolean;
  /** "in Karachi": where it stands. */
  place?: string | null;
  /** Against whom sanctions are. */
  targets?: readonly string[];
}
