import { DemarcheError } from '../../core/index.ts';
import { readResource } from '../../platform/index.ts';
import type { PronounForm } from './words.ts';

/** A log-linear ranking model: a weight for each named feature, and how sure an answer must be. */
export interface CoreferenceModel {
  /** Version of the features the weights belong to. */
  features: number;
  /** Least probability at which an answer is given, by pronoun form. */
  thresholds: Readonly<Record<PronounForm, number>>;
  /** The weights by pronoun form, under the names without the form before them: "he dist=0" is "dist=0" of "he". */
  byForm: Readonly<Record<PronounForm, ReadonlyMap<string, number>>>;
}

/** Version of the feature names in features.ts. */
export const FEATURES_VERSION = 1;

interface StoredModel {
  features: number;
  thresholds: Record<PronounForm, number>;
  weights: Record<string, number>;
}

/**
 * Reads `models/coreference.json`.
 *
 * @throws DemarcheError `coreference.model` when the file is missing or belongs to other features.
 */
export function loadCoreferenceModel(path = 'models/coreference.json'): CoreferenceModel {
  let stored: StoredModel;
  try {
    stored = JSON.parse(readResource(path)) as StoredModel;
  } catch (cause) {
    throw new DemarcheError(
      'coreference.model',
      `the coreference model ${path} cannot be read`,
      'Install the package again, or rebuild its models with "npm run train".',
      { cause },
    );
  }
  if (stored.features !== FEATURES_VERSION)
    throw new DemarcheError(
      'coreference.model',
      `the coreference model ${path} was made for features ${stored.features}, not ${FEATURES_VERSION}`,
      'Rebuild it with "npm run train".',
    );
  return {
    features: stored.features,
    thresholds: stored.thresholds,
    byForm: weightsByForm(stored.weights),
  };
}

function weightsByForm(weights: Readonly<Record<string, number>>): CoreferenceModel['byForm'] {
  const byForm: Record<PronounForm, Map<string, number>> = {
    he: new Map(),
    she: new Map(),
    they: new Map(),
    it: new Map(),
    we: new Map(),
    i: new Map(),
  };
  for (const feature in weights) {
    const space = feature.indexOf(' ');
    byForm[feature.slice(0, space) as PronounForm]?.set(feature.slice(space + 1), weights[feature] as number);
  }
  return byForm;
}

/** Sum of the weights of the given features. */
export function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
