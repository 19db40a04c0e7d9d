import type { Random } from '../chance/random.ts';
import type { SignedEdge } from './signedNetwork.ts';

/** A closed walk gives up after so many edges: a longer one would hardly ever close. */
const LONGEST_WALK = 64;

/**
 * Puts other signs on the same edges so that every state keeps its number of friends and of foes: a random walk
 * along a positive edge, a negative, a positive … that closes on its start swaps the signs of its edges. A walk
 * and its way back are equally likely, as degrees never change; so, run for long, all networks with these
 * edges and degrees are equally likely (tests check it by listing them).
 */
export class SignShuffler {
  /** The signs as they stand now, in the order of the edges. */
  readonly signs: Int8Array;
  readonly #edges: readonly SignedEdge[];
  readonly #random: Random;
  /** Movable edges at each state, the positive ones first; and how many of these there are. */
  readonly #at: Int32Array[];
  readonly #positives: Int32Array;
  /** Where each edge stands in the lists of its two states. */
  readonly #placeFirst: Int32Array;
  readonly #placeSecond: Int32Array;
  /** States with a movable edge. */
  readonly #starts: readonly number[];
  readonly #onWalk: Uint8Array;

  constructor(size: number, edges: readonly SignedEdge[], random: Random) {
    this.#edges = edges;
    this.#random = random;
    this.signs = Int8Array.from(edges, ({ sign }) => sign);
    this.#positives = new Int32Array(size);
    this.#placeFirst = new Int32Array(edges.length);
    this.#placeSecond = new Int32Array(edges.length);
    this.#onWalk = new Uint8Array(edges.length);
    const lists = Array.from({ length: size }, (): number[] => []);
    const sorted = movable(size, edges).toSorted(
      (one, other) => (this.signs[other] as number) - (this.signs[one] as number),
    );
    for (const edge of sorted) {
      const { first, second, sign } = edges[edge] as SignedEdge;
      this.#placeFirst[edge] = (lists[first] as number[]).push(edge) - 1;
      this.#placeSecond[edge] = (lists[second] as number[]).push(edge) - 1;
      if (sign > 0)
        for (const state of [first, second]) this.#positives[state] = (this.#positives[state] as number) + 1;
    }
    this.#at = lists.map((list) => Int32Array.from(list));
    this.#starts = lists.flatMap((list, state) => (list.length > 0 ? [state] : []));
  }

  /** Tries one walk; whether signs were swapped. */
  step(): boolean {
    const walk: number[] = [];
    const start = this.#starts[this.#random.below(this.#starts.length)];
    if (start === undefined) return false;
    let state = start;
    let swapped = false;
    while (walk.length < LONGEST_WALK) {
      const edge = this.#pick(state, walk.length % 2 === 0);
      if (edge < 0 || this.#onWalk[edge] === 1) break;
      this.#onWalk[edge] = 1;
      walk.push(edge);
      const { first, second } = this.#edges[edge] as SignedEdge;
      state = state === first ? second : first;
      if (state === start && walk.length % 2 === 0) {
        swapped = true;
        break;
      }
    }
    for (const edge of walk) this.#onWalk[edge] = 0;
    if (swapped) this.#swap(start, walk);
    return swapped;
  }

  /** A random positive or negative edge at a state; −1 where it has none. */
  #pick(state: number, positive: boolean): number {
    const list = this.#at[state] as Int32Array;
    const positives = this.#positives[state] as number;
    const [from, count] = positive ? [0, positives] : [positives, list.length - positives];
    return count === 0 ? -1 : (list[from + this.#random.below(count)] as number);
  }

  /** Swaps the signs along the walk. At each state it visits, one positive and one negative edge change places. */
  #swap(start: number, walk: readonly number[]): void {
    let state = start;
    let before = walk.at(-1) as number;
    for (const edge of walk) {
      this.#exchange(state, before, edge);
      const { first, second } = this.#edges[edge] as SignedEdge;
      state = state === first ? second : first;
      before = edge;
    }
    for (const edge of walk) this.signs[edge] = -(this.signs[edge] as number);
  }

  #exchange(state: number, one: number, other: number): void {
    const list = this.#at[state] as Int32Array;
    const places = (edge: number): Int32Array =>
      (this.#edges[edge] as SignedEdge).first === state ? this.#placeFirst : this.#placeSecond;
    const [onePlace, otherPlace] = [places(one)[one] as number, places(other)[other] as number];
    list[onePlace] = other;
    list[otherPlace] = one;
    places(one)[one] = otherPlace;
    places(other)[other] = onePlace;
  }
}

/**
 * The edges that can be on a closed walk, by number: both ends have friends and foes over such edges. Which they
 * are never changes, whatever the signs become, as every state keeps its numbers of both.
 */
function movable(size: number, edges: readonly SignedEdge[]): number[] {
  let kept = [...edges.keys()];
  for (;;) {
    const friends = new Uint8Array(size);
    const foes = new Uint8Array(size);
    for (const edge of kept) {
      const { first, second, sign } = edges[edge] as SignedEdge;
      const met = sign > 0 ? friends : foes;
      met[first] = met[second] = 1;
    }
    const mixed = (state: number): boolean => friends[state] === 1 && foes[state] === 1;
    const next = kept.filter((edge) => {
      const { first, second } = edges[edge] as SignedEdge;
      return mixed(first) && mixed(second);
    });
    if (next.length === kept.length) return next;
    kept = next;
  }
}
