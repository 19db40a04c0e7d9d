import type { ConfidenceExample } from './examples.ts';

/** Names the source of an example; its weight is learned and left out of the model, so that documents are the norm. */
const PAIRS = 'from pairs';
const STEPS = 1500;

/**
 * Logistic regression with a pull of every weight towards zero (ridge), by gradient steps on all examples at once:
 * convex, so that the outcome depends on nothing but the examples. The weight of the feature `prior` is pulled towards
 * `prior`: at 1 the odds set by hand count as they stand where there is no other evidence. Features seen in fewer than
 * `least` examples are left out.
 */
export function fit(
  examples: readonly ConfidenceExample[],
  pull: number,
  least: number,
  prior = 1,
): Map<string, number> {
  const names = frequent(examples, least);
  const home = Float64Array.from(names, (name) => (name === 'prior' ? prior : 0));
  const pulls = Float64Array.from(names, (name) => (name === 'bias' || name === PAIRS ? 0 : pull));
  const rows = numbered(examples, names);
  const weights = home.slice();
  const momentum = new Float64Array(names.length);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, id) => -(pulls[id] as number) * (weight - (home[id] as number)));
    for (const { ids, values, right } of rows) {
      let odds = 0;
      for (let at = 0; at < ids.length; at++)
        odds += (weights[ids[at] as number] as number) * (values[at] as number);
      const error = right - 1 / (1 + Math.exp(-odds));
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number;
        slope[id] = (slope[id] as number) + error * (values[at] as number);
      }
    }
    for (let id = 0; id < names.length; id++) {
      momentum[id] = 0.9 * (momentum[id] as number) + (slope[id] as number) / rows.length;
      weights[id] = (weights[id] as number) + (momentum[id] as number);
    }
  }
  const fitted = new Map(names.map((name, id) => [name, weights[id] as number]));
  fitted.delete(PAIRS);
  return fitted;
}

function withSource({ features, source }: ConfidenceExample): [string, number][] {
  return source === 'pairs' ? [...features, [PAIRS, 1]] : features;
}

function frequent(examples: readonly ConfidenceExample[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const [name] of withSource(example)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([name]) => name).toSorted(); // prettier-ignore
}

function numbered(examples: readonly ConfidenceExample[], names: readonly string[]) {
  const idOf = new Map(names.map((name, id) => [name, id]));
  return examples.map((example) => {
    const known = withSource(example).filter(([name]) => idOf.has(name));
    return {
      ids: Int32Array.from(known, ([name]) => idOf.get(name) as number),
      values: Float64Array.from(known, ([, value]) => value),
      right: Number(example.right),
    };
  });
}
