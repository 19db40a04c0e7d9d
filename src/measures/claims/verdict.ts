/** What the data say of a claim. */
export type Verdict = 'supported' | 'contradicted' | 'not enough data';

/** The answer to a claim, with the figures it rests on. */
export interface ClaimAnswer {
  verdict: Verdict;
  /** In one sentence. */
  why: string;
  /** Periods with events, and events, that were weighed. */
  periods: number;
  events: number;
  /**
   * The movement over the span, the distance from the other periods or from the other relation, in doublings of the
   * odds of cooperation; of breadth, the change in the share of other contexts (−1 … 1). With its 95 % interval.
   */
  change: number | null;
  low: number | null;
  high: number | null;
  /** Chance that a true change just worth a word (`WORTH`) would have been seen; null where nothing was tested. */
  power: number | null;
}

/** How much was weighed. */
export type Weighed = Pick<ClaimAnswer, 'periods' | 'events'>;

/** The smallest change of the index that is worth a word: odds twice, or half, as high. */
export const WORTH = 1;

/** Distribution function of the normal, to 7 digits (Abramowitz & Stegun 26.2.17). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    terms.reduce((sum, term, index) => sum + term * t ** (index + 1), 0);
  return z >= 0 ? 1 - tail : tail;
}

/** The chance that a test with this standard error sees a true change of `worth`. */
export function powerOf(worth: number, standardError: number): number {
  return standardError === 0 ? 1 : normalBelow(worth / standardError - 1.96);
}

/** A number with its sign, to one decimal. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

/** "Not enough data", before anything was tested. */
export function tooLittle(weighed: Weighed, why: string): ClaimAnswer {
  return { verdict: 'not enough data', why, ...weighed, change: null, low: null, high: null, power: null };
}

/** A change with its 95 % interval, in doublings. */
export interface Change {
  value: number;
  low: number;
  high: number;
  standardError: number;
}

/**
 * The verdict on a claimed direction. *Supported*: the whole interval lies on the claimed side. *Contradicted*: it lies
 * on the other side, or leaves no change of one doubling or more possible. Anything else: *not enough data*.
 */
export function judge(
  { value, low, high, standardError }: Change,
  direction: 'up' | 'down',
  figures: string,
  weighed: Weighed,
): ClaimAnswer {
  const [least, most] = direction === 'up' ? [low, high] : [-high, -low];
  const power = powerOf(WORTH, standardError);
  const answer = (verdict: Verdict, why: string): ClaimAnswer => ({
    verdict,
    why: `${figures} (95 %: ${signed(low)} … ${signed(high)})${why}`,
    ...weighed,
    change: value,
    low,
    high,
    power,
  });
  if (least > 0) return answer('supported', ': the whole interval lies on the claimed side.');
  if (most < 0) return answer('contradicted', ': the whole interval lies on the other side.');
  if (most < WORTH) return answer('contradicted', ': no change of a doubling or more is left possible.');
  return answer(
    'not enough data',
    `: both are possible; a true doubling would have been seen with a chance of ${Math.round(power * 100)} %.`,
  );
}
