import { groupBy } from '../../core/index.ts';
import { intraClassCorrelation } from '../changepoints/index.ts';
import { t95 } from '../meanInterval.ts';
import type { OddsObservation } from './oddsFitter.ts';

/** A figure in natural log-odds with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  standardError: number;
}

/** A straight line through the log-odds of periods. */
export interface OddsRegression {
  /** How far the line moves from the first period to the last. */
  change: Estimate;
  /** Where it stands in the middle of the span as the events weigh it. */
  level: Estimate;
}

/** Beliefs that keep the line finite where one kind of act never occurs: standard deviations of level and change. */
const [LEVEL_SPREAD, CHANGE_SPREAD] = [2.5, 3.5];
const USUAL_LEVEL = 0.84;

interface Row extends OddsObservation {
  /** −½ … ½ from the first period to the last; then from the weighted middle. */
  time: number;
  scale: number;
}

/** Logistic regression on time by Newton's method: level, change, and the inverse of the information. */
function fit(rows: readonly Row[]): { level: number; change: number; variances: [number, number] } {
  let [level, change] = [USUAL_LEVEL, 0];
  let [one, cross, two] = [1, 0, 1];
  for (let round = 0; round < 60; round += 1) {
    let [byLevel, byChange] = [(USUAL_LEVEL - level) / LEVEL_SPREAD ** 2, -change / CHANGE_SPREAD ** 2];
    [one, cross, two] = [1 / LEVEL_SPREAD ** 2, 0, 1 / CHANGE_SPREAD ** 2];
    for (const { cooperative, conflictual, offset, time, scale } of rows) {
      const size = cooperative + conflictual;
      const share = 1 / (1 + Math.exp(-level - change * time - offset));
      const excess = (cooperative - size * share) / scale;
      const information = (size * share * (1 - share)) / scale;
      byLevel += excess;
      byChange += excess * time;
      one += information;
      cross += information * time;
      two += information * time * time;
    }
    const determinant = one * two - cross * cross;
    const limited = (step: number): number => Math.max(-1.5, Math.min(1.5, step));
    const [up, along] = [
      limited((two * byLevel - cross * byChange) / determinant),
      limited((one * byChange - cross * byLevel) / determinant),
    ];
    level += up;
    change += along;
    if (Math.abs(up) + Math.abs(along) < 1e-7) break;
  }
  const determinant = one * two - cross * cross;
  return { level, change, variances: [two / determinant, one / determinant] };
}

/**
 * A straight line through the log-odds of cooperation, against the world's mix, by logistic regression on the counts.
 * Errors hold what acts of one period share (their intra-class correlation, and what residuals show beyond it) and are widened
 * by (1 + ρ) / (1 − ρ) where neighbouring residuals go together (ρ from 0 to 0.8); Student's t with as many degrees of
 * freedom as that leaves. At least four periods.
 *
 * Source: McCullagh & Nelder, Generalized Linear Models, 2nd ed. (1989), for over-dispersion; Bayley & Hammersley (1946)
 * for the effective number of observations.
 */
export function oddsRegression(observations: readonly OddsObservation[]): OddsRegression {
  const periods = [...groupBy(observations, ({ period }) => period).values()];
  const together = intraClassCorrelation(
    periods.map((own) => ({
      kind: own.reduce((sum, { cooperative }) => sum + cooperative, 0),
      other: own.reduce((sum, { conflictual }) => sum + conflictual, 0),
    })),
  );
  const [first, last] = [observations[0]?.period ?? 0, observations.at(-1)?.period ?? 0];
  const span = Math.max(1, last - first);
  const rows = observations.map((observation): Row => {
    const size = observation.cooperative + observation.conflictual;
    return {
      ...observation,
      time: (observation.period - first) / span - 0.5,
      scale: 1 + Math.max(0, size - 1) * together,
    };
  });
  // From the weighted middle the errors of level and change are nearly independent.
  const weight = ({ cooperative, conflictual, scale }: Row): number => (cooperative + conflictual) / scale;
  const total = rows.reduce((sum, row) => sum + weight(row), 0);
  const middle = rows.reduce((sum, row) => sum + (weight(row) * row.time) / total, 0);
  for (const row of rows) row.time -= middle;
  const { level, change, variances } = fit(rows);
  const residuals = [...groupBy(rows, ({ period }) => period).values()].map((own) => {
    let [excess, information] = [0, 0];
    for (const { cooperative, conflictual, offset, time, scale } of own) {
      const size = cooperative + conflictual;
      const share = 1 / (1 + Math.exp(-level - change * time - offset));
      excess += (cooperative - size * share) / scale;
      information += (size * share * (1 - share)) / scale;
    }
    return excess / Math.sqrt(information);
  });
  const count = residuals.length;
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const products = residuals
    .slice(1)
    .reduce((sum, residual, index) => sum + residual * (residuals[index] as number), 0);
  const carried = squares < 1e-9 * count ? 0 : Math.min(0.8, Math.max(0, products / squares + 1 / count));
  const widening = (1 + carried) / (1 - carried);
  const dispersion = Math.max(1, squares / Math.max(1, count - 2)) * widening;
  const freedom = Math.max(1, count / widening - 2);
  const estimate = (value: number, variance: number): Estimate => {
    const standardError = Math.sqrt(variance * dispersion);
    const margin = t95(freedom) * standardError;
    return { value, low: value - margin, high: value + margin, standardError };
  };
  return { level: estimate(level, variances[0]), change: estimate(change, variances[1]) };
}
