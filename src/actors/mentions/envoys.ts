import type { Actor } from '../../core/index.ts';
import { isPartyCode } from './codes.ts';
import type { Draft } from './draft.ts';

/** Those whom other states send, and a state has too. */
const ENVOYS =
  /^role: (?:ambassador|high commissioner|chargé d['’]affaires|(?:special )?envoy|vice minister)$/;
/** How many sentences later "the Ambassador" may still mean the one told of. */
const LATER = 5;

/** "Belmark's Ambassador was called in. The Ambassador replied": the one told of just before. */
export class Envoys {
  readonly #told = new Map<string, { actors: readonly Actor[]; at: number }>();

  /** @param at number of the sentence. */
  learn({ entry, open, actors }: Draft, at: number): void {
    if (!open && ENVOYS.test(entry) && actors.every(({ code }) => isPartyCode(code)))
      this.#told.set(entry, { actors, at });
  }

  /** Whose an envoy is that only his office tells; undefined where none was told of just before. */
  of({ open, how, person, entry, actors }: Draft, at: number): string | undefined {
    if (!open || how !== 'role-noun' || person !== null) return undefined;
    if (!/^the /i.test(actors[0]?.entity_text ?? '')) return undefined;
    const told = this.#told.get(entry);
    return told !== undefined && at - told.at <= LATER ? told.actors[0]?.code : undefined;
  }
}
