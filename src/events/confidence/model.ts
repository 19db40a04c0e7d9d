import { DemarcheError } from '../../core/index.ts';
import { readResource } from '../../platform/index.ts';
import { CONFIDENCE_FEATURES } from './features.ts';

/** A logistic regression: the log-odds of a yes are the sum of its features' weights. */
export type Weights = ReadonlyMap<string, number>;

/** What a feature says of whether an event is right, and of whether, if it is, so are the states of its recipients. */
export interface FeatureWeights {
  event: number;
  recipient: number;
}

/** Both regressions in one, by the names of features, since both are asked of most events. */
export type ConfidenceModel = ReadonlyMap<string, FeatureWeights>;

let shipped: ConfidenceModel | undefined;

/**
 * The model that ships with the package, `models/confidence.json`, read once.
 *
 * @throws DemarcheError `confidence.model` where the file is missing or belongs to other features.
 */
export function confidenceModel(): ConfidenceModel {
  shipped ??= read('models/confidence.json');
  return shipped;
}

function read(path: string): ConfidenceModel {
  const advice = 'Install the package again, or rebuild the model: see models/confidence.md.';
  let stored: { features: number; event: Record<string, number>; recipient: Record<string, number> };
  try {
    stored = JSON.parse(readResource(path)) as typeof stored;
  } catch (cause) {
    throw new DemarcheError('confidence.model', `the confidence model ${path} cannot be read`, advice, {
      cause,
    });
  }
  if (stored.features !== CONFIDENCE_FEATURES)
    throw new DemarcheError('confidence.model', `${path} belongs to version ${stored.features} of the features, not ${CONFIDENCE_FEATURES}`, advice); // prettier-ignore
  const names = new Set([...Object.keys(stored.event), ...Object.keys(stored.recipient)]);
  return new Map(Array.from(names, (name) => [name, { event: stored.event[name] ?? 0, recipient: stored.recipient[name] ?? 0 }])); // prettier-ignore
}

/** The probability that log-odds stand for. */
export function ofOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Probability of a yes for these features. */
export function probability(model: Weights, features: readonly (readonly [string, number])[]): number {
  let odds = 0;
  for (const [name, value] of features) odds += (model.get(name) ?? 0) * value;
  return ofOdds(odds);
}
