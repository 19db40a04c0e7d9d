import type { Tie } from './tie.ts';
import { FEWEST_EVENTS, tieLevel } from './tie.ts';

/** +1 friend, −1 foe, 0 unknown: no events, or too few to tell. */
export type Sign = -1 | 0 | 1;

/** A signed edge between two states, by their places in the list of states. */
export interface SignedEdge {
  first: number;
  second: number;
  sign: -1 | 1;
}

/** Friends and foes in one period. */
export interface SignedNetwork {
  /** Country codes, sorted. */
  states: string[];
  /** The pairs whose sign is known. */
  edges: SignedEdge[];
  /** Pairs with events whose sign is not known. */
  unsure: number;
}

/**
 * The signed network of one period: a pair is positive where the whole 95 % interval of its level lies above `neutral`,
 * negative where it lies below, and unknown otherwise or with fewer than three events: unknown is neither zero nor neutral. `neutral` (default 0, the
 * border between cooperation and conflict) may be set to the usual level of the period, as most news is friendly.
 */
export function signedNetwork(ties: readonly Tie[], neutral = 0): SignedNetwork {
  const states = [...new Set(ties.flatMap(({ first, second }) => [first, second]))].toSorted();
  const place = new Map(states.map((state, index) => [state, index]));
  const edges: SignedEdge[] = [];
  let unsure = 0;
  for (const tie of ties) {
    const level = tieLevel(tie);
    if (level === null) continue;
    const sign: Sign =
      tie.events < FEWEST_EVENTS ? 0 : level.low > neutral ? 1 : level.high < neutral ? -1 : 0;
    if (sign === 0) unsure += 1;
    else edges.push({ first: place.get(tie.first) as number, second: place.get(tie.second) as number, sign });
  }
  return { states, edges, unsure };
}

/** Signs as a square table of bytes, row by row. */
export function signTable(states: number, edges: readonly SignedEdge[]): Int8Array {
  const table = new Int8Array(states * states);
  for (const { first, second, sign } of edges) {
    table[first * states + second] = sign;
    table[second * states + first] = sign;
  }
  return table;
}
