/** A prediction with its stated probability and whether it was right. */
export interface Forecast {
  probability: number;
  right: boolean;
}

/** How honest stated probabilities are, and what a user gets who asks for a least probability. */
export interface Calibration {
  /** Expected calibration error, 0–1: mean distance between stated and true share over ten bins, weighed by size. */
  error: number;
  /** Mean squared distance of probability from outcome (Brier 1950), 0–1. */
  brier: number;
  /** For each least probability: predictions kept, the share of them that is right, and of all right ones the share kept. */
  thresholds: { threshold: number; kept: number; precision: number; recall: number }[];
}

const BINS = 10;
const THRESHOLDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Measures the calibration of predictions (Guo et al. 2017 for the error). Cost: their number times ten. */
export function calibration(forecasts: readonly Forecast[]): Calibration {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, stated: 0, right: 0 }));
  let squares = 0;
  for (const { probability, right } of forecasts) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))] as (typeof bins)[number];
    bin.count++;
    bin.stated += probability;
    bin.right += Number(right);
    squares += (Number(right) - probability) ** 2;
  }
  const total = forecasts.length || 1;
  const allRight = forecasts.filter(({ right }) => right).length || 1;
  return {
    error: bins.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0) / total,
    brier: squares / total,
    thresholds: THRESHOLDS.map((threshold) => {
      const kept = forecasts.filter(({ probability }) => probability >= threshold);
      const right = kept.filter((one) => one.right).length;
      return { threshold, kept: kept.length, precision: kept.length === 0 ? 0 : right / kept.length, recall: right / allRight }; // prettier-ignore
    }),
  };
}
