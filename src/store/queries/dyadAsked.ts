import type { Day } from '../../core/index.ts';

/** What is asked of a dyad, as parameters. */
export interface DyadAsked extends Record<string, string | null> {
  first: string;
  second: string;
  from: Day | null;
  to: Day | null;
  dataset: string | null;
  context: string | null;
  /** A JSON list. */
  modalities: string;
}

/**
 * The conditions on a directed pair and its modality, for a table that goes by `y`. Lists of both states rather than
 * one pair or the other: then blocks are passed over by their least and greatest state.
 */
export const ASKED = `
  y.source IN ($first, $second) AND y.target IN ($first, $second) AND y.source <> y.target
  AND list_contains(from_json($modalities, '["VARCHAR"]'), y.modality)`;
