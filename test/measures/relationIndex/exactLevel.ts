import type {
  LevelPrior,
  OddsObservation,
  Supposition,
} from '../../../src/measures/relationIndex/oddsFitter.ts';

/**
 * The plain twin of the fast fit: the level on a fine grid, its walk and its likelihood summed up without any
 * linearising, forwards and backwards through time. Gives each observation's posterior mean and variance.
 */
export function exactLevel(
  observations: readonly OddsObservation[],
  prior: LevelPrior,
  { step, together }: Supposition,
): { mean: number; variance: number }[] {
  const grid = Array.from({ length: 321 }, (_, place) => -8 + place * 0.05);
  const likelihood = ({ cooperative, conflictual, offset }: OddsObservation): number[] => {
    const scale = 1 + Math.max(0, cooperative + conflictual - 1) * together;
    const logs = grid.map((level) => {
      const share = 1 / (1 + Math.exp(-level - offset));
      return (cooperative * Math.log(share) + conflictual * Math.log(1 - share)) / scale;
    });
    const most = Math.max(...logs);
    return logs.map((log) => Math.exp(log - most));
  };
  const normalised = (weights: number[]): number[] => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  };
  const walked = (weights: readonly number[], periods: number): number[] => {
    if (periods === 0) return [...weights];
    const variance = step * step * periods;
    return grid.map((to) =>
      grid.reduce(
        (sum, from, place) =>
          sum + (weights[place] as number) * Math.exp((-0.5 * (to - from) ** 2) / variance),
        0,
      ),
    );
  };
  const gap = (at: number): number => (observations[at]?.period ?? 0) - (observations[at - 1]?.period ?? 0);
  const forwards: number[][] = [];
  for (const [at, observation] of observations.entries()) {
    const before = forwards[at - 1];
    const predicted =
      before === undefined
        ? grid.map((level) => Math.exp((-0.5 * (level - prior.mean) ** 2) / prior.variance))
        : walked(before, gap(at));
    const seen = likelihood(observation);
    forwards.push(normalised(predicted.map((weight, place) => weight * (seen[place] as number))));
  }
  let later = grid.map(() => 1);
  const levels: { mean: number; variance: number }[] = [];
  for (let at = observations.length - 1; at >= 0; at -= 1) {
    const weights = normalised(
      (forwards[at] as number[]).map((weight, place) => weight * (later[place] as number)),
    );
    const mean = grid.reduce((sum, level, place) => sum + level * (weights[place] as number), 0);
    const square = grid.reduce((sum, level, place) => sum + level * level * (weights[place] as number), 0);
    levels.push({ mean, variance: square - mean * mean });
    const seen = likelihood(observations[at] as OddsObservation);
    later = normalised(
      walked(
        later.map((weight, place) => weight * (seen[place] as number)),
        at === 0 ? 0 : gap(at),
      ),
    );
  }
  return levels.reverse();
}
