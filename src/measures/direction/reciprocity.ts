import type { Random } from '../chance/random.ts';
import { shuffle } from '../chance/random.ts';
import type { PairOptions, Prepared } from './pair.ts';
import { correlationInterval, prepare } from './pair.ts';
import { dot, unit } from './projection.ts';

/** Whether two sides answer each other in kind within a period. */
export interface Reciprocity {
  /** Correlation of what surprises in both series: −1 … +1; above 0 like is met with like. */
  reciprocity: number;
  /** Its 95 % interval. */
  low: number;
  high: number;
  /** Probability of one as strong if the two sides knew nothing of each other. */
  p: number;
  periods: number;
}

const SHUFFLES = 999;

/** The surprises of the common periods, around their mean. */
function shared({ rows, surprise }: Prepared, common: ReadonlySet<number>): Float64Array {
  const values = surprise.filter((_, index) => common.has(rows[index] as number));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return unit(values.map((value) => value - mean));
}

/**
 * Reciprocity: when one side does more than its own past, trend and coverage foretell, does the other too, in the
 * same period (Goldstein & Freeman, 1990)? Tested against 999 shuffles of one against the other. Null with too little
 * to say. Cost: 999 × periods.
 */
export function reciprocity(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  random: Random,
  options: PairOptions = {},
): Reciprocity | null {
  const [one, other] = [prepare(first, options), prepare(second, options)];
  if (one === null || other === null) return null;
  const known = new Set(other.rows);
  const common = new Set(one.rows.filter((row) => known.has(row)));
  if (common.size < one.basis.length + 8) return null;
  const [left, right] = [shared(one, common), shared(other, common)];
  const seen = dot(left, right);
  let asStrong = 0;
  for (let round = 0; round < SHUFFLES; round += 1)
    if (Math.abs(dot(left, shuffle(right, random))) >= Math.abs(seen) - 1e-12) asStrong += 1;
  return {
    reciprocity: seen,
    ...correlationInterval(seen, common.size - one.basis.length + 1),
    p: (1 + asStrong) / (1 + SHUFFLES),
    periods: common.size,
  };
}
