import type { Day } from '../../core/index.ts';
import { dayFromNumber, dayNumber } from '../../core/index.ts';
import type { Baseline, MonthlyCounts } from './baseline.ts';
import { baseline, logOdds } from './baseline.ts';
import type { OddsObservation } from './oddsFitter.ts';
import type { OddsLevel } from './oddsLevel.ts';
import { likelyBeliefs, oddsLevel } from './oddsLevel.ts';
import type { Estimate, OddsRegression } from './oddsRegression.ts';
import { oddsRegression } from './oddsRegression.ts';
import type { OddsTurn } from './oddsTurningPoints.ts';
import { oddsTurningPoints } from './oddsTurningPoints.ts';
import type { ClassWeights, QuadCounts } from './weights.ts';
import { OTHER_WEIGHTS, STANDARD_WEIGHTS, effectiveCounts } from './weights.ts';

/**
 * The index of a relation in one period, in doublings of the odds of cooperation: 0 is the world's mix of the day, +1
 * twice and −1 half its odds of cooperation against conflict. Cut to −10 … +10.
 */
export interface IndexPoint {
  value: number;
  low80: number;
  high80: number;
  low95: number;
  high95: number;
  /** Lowest and highest value over other weights of deeds against words (1 to 4); null where not asked for. */
  otherWeights: { low: number; high: number } | null;
}

/** Events of one source in one period; periods are given by their place. */
export interface SourceCounts {
  period: number;
  source: string;
  quad: QuadCounts;
}

export interface IndexQuestion {
  /** First and last day of each period, in order. */
  periods: readonly { start: Day; end: Day }[];
  /** The pair's events by source and period, in any order. */
  own: readonly SourceCounts[];
  /** Events between all states, the pair's own among them, by source and month, in any order. */
  world: readonly MonthlyCounts[];
  weights?: ClassWeights;
  /** Whether other weights are tried as well, which takes twice as long. Default true. */
  otherWeights?: boolean;
}

/**
 * What is believed of a pair of which nothing was heard, in natural log-odds against the world's mix: most pairs get
 * on better than the events of the world taken together, since few pairs make most of the quarrels (mean and spread of
 * the 9,679 pairs of ICEWS 2002–2014).
 */
const PRIOR = { mean: 0.84, variance: 1.24 ** 2 };

/** The scale's ends, and normal points of the two intervals. */
const MOST = 10;
const [WITHIN_80, WITHIN_95] = [1.2816, 1.96];

const doublings = (logOdds: number): number => Math.min(MOST, Math.max(-MOST, logOdds / Math.LN2));

/** The world's mix without the pair's own events. */
function baselineOf({ own, periods, world }: IndexQuestion): Baseline {
  const monthly = own.flatMap(({ period, source, quad }): MonthlyCounts[] => {
    const span = periods[period];
    if (span === undefined) return [];
    const middle = Math.floor((dayNumber(span.start) + dayNumber(span.end)) / 2);
    return [{ source, month: dayFromNumber(middle), quad }];
  });
  return baseline(world, monthly);
}

/** Weighted counts of each source and period against the world's mix, in order of time. */
function observe(question: IndexQuestion, world: Baseline, weights: ClassWeights): OddsObservation[] {
  const { own, periods } = question;
  return own
    .flatMap(({ period, source, quad }): OddsObservation[] => {
      const span = periods[period];
      const counts = effectiveCounts(quad, weights);
      if (span === undefined || counts.cooperative + counts.conflictual === 0) return [];
      return [{ period, ...counts, offset: logOdds(world(source, span.start, span.end), weights) }];
    })
    .toSorted((one, other) => one.period - other.period);
}

/**
 * The index of a relation: {@link oddsLevel} of the weighted counts against the world's mix, with 80 and 95 %
 * intervals. Periods without events inside the span are bridged, with growing doubt; outside it nothing is claimed.
 */
export function relationIndex(question: IndexQuestion): (IndexPoint | null)[] {
  const { weights = STANDARD_WEIGHTS, otherWeights = true } = question;
  const world = baselineOf(question);
  const observations = observe(question, world, weights);
  const beliefs = likelyBeliefs(observations, PRIOR);
  /** The level of any period, undefined outside the span of events. */
  const levels = (heard: readonly OddsObservation[]): ((period: number) => OddsLevel | undefined) => {
    const found = oddsLevel(heard, PRIOR, beliefs);
    return (period) => found[period - (heard[0]?.period ?? 0)];
  };
  const levelAt = levels(observations);
  const others = (otherWeights ? OTHER_WEIGHTS : []).map((other) => levels(observe(question, world, other)));
  return question.periods.map((_, period): IndexPoint | null => {
    const level = levelAt(period);
    if (level === undefined) return null;
    const deviation = Math.sqrt(level.variance);
    const around = (width: number): number => doublings(level.mean + width * deviation);
    const value = around(0);
    const seen = [value, ...others.map((other) => doublings(other(period)?.mean ?? level.mean))];
    return {
      value,
      low80: around(-WITHIN_80),
      high80: around(WITHIN_80),
      low95: around(-WITHIN_95),
      high95: around(WITHIN_95),
      otherWeights: otherWeights ? { low: Math.min(...seen), high: Math.max(...seen) } : null,
    };
  });
}

/** The turning points of the index, levels in doublings, from the same weighted counts: {@link oddsTurningPoints}. */
export function indexTurningPoints(question: IndexQuestion): OddsTurn[] {
  const observations = observe(question, baselineOf(question), question.weights ?? STANDARD_WEIGHTS);
  return oddsTurningPoints(observations).map((turn) => ({
    ...turn,
    before: doublings(turn.before),
    after: doublings(turn.after),
  }));
}

/**
 * A straight line through the index, in doublings: how far it moves from the first period with events to the last, and
 * where it stands in the middle as the events weigh it; {@link oddsRegression} of the same weighted counts.
 */
export function indexTrend(question: IndexQuestion): OddsRegression {
  const { change, level } = oddsRegression(
    observe(question, baselineOf(question), question.weights ?? STANDARD_WEIGHTS),
  );
  const scaled = ({ value, low, high, standardError }: Estimate): Estimate => ({
    value: value / Math.LN2,
    low: low / Math.LN2,
    high: high / Math.LN2,
    standardError: standardError / Math.LN2,
  });
  return { change: scaled(change), level: scaled(level) };
}
