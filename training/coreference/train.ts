import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { goldDocuments, splitDocuments } from '../../bench/quality/coreference/gum.ts';
import { fromConllu } from '../../src/language/conllu/index.ts';
import { FEATURES_VERSION } from '../../src/language/coreference/model.ts';
import type { PronounForm } from '../../src/language/coreference/words.ts';
import { examplesOf } from './examples.ts';
import { fit, type FitOptions } from './fit.ts';

/** Chosen by cross-validation over the documents of the training part. */
export const OPTIONS: FitOptions = { epochs: 8, rate: 0.15, decay: 0.02, least: 10 };
export const THRESHOLDS: Readonly<Record<PronounForm, number>> = {
  he: 0.4,
  she: 0.4,
  they: 0.6,
  it: 0.7,
  we: 0.5,
  i: 0.5,
};

/**
 * Trains the coreference ranker on the training documents of a GUM file (gzipped CoNLL-U with `Entity=`) and
 * writes the weights. Deterministic; under a minute.
 */
export function trainCoreference(source: string, target: string): { examples: number; weights: number } {
  const text = gunzipSync(readFileSync(source)).toString('utf8');
  const { train } = splitDocuments(goldDocuments(fromConllu(text).sentences));
  const examples = train.flatMap(examplesOf);
  const weights = fit(examples, OPTIONS);
  const sorted = Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
  const stored = { features: FEATURES_VERSION, thresholds: THRESHOLDS, weights: sorted };
  writeFileSync(target, `${JSON.stringify(stored)}\n`);
  return { examples: examples.length, weights: weights.size };
}
