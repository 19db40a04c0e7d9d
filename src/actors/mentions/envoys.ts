import type { Actor } from '../../core/index.ts';
import { isPartyCode } from './codes.ts';
import type { Draft } from './draft.ts';

/** Those whom other states send, and a state has too. */
const ENVOYS =
  /^role: (?:ambassador|high commissioner|chargé d['’]affaires|(?:special )?envoy|diplomat|vice minister)$/;
/** Words for any of them: "the envoy" may be the ambassador who was called in. */
const ANY = /^role: (?:envoy|diplomat)$/;
/** How many sentences later "the Ambassador" may still mean the one told of. */
const LATER = 5;

/** "Belmark's Ambassador was called in. The Ambassador replied": the one told of just before. */
export class Envoys {
  readonly #told = new Map<string, { actors: readonly Actor[]; at: number }>();
  #last: { actors: readonly Actor[]; at: number } | undefined;

  /** @param at number of the sentence. */
  learn({ entry, open, actors }: Draft, at: number): void {
    if (open || !ENVOYS.test(entry) || !actors.every(({ code }) => isPartyCode(code))) return;
    this.#last = { actors, at };
    this.#told.set(entry, this.#last);
  }

  /** Whose an envoy is that only his office tells; undefined where none was told of just before. */
  of({ open, how, person, entry, actors }: Draft, at: number): string | undefined {
    if (!open || how !== 'role-noun' || person !== null) return undefined;
    if (!/^the /i.test(actors[0]?.entity_text ?? '')) return undefined;
    const told = this.#told.get(entry) ?? (ANY.test(entry) ? this.#last : undefined);
    return told !== undefined && at - told.at <= LATER ? told.actors[0]?.code : undefined;
  }
}
