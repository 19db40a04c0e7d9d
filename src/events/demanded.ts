import type { Actor } from '../core/index.ts';
import type { Converted } from './convert.ts';
import type { ModalReading } from './modality/index.ts';

/** A demand by a speaker on those who are to act. */
export interface Demand {
  converted: Converted;
  actors: Actor[];
  recipients: Actor[];
}

/** What is called vital, and what only must be done: acts of those who say so, or of nobody. */
export const SAID_ONLY: ReadonlySet<string> = new Set(['request.vital', 'request.demand']);

/**
 * What others must do is a demand of who says so: of whom a report quotes, and in a government's own statement of that
 * government. Null where nobody else says it, or where it is not known who is to act.
 */
export function demandOf(
  rule: string,
  { type, modality }: Converted,
  { obligation }: ModalReading,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  speaker: Actor | null,
): Demand | null {
  if (speaker === null || speaker.code === '---') return null;
  const isVital = rule === 'request.vital';
  const isOpen = modality === 'hypothetical' || modality === 'negation';
  if (!isVital && (!obligation || !isOpen || (type === 'REQUEST' && !SAID_ONLY.has(rule)))) return null;
  const asked = (isVital ? recipients : actors).filter(({ code }) => code !== '---');
  if (asked.length === 0 || asked.some(({ code }) => code === speaker.code)) return null;
  const note = `"${speaker.entity_text}" says that they must: REQUEST`;
  return {
    converted: { type: 'REQUEST', mode: null, modality: 'actual', note },
    actors: [speaker],
    recipients: asked,
  };
}
