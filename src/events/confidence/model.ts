import { DemarcheError } from '../../core/index.ts';
import { readResource } from '../../platform/index.ts';
import { CONFIDENCE_FEATURES } from './features.ts';

/** A logistic regression: the log-odds of a yes are the sum of its features' weights. */
export type Weights = ReadonlyMap<string, number>;

/** Whether an event is right, and whether, if it is, so are the states that are given for its recipients. */
export interface ConfidenceModel {
  event: Weights;
  recipient: Weights;
}

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
  return { event: new Map(Object.entries(stored.event)), recipient: new Map(Object.entries(stored.recipient)) }; // prettier-ignore
}

/** Probability of a yes for these features. */
export function probability(model: Weights, features: readonly (readonly [string, number])[]): number {
  let odds = 0;
  for (const [name, value] of features) odds += (model.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-odds));
}
