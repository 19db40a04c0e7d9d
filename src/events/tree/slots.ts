/**
 * What stands around a predicate, whatever its voice and construction: token indexes by slot.
 * `subj` who does it, `obj` whom or what it is done to, `iobj` the one given something, `comp` a clause it
 * governs, and any preposition by its own name (`with`, `against`, `between` …).
 */
export class Slots {
  readonly #slots = new Map<string, number[]>();

  add(slot: string, index: number): void {
    const list = this.#slots.get(slot);
    if (list === undefined) this.#slots.set(slot, [index]);
    else if (!list.includes(index)) list.push(index);
  }

  get(slot: string): readonly number[] {
    return this.#slots.get(slot) ?? EMPTY;
  }

  has(slot: string): boolean {
    return this.#slots.has(slot);
  }

  entries(): IterableIterator<[string, number[]]> {
    return this.#slots.entries();
  }
}

const EMPTY: readonly number[] = [];
