import type { Candidate } from '../candidates.ts';
import { confidenceFeatures } from './features.ts';
import { confidenceModel, probability } from './model.ts';
import { nameFeature } from './names.ts';

/** How sure an event is, 0–1: of events at 0.8, about eight in ten are right (see `models/confidence.md`). */
export function confidenceOf(candidate: Candidate): number {
  return probability(confidenceModel().event, confidenceFeatures(candidate));
}

/** Whether the states given for an event's recipients are likely enough: a wrong pair costs more than an open one. */
export function areRecipientsLikely(candidate: Candidate): boolean {
  return probability(confidenceModel().recipient, confidenceFeatures(candidate)) >= LIKELY;
}

/** Below this the states of an event's recipients are left open. */
export const LIKELY = 0.6;

/** How many reasons are named on each side. */
const REASONS = 3;
/** A reason that moves the log-odds by less is not worth naming. */
const LEAST = 0.15;

/** What speaks for and against an event, in words: "0.62; for it: it stands in the main clause; against it: the recipient missing". */
export function confidenceReasons(candidate: Candidate): string {
  const model = confidenceModel().event;
  const pulls = confidenceFeatures(candidate)
    .map(([name, value]) => ({ name, pull: (model.get(name) ?? 0) * value }))
    .filter(({ name, pull }) => name !== 'bias' && Math.abs(pull) >= LEAST)
    .toSorted((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
  const side = (words: string, found: typeof pulls) =>
    found.length === 0 ? '' : `; ${words}: ${found.slice(0, REASONS).map(({ name }) => nameFeature(name)).join(', ')}`; // prettier-ignore
  return `${candidate.confidence.toFixed(2)}${side('for it', pulls.filter(({ pull }) => pull > 0))}${side('against it', pulls.filter(({ pull }) => pull < 0))}`; // prettier-ignore
}
