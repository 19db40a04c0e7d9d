import type { Candidate } from '../candidates.ts';
import { confidenceFeatures } from './features.ts';
import { confidenceModel, probability } from './model.ts';

/** How sure an event is, 0–1: of events at 0.8, about eight in ten are right (see `models/confidence.md`). */
export function confidenceOf(candidate: Candidate): number {
  return probability(confidenceModel(), confidenceFeatures(candidate));
}
