import type { Day } from '../core/index.ts';
import { groupBy } from '../core/index.ts';
import { t95 } from './meanInterval.ts';

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

/** As many contexts as there are. */
const MOST = 37;

/** Entropy of weights that need not add up to one. */
function entropyOf(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce(
    (sum, weight) => (weight <= 1e-9 ? sum : sum - (weight / total) * Math.log(weight / total)),
    0,
  );
}

/**
 * Entropy corrected for what few events hide, with its standard error: the jackknife over events (Zahl, 1977). Events
 * of the same contexts are left out together, one at a time.
 */
function jackknife(events: readonly (readonly string[])[]): { entropy: number; error: number } {
  const names = [...new Set(events.flat())];
  const place = new Map(names.map((name, index) => [name, index]));
  const weights = names.map(() => 0);
  const add = (contexts: readonly string[], times: number): void => {
    for (const context of contexts) {
      const index = place.get(context) as number;
      weights[index] = (weights[index] as number) + times / contexts.length;
    }
  };
  for (const contexts of events) add(contexts, 1);
  const count = events.length;
  const whole = entropyOf(weights);
  if (count < 2) return { entropy: whole, error: Number.POSITIVE_INFINITY };
  const kinds = [...groupBy(events, (contexts) => contexts.toSorted().join()).values()];
  const values = kinds.map((alike) => {
    const contexts = alike[0] as readonly string[];
    add(contexts, -1);
    const without = entropyOf(weights);
    add(contexts, 1);
    return { times: alike.length, value: count * whole - (count - 1) * without };
  });
  const entropy = values.reduce((sum, { times, value }) => sum + (times / count) * value, 0);
  const squares = values.reduce((sum, { times, value }) => sum + times * (value - entropy) ** 2, 0);
  return { entropy, error: Math.sqrt(squares / (count - 1) / count) };
}

/**
 * Breadth of a relation: the exponential of the entropy of its contexts, corrected for the entropy that few events
 * hide, with the interval of the jackknife. Null without any context.
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
  const distinct = events.flatMap(({ contexts: own }) => (own.length === 0 ? [] : [[...new Set(own)]]));
  const { entropy, error } = jackknife(distinct);
  const margin = t95(Math.max(1, distinct.length - 1)) * error;
  return {
    effective: Math.min(MOST, Math.exp(entropy)),
    low: Math.max(1, Math.exp(entropy - margin)),
    high: Math.min(MOST, Math.exp(entropy + margin)),
    events: Math.round(total),
    contexts: contexts.toSorted(
      (one, other) =>
        (one.entered ?? '9999').localeCompare(other.entered ?? '9999', 'en') ||
        one.context.localeCompare(other.context, 'en'),
    ),
  };
}
