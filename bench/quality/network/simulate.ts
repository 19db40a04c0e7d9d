import type { Random, SeenTwice, SignedEdge } from '../../../src/measures/index.ts';
import {
  SignShuffler,
  balance,
  concordance,
  leads,
  randomOf,
  reciprocity,
  silence,
} from '../../../src/measures/index.ts';

/** Synthetic dyads and networks with known truth, from seeds. */

/** Square roots of Poisson counts whose logarithm wanders with this persistence: over-dispersed, like news. */
function counts(random: Random, length: number, persistence: number): number[] {
  let level = random.normal();
  return Array.from({ length }, () => {
    const now = level;
    level = persistence * level + Math.sqrt(1 - persistence ** 2) * random.normal();
    return Math.sqrt(random.poisson(Math.exp(1 + 0.7 * now)));
  });
}

/** Shares of runs with p ≤ 0.05: a lead and an answer that are none, and a lead that is one (two periods, half the noise). */
export function order(length: number, persistence: number, runs: number, seed: number) {
  const random = randomOf(seed);
  const rates = { falseLead: 0, falseAnswer: 0, found: 0, rightLag: 0 };
  for (let run = 0; run < runs; run += 1) {
    const [one, other] = [counts(random, length, persistence), counts(random, length, persistence)];
    if ((leads(one, other, random)?.p ?? 1) <= 0.05) rates.falseLead += 1 / runs;
    if ((reciprocity(one, other, random)?.p ?? 1) <= 0.05) rates.falseAnswer += 1 / runs;
    const led = leads(
      one,
      other.map((value, index) => value + 0.5 * (one[index - 2] ?? 0)),
      random,
    );
    if ((led?.p ?? 1) <= 0.05) rates.found += 1 / runs;
    if (led?.lag === 2) rates.rightLag += 1 / runs;
  }
  return rates;
}

/** Shares of runs in which a silence is called unusual: without a cause, and after `quiet` mean gaps without events. */
export function silences(rate: number, bursts: boolean, quiet: number, runs: number, seed: number) {
  const random = randomOf(seed);
  const rates = { falseLongest: 0, falseCurrent: 0, found: 0 };
  for (let run = 0; run < runs; run += 1) {
    // The source covers 100 events a day, then a hundred days nothing, then 300.
    const events = Array.from({ length: 2000 }, (_, day) => (day < 800 ? 100 : day < 900 ? 0 : 300));
    const days: number[] = [];
    let level = 0;
    for (const [day, covered] of events.entries()) {
      level = 0.97 * level + 0.24 * random.normal();
      const mean = ((rate * covered) / 200) * (bursts ? Math.exp(0.8 * level - 0.32) : 1);
      if (random.poisson(mean) > 0) days.push(day);
    }
    const coverage = { start: 0, events };
    const found = silence(days, coverage, random);
    if ((found?.longest.p ?? 1) <= 0.05) rates.falseLongest += 1 / runs;
    if ((found?.current.p ?? 1) <= 0.05) rates.falseCurrent += 1 / runs;
    const broken = days.filter((day) => day <= 1200 || day >= 1200 + quiet / rate);
    if ((silence(broken, coverage, random)?.longest.p ?? 1) <= 0.05) rates.found += 1 / runs;
  }
  return rates;
}

/** Share of runs whose 95 % interval holds the true similarity of two profiles. */
export function similarities(
  thirds: number,
  truth: number,
  noise: number,
  runs: number,
  seed: number,
): number {
  const random = randomOf(seed);
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = Array.from({ length: thirds }, (): SeenTwice => {
      const [z, w] = [random.normal(), random.normal()];
      const [oneVariance, otherVariance] = [
        noise * (0.3 + 1.4 * random.uniform()),
        noise * (0.3 + 1.4 * random.uniform()),
      ];
      return {
        one: 1 + 2 * z + Math.sqrt(oneVariance) * random.normal(),
        other:
          1 + 2 * (truth * z + Math.sqrt(1 - truth ** 2) * w) + Math.sqrt(otherVariance) * random.normal(),
        oneVariance,
        otherVariance,
      };
    });
    const found = concordance(seen);
    if (found !== null && found.low <= truth && truth <= found.high) held += 1;
  }
  return held / runs;
}

/** Balance of networks whose signs were shuffled: mean z, and the share with p ≤ 0.05. */
export function shuffledBalance(runs: number, seed: number): { meanZ: number; falseBalance: number } {
  const random = randomOf(seed);
  const states = Array.from({ length: 30 }, (_, index) => `S${index}`);
  const edges: SignedEdge[] = [];
  for (let first = 0; first < 30; first += 1)
    for (let second = first + 1; second < 30; second += 1)
      if (random.uniform() < 0.5)
        edges.push({ first, second, sign: random.uniform() < (first + second) / 120 ? -1 : 1 });
  const shuffler = new SignShuffler(30, edges, random);
  let [sum, unusual] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    for (let step = 0; step < 2000; step += 1) shuffler.step();
    const signed = edges.map((edge, index) => ({ ...edge, sign: shuffler.signs[index] as 1 | -1 }));
    const found = balance({ states, edges: signed, unsure: 0 }, random, 199);
    sum += found?.balance.z ?? Number.NaN;
    if ((found?.balance.p ?? 1) <= 0.05) unusual += 1;
  }
  return { meanZ: sum / runs, falseBalance: unusual / runs };
}
