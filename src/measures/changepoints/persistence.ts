import type { StretchSums } from './sums.ts';
import { stretchSums } from './sums.ts';

/** How strongly a value may hang on the one before it. */
const PERSISTENCE = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96];

/** A series seen as levels or lines plus noise in which each value carries on a share of the last one's. */
interface Whitened {
  persistence: number;
  /** Variance of a step as a share of the variance of the noise itself: 1 − persistence². */
  share: number;
  sums: StretchSums;
}

/** What a segmentation costs when the noise may persist: minus twice the log likelihood, with a penalty for slopes. */
export interface PersistentCost {
  /**
   * `bounds`: first index of each segment, and one past the last. The persistence, up to `most`, is the one that
   * suits these segments best, so that "no change, but slow noise" is always in the running.
   */
  cost: (bounds: readonly number[], most: number) => { cost: number; persistence: number };
  /** The same under a persistence that is known. */
  costAt: (bounds: readonly number[], persistence: number) => number;
}

/**
 * Segments, whose values may have weights (`roots`: their square roots), with first-order autoregressive noise of one variance. Each segment takes a level or, for log *n*, a line.
 * The first value of a segment is not predicted from the one before it.
 */
export function persistentCost(values: Float64Array, floor: number, roots?: Float64Array): PersistentCost {
  const slopePenalty = Math.log(values.length);
  const models = PERSISTENCE.map((persistence): Whitened => ({
    persistence,
    share: 1 - persistence * persistence,
    sums: stretchSums(values, roots, persistence),
  }));
  const under = ({ persistence, share, sums }: Whitened, bounds: readonly number[]): number => {
    const size = (bounds.at(-1) as number) - (bounds[0] as number);
    let residual = size * floor * share;
    const savings: number[] = [];
    for (let place = 1; place < bounds.length; place += 1) {
      const [start, end] = [bounds[place - 1] as number, bounds[place] as number];
      const from = persistence === 0 ? start : start + 1;
      const stretch = (end - start) / (end - from);
      const level = stretch * sums.aroundMean(from, end);
      residual += level;
      savings.push(level - stretch * sums.aroundLine(from, end));
    }
    let least = size * Math.log(residual);
    let slopes = 0;
    for (const saving of savings.toSorted((one, other) => other - one)) {
      residual -= saving;
      slopes += 1;
      least = Math.min(least, size * Math.log(residual) + slopes * slopePenalty);
    }
    return least - savings.length * Math.log(share);
  };
  return {
    cost: (bounds, most) => {
      let best = { cost: Number.POSITIVE_INFINITY, persistence: 0 };
      for (const model of models) {
        if (model.persistence > most) break;
        const cost = under(model, bounds);
        if (cost < best.cost) best = { cost, persistence: model.persistence };
      }
      return best;
    },
    costAt: (bounds, persistence) =>
      under(models.find((model) => model.persistence === persistence) ?? (models[0] as Whitened), bounds),
  };
}
