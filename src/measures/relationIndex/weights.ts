/** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
export type QuadCounts = readonly [number, number, number, number];

/** How much an act weighs by whether it is words or deeds; only the ratio of the two matters. */
export interface ClassWeights {
  verbal: number;
  material: number;
}

/** Deeds weigh twice as much as words, as the mean PLOVER scores of the classes do (about 8 against 4). */
export const STANDARD_WEIGHTS: ClassWeights = { verbal: 1, material: 2 };

/** Deeds from as heavy as words to four times as heavy: the sets over which the index shows how much weights matter. */
export const OTHER_WEIGHTS: readonly ClassWeights[] = [1, 1.5, 3, 4].map((material) => ({
  verbal: 1,
  material,
}));

/** Cooperation against conflict after weighing. */
export interface WeighedCounts {
  cooperative: number;
  conflictual: number;
}

/** Weighted sums of both sides. */
export function weigh(quad: QuadCounts, { verbal, material }: ClassWeights): WeighedCounts {
  return {
    cooperative: verbal * quad[0] + material * quad[1],
    conflictual: verbal * quad[2] + material * quad[3],
  };
}

/**
 * Weighted counts as the number of equal acts that would tell as much: (Σw)² / Σw², in the weighted proportion (Kish,
 * 1965). So a doubled weight does not pass for a second event.
 */
export function effectiveCounts(quad: QuadCounts, weights: ClassWeights): WeighedCounts {
  const { cooperative, conflictual } = weigh(quad, weights);
  const sum = cooperative + conflictual;
  const squares = weights.verbal ** 2 * (quad[0] + quad[2]) + weights.material ** 2 * (quad[1] + quad[3]);
  const shrink = squares === 0 ? 0 : sum / squares;
  return { cooperative: shrink * cooperative, conflictual: shrink * conflictual };
}
