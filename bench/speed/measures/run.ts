import { findTurningPoints, indexTurningPoints, relationIndex } from '../../../src/measures/index.ts';
import { drawFrom } from '../../quality/relation-index/draw.ts';
import { syntheticDyad } from '../../quality/relation-index/synthetic.ts';
import { autoregressive, normals, withStep } from '../../quality/turning-points/simulate.ts';

/** Milliseconds of processor time (median of nine): turning points of series of several lengths, and the index of one relation. */
function median(work: () => unknown): number {
  // Compiled first, as in a run over many relations.
  for (let round = 0; round < 20; round += 1) work();
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.toSorted((one, other) => one - other)[4] as number;
}

const normal = normals(5);
for (const length of [120, 300, 1000, 10_000]) {
  const quiet = autoregressive(normal, length, 0.3);
  const moved = [0.2, 0.4, 0.5, 0.8].reduce(
    (series, share, place) => withStep(series, Math.round(share * length), place % 2 === 0 ? 3 : -4),
    quiet,
  );
  const figures = [
    ['no change', median(() => findTurningPoints(quiet))],
    ['four changes', median(() => findTurningPoints(moved))],
  ] as const;
  const cells = figures.map(([name, time]) => `${name} ${time.toFixed(1)} ms`);
  console.log(`${String(length).padStart(6)} values: ${cells.join(', ')}`);
}

const relation = syntheticDyad(
  { periods: 300, events: 20, change: (month) => 0.3 * Math.sin(month) },
  drawFrom(1),
);
const one = [
  ['index', median(() => relationIndex({ ...relation, otherWeights: false }))],
  ['with other weights', median(() => relationIndex(relation))],
  ['its turning points', median(() => indexTurningPoints(relation))],
] as const;
console.log(
  `one relation, 300 months: ${one.map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ')}`,
);
