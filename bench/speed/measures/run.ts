import { findTurningPoints } from '../../../src/measures/index.ts';
import { autoregressive, normals, withStep } from '../../quality/turning-points/simulate.ts';

/** Milliseconds of processor time of turning points on series of several lengths, with and without steps (median of nine). */
function median(work: () => unknown): number {
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
