/** Weights of features by name. */
export type Weights = ReadonlyMap<string, number>;

/** For each beginning the weights of the features whose names begin so, under the rest of their names. */
export function weightsAfter<const Beginnings extends readonly string[]>(
  beginnings: Beginnings,
  weights: Weights,
): { [Index in keyof Beginnings]: Weights } {
  const found = beginnings.map(() => new Map<string, number>());
  for (const [name, weight] of weights) {
    for (let index = 0; index < beginnings.length; index++) {
      const beginning = beginnings[index] as string;
      if (name.startsWith(beginning)) found[index]?.set(name.slice(beginning.length), weight);
    }
  }
  return found as { [Index in keyof Beginnings]: Weights };
}

/** Weights of features that are named by two words, found once for each pair: their names need not be built again. */
export class Pairs {
  private readonly weights: Weights;
  private readonly name: (one: string, other: string) => string;
  private readonly known = new Map<string, Map<string, number>>();

  constructor(weights: Weights, name: (one: string, other: string) => string) {
    this.weights = weights;
    this.name = name;
  }

  of(one: string, other: string): number {
    let others = this.known.get(one);
    if (others === undefined) this.known.set(one, (others = new Map()));
    let weight = others.get(other);
    if (weight === undefined) others.set(other, (weight = this.weights.get(this.name(one, other)) ?? 0));
    return weight;
  }
}

/** The same for features that are named by a small whole number. */
export class Numbers {
  private readonly weights: Weights;
  private readonly name: (value: number) => string;
  private readonly known: number[] = [];

  constructor(weights: Weights, name: (value: number) => string) {
    this.weights = weights;
    this.name = name;
  }

  of(value: number): number {
    return (this.known[value] ??= this.weights.get(this.name(value)) ?? 0);
  }
}

/** A list of {@link Pairs}, one for each of the numbers below `count`. */
export function pairsBy(
  count: number,
  weights: Weights,
  name: (value: number, one: string, other: string) => string,
): Pairs[] {
  return Array.from(
    { length: count },
    (_, value) => new Pairs(weights, (one, other) => name(value, one, other)),
  );
}
