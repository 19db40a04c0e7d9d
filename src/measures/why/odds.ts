import type { ClassWeights } from '../relationIndex/index.ts';
import { Explanation } from './explanation.ts';
import type { ScoredEvent } from './event.ts';

/** An event as the index sees it. */
export interface QuadEvent extends Omit<ScoredEvent, 'score' | 'weight'> {
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quad: number;
}

/** Stands for half an act of either kind in each period, so that odds are never 0 or infinite. */
const HALF = 0.5;

/** Id of the two half acts in the list of events, and their group where events are grouped. */
export const HALF_ACTS = 'half an act of either kind';

const cooperative = (quad: number): boolean => quad <= 2;

/** Weighted shares of cooperation and conflict, half an act of each added. */
function sharesOf(events: readonly QuadEvent[], weightOf: (event: QuadEvent) => number): [number, number] {
  let [kind, harsh] = [HALF, HALF];
  for (const event of events)
    if (cooperative(event.quad)) kind += weightOf(event);
    else harsh += weightOf(event);
  return [kind / (kind + harsh), harsh / (kind + harsh)];
}

/** The logarithmic mean of two numbers above 0: (a − b) / (ln a − ln b). */
function logarithmicMean(one: number, other: number): number {
  const ratio = Math.log(one / other);
  return Math.abs(ratio) < 1e-9 ? (one + other) / 2 : (one - other) / ratio;
}

/** Why the odds of cooperation moved, in doublings. */
export interface OddsExplanation<Own extends QuadEvent> {
  /** Log-odds of cooperation against conflict in both periods, in doublings (log to base 2). */
  before: number;
  after: number;
  /** Contributions to after − before. Scores are worth: what a whole period of such events would add. */
  explanation: Explanation<ScoredEvent & { of: Own | null }>;
}

/**
 * The change of the log-odds of weighted cooperation, taken apart like a mean: with the shares c and k of cooperation and
 * conflict, Δ ln(c / k) = Δc / L(c) − Δk / L(k), where L is the logarithmic mean of both periods (the log-mean Divisia method
 * of Ang, Energy Policy 32, 2004). So it is the change of a weighted mean in which cooperation is worth 1 / L(c) and
 * conflict −1 / L(k), and adds up exactly. Null where one of the periods has no events.
 */
export function explainOdds<Own extends QuadEvent>(
  before: readonly Own[],
  after: readonly Own[],
  { verbal, material }: ClassWeights,
): OddsExplanation<Own> | null {
  if (before.length === 0 || after.length === 0) return null;
  const weightOf = ({ quad }: QuadEvent): number => (quad % 2 === 0 ? material : verbal);
  const [early, late] = [sharesOf(before, weightOf), sharesOf(after, weightOf)];
  const worth = {
    kind: 1 / logarithmicMean(early[0], late[0]) / Math.LN2,
    harsh: -1 / logarithmicMean(early[1], late[1]) / Math.LN2,
  };
  const half = (score: number) => ({ id: HALF_ACTS, date: null, of: null, score, weight: HALF });
  const scored = (events: readonly Own[]) => [
    ...events.map((event) => ({
      id: event.id,
      date: event.date,
      of: event,
      score: cooperative(event.quad) ? worth.kind : worth.harsh,
      weight: weightOf(event),
    })),
    half(worth.kind),
    half(worth.harsh),
  ];
  return {
    before: Math.log2(early[0] / early[1]),
    after: Math.log2(late[0] / late[1]),
    explanation: Explanation.of<ScoredEvent & { of: Own | null }>(
      scored(before),
      scored(after),
    ) as Explanation<ScoredEvent & { of: Own | null }>,
  };
}
