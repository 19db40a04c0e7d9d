import { basisOf, residual } from './projection.ts';

/** Two series of one length, period by period; null where a period is unknown. */
export interface PairOptions {
  /** Longest lag that is looked at, in periods. Default 6, less for short series. */
  lags?: number;
  /** What the source covered in each period (all its events): taken out of both series. */
  coverage?: readonly number[];
}

/** Fewer periods than these say nothing about order. */
const FEWEST_PERIODS = 24;

/** What both tests of order need of a follower: its surprises, and the space of what foretold it. */
export interface Prepared {
  lags: number;
  /** Periods whose value and last `lags` values are known. */
  rows: number[];
  /** Orthonormal basis of constant, trend, coverage and the follower's own last values, over the rows. */
  basis: Float64Array[];
  /** The follower less what these foretell, over the rows. */
  surprise: Float64Array;
}

/** Constant, trend and logarithm of coverage, over the given periods. */
function background(
  rows: readonly number[],
  length: number,
  coverage: readonly number[] | undefined,
): Float64Array[] {
  const columns = [Float64Array.from(rows, () => 1), Float64Array.from(rows, (row) => row / length - 0.5)];
  if (coverage !== undefined) columns.push(Float64Array.from(rows, (row) => Math.log1p(coverage[row] ?? 0)));
  return columns;
}

/** A series without constant, trend and coverage; an unknown period takes its expected value, 0. */
export function detrended(series: readonly (number | null)[], options: PairOptions): Float64Array {
  const rows = series.flatMap((value, row) => (value === null ? [] : [row]));
  const basis = basisOf(background(rows, series.length, options.coverage));
  const rest = residual(
    basis,
    Float64Array.from(rows, (row) => series[row] ?? 0),
  );
  const whole = new Float64Array(series.length);
  for (const [index, row] of rows.entries()) whole[row] = rest[index] as number;
  return whole;
}

/** Prepares the follower; null with fewer than 24 periods that are known with their past, or where nothing varies. */
export function prepare(series: readonly (number | null)[], options: PairOptions): Prepared | null {
  const lags = Math.max(1, Math.min(options.lags ?? 6, Math.floor(series.length / 10)));
  const rows = series.flatMap((_, row) =>
    row > lags && series.slice(row - lags - 1, row + 1).every((value) => value !== null) ? [row] : [],
  );
  if (rows.length < FEWEST_PERIODS) return null;
  const own = Array.from({ length: lags + 1 }, (_, lag) =>
    Float64Array.from(rows, (row) => series[row - lag - 1] ?? 0),
  );
  const basis = basisOf([...background(rows, series.length, options.coverage), ...own]);
  const values = Float64Array.from(rows, (row) => series[row] ?? 0);
  const surprise = residual(basis, values);
  const varies = surprise.some((value) => Math.abs(value) > 1e-9);
  return varies ? { lags, rows, basis, surprise } : null;
}

/** 95 % interval of a correlation of so many values, by Fisher's transformation (1915). */
export function correlationInterval(correlation: number, values: number): { low: number; high: number } {
  const middle = Math.atanh(Math.min(0.999999, Math.max(-0.999999, correlation)));
  const margin = 1.959964 / Math.sqrt(Math.max(1, values - 3));
  return { low: Math.tanh(middle - margin), high: Math.tanh(middle + margin) };
}
