import { groupBy } from '../../core/index.ts';
import type { ClassWeights, QuadCounts } from './weights.ts';
import { weigh } from './weights.ts';

/** Events of one source in one period; periods count from 0. */
export interface SourceCounts {
  period: number;
  source: string;
  quad: QuadCounts;
}

/**
 * The mix of the world's news between states where nothing better is known: ICEWS coded events of 2002–2014, which are
 * 85 % verbal cooperation, 2 % material cooperation, 7 % verbal and 6 % material conflict.
 */
const STANDARD_MIX: QuadCounts = [0.847, 0.021, 0.067, 0.065];
/** How many events that belief is worth. */
const BELIEF = 400;

type Mix = [number, number, number, number];

const CLASSES = [0, 1, 2, 3] as const;

function addTo(mix: Mix, quad: QuadCounts, times: number): void {
  for (const place of CLASSES) mix[place] += times * quad[place];
}

/** `counts` with `BELIEF` events of the mix `belief` added. */
function shrunk(counts: QuadCounts, belief: QuadCounts): Mix {
  const total = belief[0] + belief[1] + belief[2] + belief[3];
  const mix: Mix = [...counts];
  addTo(mix, belief, BELIEF / total);
  return mix;
}

/** Log-odds of cooperation in a source around a period. */
export type Baseline = (source: string, period: number) => number;

/**
 * What counts as the middle of the scale: the weighted log-odds of cooperation of all *other* pairs in the same source, in
 * the period and `window` periods on either side. So the index does not move when a source as a whole reports more
 * quarrels than before. Where a source holds little but the pair itself, its mix is drawn towards its own long-run mix and
 * that towards the standard mix, each worth 400 events.
 *
 * `world` holds all events of each source, the pair's own among them. Cost: linear in its rows and the periods.
 */
export function baseline(
  world: readonly SourceCounts[],
  own: readonly SourceCounts[],
  options: { periods: number; window: number; weights: ClassWeights },
): Baseline {
  const { periods, window, weights } = options;
  const ownBySource = groupBy(own, ({ source }) => source);
  const levels = new Map<string, Float64Array>();
  for (const [source, rows] of groupBy(world, (row) => row.source)) {
    // Sums of all periods before each one, by class, so that a window is a difference of two.
    const sums = Array.from({ length: periods + 1 }, (): Mix => [0, 0, 0, 0]);
    for (const { period, quad } of rows) addTo(sums[period + 1] as Mix, quad, 1);
    for (const { period, quad } of ownBySource.get(source) ?? []) addTo(sums[period + 1] as Mix, quad, -1);
    for (let at = 1; at <= periods; at += 1) addTo(sums[at] as Mix, sums[at - 1] as Mix, 1);
    const usual = shrunk(sums[periods] as Mix, STANDARD_MIX);
    const level = new Float64Array(periods);
    for (let period = 0; period < periods; period += 1) {
      const around: Mix = [...(sums[Math.min(periods, period + window + 1)] as Mix)];
      addTo(around, sums[Math.max(0, period - window)] as Mix, -1);
      const { cooperative, conflictual } = weigh(shrunk(around, usual), weights);
      level[period] = Math.log(cooperative / conflictual);
    }
    levels.set(source, level);
  }
  const { cooperative, conflictual } = weigh(STANDARD_MIX, weights);
  const standard = Math.log(cooperative / conflictual);
  return (source, period) => levels.get(source)?.[period] ?? standard;
}
