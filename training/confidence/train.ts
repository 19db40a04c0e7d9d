import { writeFileSync } from 'node:fs';
import { CONFIDENCE_FEATURES, probability } from '../../src/events/index.ts';
import { readExamples, type ConfidenceExample } from './examples.ts';
import { fit } from './fit.ts';

/** Pull towards zero and least count of a feature, chosen by cross-validation. */
const PULL = 10;
const LEAST = 8;
/** The same for recipients, of which fewer are known. */
const RECIPIENT_PULL = 3;
const FOLDS = 10;

/** An example with the probability that a model gave which had not seen its document. */
export interface Judged {
  example: ConfidenceExample;
  probability: number;
  /** The same for the states of its recipients, where all else of the event is right. */
  recipient: number | null;
}

/**
 * Trains the confidence model on judged events and writes it; answers with what models trained on nine tenths of the
 * documents say of the last tenth. Deterministic; under a minute.
 */
export function trainConfidence(documents: string, pairs: string, target: string): Judged[] {
  const examples = readExamples(documents, pairs);
  // What the whole of a text speaks against is weighed apart: the model tells of the others.
  const event = stored(fit(examples.filter(isWhole), PULL, LEAST));
  const recipient = stored(fit(ofRecipients(examples), RECIPIENT_PULL, LEAST, 0));
  writeFileSync(target, `${JSON.stringify({ features: CONFIDENCE_FEATURES, event, recipient })}\n`);
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, index) => [group, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = examples.filter(({ group }) => foldOf.get(group) !== fold);
    const model = fit(others.filter(isWhole), PULL, LEAST);
    const recipients = fit(ofRecipients(others), RECIPIENT_PULL, LEAST, 0);
    return examples
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((example) => ({
        example,
        probability: example.share * probability(model, example.features),
        recipient: example.recipient === null ? null : probability(recipients, example.features),
      }));
  }).flat();
}

/** Whether nothing in the whole of its document speaks against an event; sentence pairs have no more of it. */
function isWhole({ source, share }: ConfidenceExample): boolean {
  return source === 'pairs' || share === 1;
}

/** Weights as they are kept: by name, in thousandths. */
function stored(weights: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]).filter(([, weight]) => weight !== 0)); // prettier-ignore
}

/** The question whether the recipients' states are right, asked of events of which all else is. */
function ofRecipients(examples: readonly ConfidenceExample[]): ConfidenceExample[] {
  return examples.flatMap((example) => (example.recipient === null ? [] : [{ ...example, right: example.recipient }])); // prettier-ignore
}
