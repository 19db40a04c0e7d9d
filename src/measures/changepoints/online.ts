import { logGamma } from './logGamma.ts';

export interface OnlineOptions {
  /** How many values a stretch without change lasts on average. Default 100. */
  expectedRun?: number;
  /** Beliefs about a segment before it is seen: its mean, how many values that is worth, and shape and rate of its variance. */
  prior?: { mean: number; weight: number; shape: number; rate: number };
}

/** What is known of the present after each value, and nothing later. */
export interface OnlineStep {
  /** The likeliest number of values since the last change, this one included. */
  run: number;
  /** Probability that the last change is at most five values back. */
  recent: number;
}

/** Runs less likely than this are forgotten, which keeps each step short. */
const NEGLIGIBLE = 1e-5;

interface Run {
  log: number;
  size: number;
  mean: number;
  weight: number;
  shape: number;
  rate: number;
}

/** The part of Student's log density that hangs on the length of the run alone. */
function peaks(shape: number): (size: number) => number {
  const known: number[] = [];
  return (size) => {
    const half = shape + size / 2;
    return (known[size] ??= logGamma(half + 0.5) - logGamma(half) - 0.5 * Math.log(2 * Math.PI * half));
  };
}

/** Log density of the next value of a run: Student's t. */
function predicted(run: Run, value: number, peak: number): number {
  const scale = (run.rate * (run.weight + 1)) / (run.shape * run.weight);
  const distance = (value - run.mean) ** 2 / (2 * run.shape * scale);
  return peak - 0.5 * Math.log(scale) - (run.shape + 0.5) * Math.log1p(distance);
}

function grow(run: Run, value: number): void {
  const weight = run.weight + 1;
  run.rate += (run.weight * (value - run.mean) ** 2) / (2 * weight);
  run.mean = (run.weight * run.mean + value) / weight;
  run.size += 1;
  run.weight = weight;
  run.shape += 0.5;
}

/** Brings the probabilities to one and forgets what is negligible. */
function normalised(runs: readonly Run[]): Run[] {
  const most = runs.reduce((highest, { log }) => Math.max(highest, log), Number.NEGATIVE_INFINITY);
  const total = most + Math.log(runs.reduce((sum, { log }) => sum + Math.exp(log - most), 0));
  const least = Math.log(NEGLIGIBLE);
  return runs.filter((run) => (run.log -= total) > least);
}

/**
 * Bayesian online change point detection: normal segments of unknown mean and variance, changes at a constant rate.
 * Values should be of ordinary size (standardised by what was known beforehand). Each step uses the past only.
 *
 * Source: Adams & MacKay, "Bayesian online changepoint detection" (2007), arXiv:0710.3742.
 */
export function onlineChanges(values: ArrayLike<number>, options: OnlineOptions = {}): OnlineStep[] {
  const { expectedRun = 100, prior = { mean: 0, weight: 0.1, shape: 1, rate: 1 } } = options;
  const [change, stay] = [Math.log(1 / expectedRun), Math.log1p(-1 / expectedRun)];
  const peak = peaks(prior.shape);
  let runs: Run[] = [{ ...prior, log: 0, size: 0 }];
  const steps: OnlineStep[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (index > 0) {
      for (const run of runs) run.log += stay;
      runs.push({ ...prior, log: change, size: 0 });
    }
    for (const run of runs) {
      run.log += predicted(run, value, peak(run.size));
      grow(run, value);
    }
    runs = normalised(runs);
    const likeliest = runs.reduce((best, run) => (run.log > best.log ? run : best));
    const recent = runs.reduce((sum, { log, size }) => (size <= 6 ? sum + Math.exp(log) : sum), 0);
    steps.push({ run: likeliest.size, recent: index < 6 ? 0 : recent });
  }
  return steps;
}

/** The changes that online detection settles on: walks back from the end by the likeliest run. */
export function onlineSegmentation(values: ArrayLike<number>, options: OnlineOptions = {}): number[] {
  const steps = onlineChanges(values, options);
  const changes: number[] = [];
  for (let at = steps.length - 1; at > 0;) {
    const start = at + 1 - (steps[at] as OnlineStep).run;
    if (start <= 0) break;
    changes.push(start);
    at = start - 1;
  }
  return changes.reverse();
}
