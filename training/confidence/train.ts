import { writeFileSync } from 'node:fs';
import { CONFIDENCE_FEATURES, probability } from '../../src/events/index.ts';
import { readExamples, type ConfidenceExample } from './examples.ts';
import { fit } from './fit.ts';

/** Pull towards zero and least count of a feature, chosen by cross-validation. */
const PULL = 10;
const LEAST = 8;
const FOLDS = 10;

/** An example with the probability that a model gave which had not seen its document. */
export interface Judged {
  example: ConfidenceExample;
  probability: number;
}

/**
 * Trains the confidence model on judged events and writes it; answers with what models trained on nine tenths of the
 * documents say of the last tenth. Deterministic; under a minute.
 */
export function trainConfidence(documents: string, pairs: string, target: string): Judged[] {
  const examples = readExamples(documents, pairs);
  // What the whole of a text speaks against is weighed apart: the model tells of the others.
  const weights = fit(examples.filter(isWhole), PULL, LEAST);
  const stored = Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]).filter(([, weight]) => weight !== 0)); // prettier-ignore
  writeFileSync(target, `${JSON.stringify({ features: CONFIDENCE_FEATURES, weights: stored })}\n`);
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, index) => [group, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(examples.filter((example) => isWhole(example) && foldOf.get(example.group) !== fold), PULL, LEAST); // prettier-ignore
    return examples
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((example) => ({ example, probability: example.share * probability(model, example.features) }));
  }).flat();
}

/** Whether nothing in the whole of its document speaks against an event; sentence pairs have no more of it. */
function isWhole({ source, share }: ConfidenceExample): boolean {
  return source === 'pairs' || share === 1;
}
