/** Shares of what is left out in training: words, affixes and tags of tokens; units of the layers. */
export interface DropoutRates {
  word: number;
  affix: number;
  tag: number;
  input: number;
  layer: number;
  project: number;
}

/** Sizes and settings of one network in training. */
export interface NetworkPlan {
  /** See `NetworkShape`. */
  units: number;
  layers: number;
  arc: number;
  relation: number;
  epochs: number;
  /** Rows (tokens and roots) of a batch, at most. */
  batchRows: number;
  /** Learning rate at its peak; it rises over the first 200 batches and falls as a cosine. */
  rate: number;
  rates: DropoutRates;
  seed: number;
}

const teacher = (seed: number): NetworkPlan => ({
  units: 128,
  layers: 4,
  arc: 128,
  relation: 96,
  epochs: 5,
  batchRows: 256,
  rate: 0.002,
  rates: { word: 0.15, affix: 0.02, tag: 0.03, input: 0.05, layer: 0.05, project: 0.1 },
  seed,
});

/** Large networks: too slow to ship, good to learn from. */
export const TEACHER_PLANS: readonly NetworkPlan[] = [teacher(11), teacher(12), teacher(13), teacher(14)];

/** The network that ships. */
export const PUPIL_PLAN: NetworkPlan = {
  units: 64,
  layers: 3,
  arc: 64,
  relation: 48,
  epochs: 10,
  batchRows: 300,
  rate: 0.002,
  rates: { word: 0.1, affix: 0.01, tag: 0.02, input: 0.02, layer: 0.02, project: 0.03 },
  seed: 7,
};
