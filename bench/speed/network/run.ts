import type { Tie } from '../../../src/measures/index.ts';
import {
  balance,
  between,
  blocs,
  leads,
  profilesOf,
  randomOf,
  signedNetwork,
  similarity,
} from '../../../src/measures/index.ts';
import { meter } from '../meter.ts';

/** Processor time of the measures of third parties on a made-up world of 200 states in six regions, over 300 months. */
const STATES = 200;
const MONTHS = 300;
const random = randomOf(1);
const names = Array.from({ length: STATES }, (_, index) => `S${String(index).padStart(3, '0')}`);

function tieOf(first: number, second: number, start: string): Tie | null {
  const near = first % 6 === second % 6;
  const events = random.poisson(near ? 4 : 0.8);
  if (events === 0) return null;
  const foes = (first * 7 + second * 13) % 19 === 0;
  const scores = Array.from({ length: events }, () => (foes ? -3 : 2.5) + 3 * random.normal());
  const kind = scores.filter((score) => score > 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    start,
    first: names[first] as string,
    second: names[second] as string,
    events,
    scoreSum: sum(scores),
    scoreSquares: sum(scores.map((score) => score * score)),
    cooperation: sum(kind),
    conflict: sum(kind) - sum(scores),
    cooperative: kind.length,
    cooperationSquares: sum(kind.map((score) => score * score)),
    reports: events,
    evidence: [],
  };
}

function month(number: number): Tie[] {
  const start = `${1990 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
  return names.flatMap((_, first) =>
    names.flatMap((__, second) => (first < second ? (tieOf(first, second, start) ?? []) : [])),
  );
}

function timed<Answer>(what: string, periods: number, work: () => Answer): Answer {
  const stop = meter();
  const answer = work();
  const seconds = stop().processorSeconds;
  console.log(
    `${what.padEnd(46)} ${seconds.toFixed(1).padStart(6)} s for ${periods} periods, ${((1000 * seconds) / periods).toFixed(0)} ms each`,
  );
  return answer;
}

const world = Array.from({ length: MONTHS }, (_, number) => month(number));
const ties = world.flat();
console.log(`${STATES} states, ${MONTHS} months, ${ties.length} relations by month`);
timed('signs and balance, 200 shuffles', 12, () =>
  world.slice(0, 12).map((own) => balance(signedNetwork(own), random)),
);
timed('blocs, brokers, certainty', 12, () => blocs(world.slice(0, 12).flat(), random));
timed('blocs without certainty', MONTHS, () => blocs(ties, random, { resamples: 0 }));
timed('a state between three poles', MONTHS, () => between(ties, 'S003', ['S000', 'S001', 'S002']));
timed('similarity of all pairs of states', 12, () =>
  world.slice(0, 12).map((own) => {
    const profiles = profilesOf(own);
    return names.map((one) => names.map((other) => (one < other ? similarity(profiles, one, other) : null)));
  }),
);
const series = (): number[] => Array.from({ length: MONTHS }, () => random.normal());
timed('lead and lag of a pair, 300 months, 999 shuffles', 20, () =>
  Array.from({ length: 20 }, () => leads(series(), series(), random)),
);
