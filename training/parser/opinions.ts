import type { Token } from '../../src/core/index.ts';
import type { ArcScores, Network } from '../../src/language/parser/network.ts';
import { type NetworkShape, paddedRelations } from '../../src/language/parser/shape.ts';
import { CHOICES, type Example } from './example.ts';
import type { TrainableNetwork } from './network.ts';

/** Governors kept of what one network thinks; the average keeps `CHOICES`. */
export const KEPT = 4;

/** What one network thinks of one sentence, the unlikely left out. Row 0 is the artificial root. */
export interface Opinion {
  /** `KEPT` governors of each row, likeliest first, and their probabilities. */
  heads: Int16Array;
  headWeights: Float32Array;
  /** `CHOICES` relations to the likeliest governor, and their probabilities. */
  relations: Uint8Array;
  relationWeights: Float32Array;
}

/** An opinion that thinks nothing yet. */
export function emptyOpinion(rows: number): Opinion {
  return {
    heads: new Int16Array(rows * KEPT).fill(-1),
    headWeights: new Float32Array(rows * KEPT),
    relations: new Uint8Array(rows * CHOICES),
    relationWeights: new Float32Array(rows * CHOICES),
  };
}

/** Turns scores into probabilities in place, over the first `count` of them from `at`. */
function softmax(scores: Float32Array, at: number, count: number, but = -1): void {
  let top = -Infinity;
  for (let k = 0; k < count; k++) if (k !== but) top = Math.max(top, scores[at + k] as number);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const e = k === but ? 0 : Math.exp((scores[at + k] as number) - top);
    scores[at + k] = e;
    sum += e;
  }
  for (let k = 0; k < count; k++) scores[at + k] = (scores[at + k] as number) / sum;
}

/** Calls `keep` with the places of the `count` largest numbers, largest first. */
function largest(
  numbers: Float32Array,
  at: number,
  length: number,
  count: number,
  keep: (rank: number, place: number, weight: number) => void,
): void {
  for (let rank = 0; rank < Math.min(count, length); rank++) {
    let best = 0;
    for (let k = 1; k < length; k++)
      if ((numbers[at + k] as number) > (numbers[at + best] as number)) best = k;
    keep(rank, best, numbers[at + best] as number);
    numbers[at + best] = -1;
  }
}

/** What a network in training thinks of a sentence. */
export function opinionOf(network: TrainableNetwork, example: Example): Opinion {
  network.forward([example]);
  const relationsOf = (heads: Int32Array): Float32Array => network.relationScores(heads);
  return opinionFrom(example.rows, network.arcScores(0), relationsOf, network.shape);
}

/** What a trained parser thinks of a sentence; its relations keep their own numbers. */
export function opinionOfParser(network: Network, tokens: readonly Token[]): Opinion {
  const rows = tokens.length + 1;
  const relationsOf = (heads: Int32Array): Float32Array => network.scoreRelations(heads, rows);
  return opinionFrom(rows, network.scoreArcs(tokens), relationsOf, network.shape);
}

/** The likeliest governors and relations from a network's scores, which are overwritten. */
function opinionFrom(
  rows: number,
  arcs: ArcScores,
  relationsOf: (heads: Int32Array) => Float32Array,
  shape: NetworkShape,
): Opinion {
  const { relations } = shape;
  const opinion = emptyOpinion(rows);
  const first = new Int32Array(rows).fill(-1);
  for (let row = 1; row < rows; row++) {
    softmax(arcs.scores, row * arcs.stride, rows, row);
    largest(arcs.scores, row * arcs.stride, rows, KEPT, (rank, head, weight) => {
      if (rank === 0) first[row] = head;
      opinion.heads[row * KEPT + rank] = head;
      opinion.headWeights[row * KEPT + rank] = weight;
    });
  }
  const labels = relationsOf(first);
  const columns = paddedRelations(shape);
  for (let row = 1; row < rows; row++) {
    softmax(labels, row * columns, relations);
    largest(labels, row * columns, relations, CHOICES, (rank, relation, weight) => {
      opinion.relations[row * CHOICES + rank] = relation;
      opinion.relationWeights[row * CHOICES + rank] = weight;
    });
  }
  return opinion;
}

/** The likeliest keys of a tally, largest sum first; ties go to the smaller key. */
function ranked(tally: ReadonlyMap<number, number>): [number, number][] {
  return [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** An example whose answers are the average of what several networks think. */
export function averageOpinions(features: Int32Array, rows: number, opinions: readonly Opinion[]): Example {
  const example: Example = {
    rows,
    features,
    heads: new Int32Array(rows * CHOICES).fill(-1),
    headWeights: new Float32Array(rows * CHOICES),
    relations: new Int32Array(rows * CHOICES).fill(-1),
    relationWeights: new Float32Array(rows * CHOICES),
  };
  const add = (tally: Map<number, number>, key: number, weight: number): void => {
    tally.set(key, (tally.get(key) ?? 0) + weight);
  };
  for (let row = 1; row < rows; row++) {
    const heads = new Map<number, number>();
    for (const opinion of opinions) {
      for (let rank = 0; rank < KEPT; rank++) {
        const head = opinion.heads[row * KEPT + rank] as number;
        if (head >= 0) add(heads, head, opinion.headWeights[row * KEPT + rank] as number);
      }
    }
    fill(ranked(heads), example.heads, example.headWeights, row);
    // Only those who chose the same governor have a say in the relation to it.
    const relations = new Map<number, number>();
    for (const opinion of opinions) {
      if (opinion.heads[row * KEPT] !== example.heads[row * CHOICES]) continue;
      for (let rank = 0; rank < CHOICES; rank++) {
        add(
          relations,
          opinion.relations[row * CHOICES + rank] as number,
          opinion.relationWeights[row * CHOICES + rank] as number,
        );
      }
    }
    fill(ranked(relations), example.relations, example.relationWeights, row);
  }
  return example;
}

/** Writes the best `CHOICES` of a ranking, their weights summing to 1. */
function fill(
  ranking: readonly [number, number][],
  keys: Int32Array,
  weights: Float32Array,
  row: number,
): void {
  const best = ranking.slice(0, CHOICES);
  const sum = best.reduce((total, [, weight]) => total + weight, 0);
  best.forEach(([key, weight], rank) => {
    keys[row * CHOICES + rank] = key;
    weights[row * CHOICES + rank] = weight / sum;
  });
}
