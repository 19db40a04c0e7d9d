import { addMonths, periodEnd } from '../../../src/core/index.ts';
import type { MonthlyCounts, QuadCounts, SourceCounts } from '../../../src/measures/index.ts';
import type { Draw } from './draw.ts';

/** How a synthetic relation comes about; what is left out is ordinary. */
export interface Recipe {
  /** Months. */
  periods: number;
  /** Events in a month on average; the months' own expectations vary by a gamma of shape 2. */
  events: number;
  /** Intra-class correlation of the acts of one month: 0 for independent acts. */
  together?: number;
  /** True index at the first month (drawn from the pairs of the world if left out) and its change from one to the next. */
  start?: number;
  change: (month: number) => number;
  /** Share of months in which nothing is heard. */
  silent?: number;
  /** What the source covers in a month, as a share of the usual. */
  coverage?: (month: number) => number;
  /** How many more times an event is told on average. */
  repeats?: number;
}

export interface SyntheticDyad {
  /** True index of each month, in doublings. */
  truth: number[];
  periods: { start: string; end: string }[];
  own: SourceCounts[];
  world: MonthlyCounts[];
}

const SOURCE = 'synthetic';
/** The world's mix and the shares of deeds among cooperation and conflict. */
const WORLD: QuadCounts = [85, 2, 7, 6];
const [KIND_DEEDS, HOSTILE_DEEDS] = [0.03, 0.4];
const WORLD_ODDS = (WORLD[0] + 2 * WORLD[1]) / (WORLD[2] + 2 * WORLD[3]);

/** Share of cooperative acts that gives a true index, deeds counting twice. */
function cooperativeShare(index: number): number {
  const odds = (2 ** index * WORLD_ODDS * (1 + HOSTILE_DEEDS)) / (1 + KIND_DEEDS);
  return odds / (1 + odds);
}

function beta({ gamma }: Draw, share: number, together: number): number {
  if (together === 0) return share;
  const mass = 1 / together - 1;
  const [kind, hostile] = [gamma(share * mass), gamma((1 - share) * mass)];
  return kind / (kind + hostile);
}

/** Months of events whose true index is known. */
export function syntheticDyad(recipe: Recipe, draw: Draw): SyntheticDyad {
  const { together = 0.03, silent = 0, coverage = () => 1, repeats = 0 } = recipe;
  const dyad: SyntheticDyad = { truth: [], periods: [], own: [], world: [] };
  let level = recipe.start ?? 1.2 + 1.8 * draw.normal();
  for (let month = 0; month < recipe.periods; month += 1) {
    if (month > 0) level += recipe.change(month);
    const start = addMonths('2000-01-01', month);
    dyad.truth.push(level);
    dyad.periods.push({ start, end: periodEnd(start, 'month') });
    const covered = coverage(month);
    dyad.world.push({
      source: SOURCE,
      month: start,
      quad: WORLD.map((count) => 300 * covered * count) as unknown as QuadCounts,
    });
    if (draw.uniform() < silent) continue;
    const events = draw.poisson((recipe.events * covered * draw.gamma(2)) / 2);
    const cooperative = draw.binomial(events, beta(draw, cooperativeShare(level), together));
    const deeds = draw.binomial(cooperative, KIND_DEEDS);
    const hostileDeeds = draw.binomial(events - cooperative, HOSTILE_DEEDS);
    const told = (count: number): number => count + (count === 0 ? 0 : draw.poisson(count * repeats));
    dyad.own.push({
      period: month,
      source: SOURCE,
      quad: [
        told(cooperative - deeds),
        told(deeds),
        told(events - cooperative - hostileDeeds),
        told(hostileDeeds),
      ],
    });
  }
  return dyad;
}

/** The same relation in a source that reports each event with the given chance only. */
export function thinned(dyad: SyntheticDyad, chance: number, { binomial }: Draw): SyntheticDyad {
  const own = dyad.own.map((row) => ({
    ...row,
    quad: row.quad.map((count) => binomial(count, chance)) as unknown as QuadCounts,
  }));
  return { ...dyad, own };
}
