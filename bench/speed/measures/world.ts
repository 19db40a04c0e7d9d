import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { addMonths, periodEnd } from '../../../src/core/index.ts';
import { relationIndex } from '../../../src/measures/index.ts';
import type { SourceCounts } from '../../../src/measures/index.ts';
import { drawFrom } from '../../quality/relation-index/draw.ts';

/**
 * All pairs of the world: 20,000 of them over 300 months, shared between two threads, with as many events as pairs of
 * ICEWS have (half of them under 80 in all, one in a hundred over 13,000).
 */
const PAIRS = Number(process.argv[2] ?? 20_000);
const MONTHS = 300;
const THREADS = 2;

const periods = Array.from({ length: MONTHS }, (_, month) => {
  const start = addMonths('2000-01-01', month);
  return { start, end: periodEnd(start, 'month') };
});
const world = periods.map(({ start }) => ({
  source: 'all',
  month: start,
  quad: [34_000, 800, 2800, 2400] as const,
}));

/** A pair's events by month; most pairs are silent in most months. */
function pair(seed: number): SourceCounts[] {
  const draw = drawFrom(seed);
  const monthly = Math.exp(Math.log(80) + 2.2 * draw.normal()) / MONTHS;
  const conflict = draw.uniform() * 0.3;
  return periods.flatMap((_, period) => {
    const events = draw.poisson((monthly * draw.gamma(0.7)) / 0.7);
    const hostile = draw.binomial(Math.min(events, 5000), conflict);
    const deeds = draw.binomial(hostile, 0.5);
    return events === 0
      ? []
      : [{ period, source: 'all', quad: [events - hostile, 0, hostile - deeds, deeds] as const }];
  });
}

if (isMainThread) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const threads = Array.from({ length: THREADS }, (_, thread) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { thread },
      argv: process.argv.slice(2),
    });
    return new Promise<{ scored: number }>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', reject);
    });
  });
  const results = await Promise.all(threads);
  const { user, system } = process.cpuUsage(cpu);
  const scored = results.reduce((sum, result) => sum + result.scored, 0);
  console.log(
    `${scored} pairs of ${MONTHS} months in ${((performance.now() - started) / 1000).toFixed(1)} s on ${THREADS} threads, ` +
      `${((user + system) / 1e6).toFixed(1)} s of processor time, ${((user + system) / 1000 / scored).toFixed(2)} ms a pair`,
  );
} else {
  const { thread } = workerData as { thread: number };
  let scored = 0;
  for (let seed = thread; seed < PAIRS; seed += THREADS) {
    relationIndex({ periods, own: pair(seed), world, otherWeights: false });
    scored += 1;
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ scored });
}
