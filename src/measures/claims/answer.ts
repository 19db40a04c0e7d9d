import type { Day } from '../../core/index.ts';
import type { SeriesPoint } from '../series.ts';
import type { Claim } from './parse.ts';
import { movement } from './slope.ts';
import type { TimedMean } from './slope.ts';

export type Verdict = 'supported' | 'contradicted' | 'not enough data';

/** The answer to a claim, with the figures it rests on. */
export interface ClaimAnswer {
  verdict: Verdict;
  /** In one sentence. */
  why: string;
  /** Periods with events, and events, that were weighed. */
  periods: number;
  events: number;
  /** Movement over the span, or distance from the mean of the other periods; score points, 95 % interval. */
  change: number | null;
  low: number | null;
  high: number | null;
  /** Chance that a true movement of one score point would have been seen; null where nothing was tested. */
  power: number | null;
}

type Point = Pick<SeriesPoint, 'start' | 'events' | 'meanScore' | 'trajectory'>;

/** Fewer periods with events than this tell nothing of a trend. */
const FEWEST_PERIODS = 8;
/** The smallest movement that is worth a word, in score points. */
const WORTH = 1;

/** Distribution function of the normal, to 7 digits (Abramowitz & Stegun 26.2.17). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    terms.reduce((sum, term, index) => sum + term * t ** (index + 1), 0);
  return z >= 0 ? 1 - tail : tail;
}

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

function tooLittle(heard: readonly Point[], why: string): ClaimAnswer {
  const events = heard.reduce((sum, point) => sum + point.events, 0);
  const nothing = { change: null, low: null, high: null, power: null };
  return { verdict: 'not enough data', why, periods: heard.length, events, ...nothing };
}

function testTrend(all: readonly Point[], heard: readonly Point[], direction: 'up' | 'down'): ClaimAnswer {
  const order = new Map(all.map(({ start }, index) => [start, index]));
  const means = heard.map(({ start, meanScore, events }): TimedMean => ({
    time: order.get(start) ?? 0,
    mean: meanScore ?? 0,
    events,
  }));
  const { change, low, high, standardError } = movement(means);
  const power = standardError === 0 ? 1 : normalBelow(WORTH / standardError - 1.96);
  const [least, most] = direction === 'up' ? [low, high] : [-high, -low];
  const figures = `the mean moved by ${points(change)} points (95 %: ${points(low)} … ${points(high)})`;
  const events = heard.reduce((sum, point) => sum + point.events, 0);
  const answer = (verdict: Verdict, why: string): ClaimAnswer => ({
    verdict,
    why: `${figures}${why}`,
    periods: heard.length,
    events,
    change,
    low,
    high,
    power,
  });
  if (least > 0) return answer('supported', ': the whole interval lies on the claimed side.');
  if (most < 0) return answer('contradicted', ': the whole interval lies on the other side.');
  if (most < WORTH)
    return answer('contradicted', `: no movement of ${WORTH} point or more is left possible.`);
  return answer(
    'not enough data',
    `: both are possible; a true movement of ${WORTH} point would have been seen with a chance of ${Math.round(power * 100)} %.`,
  );
}

function testExtreme(heard: readonly Point[], direction: 'up' | 'down'): ClaimAnswer {
  const sign = direction === 'up' ? 1 : -1;
  const levels = heard.flatMap(({ start, trajectory }) =>
    trajectory === null
      ? []
      : [{ start, level: sign * trajectory.level, error: (trajectory.high - trajectory.low) / 3.92 }],
  );
  const now = levels.at(-1);
  if (now === undefined) return tooLittle(heard, 'no level of the relation is known.');
  const others = levels.slice(0, -1);
  const best = others.reduce((most, level) => (level.level > most.level ? level : most));
  const usual = others.reduce((sum, { level }) => sum + level / others.length, 0);
  const margin = 1.96 * now.error;
  const distance = now.level - usual;
  const [change, low, high] = [sign * distance, sign * distance - margin, sign * distance + margin];
  const events = heard.reduce((sum, point) => sum + point.events, 0);
  const shared = { periods: heard.length, events, change, low, high };
  const power = now.error === 0 ? 1 : normalBelow(WORTH / now.error - 1.96);
  const gap = best.level - now.level;
  if (gap > 1.96 * Math.hypot(now.error, best.error)) {
    const why = `${best.start} stood at ${points(sign * best.level)}, the last period at ${points(sign * now.level)}.`;
    return { verdict: 'contradicted', why, power, ...shared };
  }
  const figures = `the last period stands at ${points(sign * now.level)}, the others at ${points(sign * usual)} on average`;
  if (gap <= 0 && distance > margin)
    return { verdict: 'supported', why: `${figures}, and none lies beyond it.`, power, ...shared };
  return {
    verdict: 'not enough data',
    why: `${figures}; the intervals leave both possible.`,
    power,
    ...shared,
  };
}

/**
 * Tests a claim on a dyad's series. Events must reach back to the year it names.
 *
 * *Supported* and *contradicted* need a 95 % interval that leaves nothing else; everything in between, and fewer than
 * eight periods with events, is *not enough data*.
 */
export function testClaim(claim: Claim, series: readonly Point[]): ClaimAnswer {
  const since: Day = claim.since ?? '0001-01-01';
  const inside = series.filter(({ start }) => start >= since);
  const heard = inside.filter(({ events }) => events > 0);
  if (heard.length < FEWEST_PERIODS) {
    const span = claim.since === null ? '' : ` since ${claim.since}`;
    return tooLittle(
      heard,
      `${heard.length} periods with events${span}; at least ${FEWEST_PERIODS} are needed.`,
    );
  }
  const first = series.find(({ events }) => events > 0)?.start ?? since;
  if (claim.since !== null && first.slice(0, 4) > claim.since.slice(0, 4))
    return tooLittle(heard, `the events begin only in ${first.slice(0, 4)}.`);
  return claim.kind === 'trend'
    ? testTrend(inside, heard, claim.direction)
    : testExtreme(heard, claim.direction);
}
