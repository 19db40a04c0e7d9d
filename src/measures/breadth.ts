import type { Day } from '../core/index.ts';
import { groupBy } from '../core/index.ts';

/** A context (subject) of a relation: how much of it, and since when. */
export interface ContextShare {
  context: string;
  /** Events that touch it; an event of several contexts is shared evenly among them. */
  events: number;
  /** 0–1 of all events with a context. */
  share: number;
  /** Day of the first dated event; null where none is dated. */
  entered: Day | null;
}

/** Over how many subjects a relation spreads. */
export interface Breadth {
  /** Effective number of contexts with its 95 % interval: 1 for a single subject, n for n equal ones. */
  effective: number;
  low: number;
  high: number;
  /** Events with at least one context. */
  events: number;
  /** Those that entered first come first. */
  contexts: ContextShare[];
}

/**
 * Breadth of a relation: the exponential of the entropy of its contexts, corrected for the entropy that few events
 * hide (Miller, 1955), with the interval of its asymptotic normal distribution. Null without any context.
 */
export function breadth(
  events: readonly { date: Day | null; contexts: readonly string[] }[],
): Breadth | null {
  const parts = events.flatMap(({ date, contexts }) => {
    const distinct = [...new Set(contexts)];
    return distinct.map((context) => ({ context, date, weight: 1 / distinct.length }));
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (parts.length === 0) return null;
  const contexts = [...groupBy(parts, ({ context }) => context)].map(([context, own]): ContextShare => {
    const weight = own.reduce((sum, part) => sum + part.weight, 0);
    const entered = own.flatMap(({ date }) => date ?? []).toSorted()[0] ?? null;
    return { context, events: weight, share: weight / total, entered };
  });
  const entropy = contexts.reduce((sum, { share }) => sum - share * Math.log(share), 0);
  const squares = contexts.reduce((sum, { share }) => sum + share * Math.log(share) ** 2, 0);
  const corrected = entropy + (contexts.length - 1) / (2 * total);
  const margin = 1.96 * Math.sqrt(Math.max(0, squares - entropy * entropy) / total);
  return {
    effective: Math.exp(corrected),
    low: Math.max(1, Math.exp(corrected - margin)),
    high: Math.exp(corrected + margin),
    events: Math.round(total),
    contexts: contexts.toSorted(
      (one, other) =>
        (one.entered ?? '9999').localeCompare(other.entered ?? '9999', 'en') ||
        one.context.localeCompare(other.context, 'en'),
    ),
  };
}
