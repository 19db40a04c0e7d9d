import { isStateCode } from './codes.ts';
import type { Draft } from './draft.ts';
import { isListed } from './outsiders.ts';

/** Of which state the holders of high offices are that a text has named so far. */
export class Holders {
  readonly #states = new Map<string, Set<string>>();

  learn({ entry, person, open, actors }: Draft): void {
    const code = actors[0]?.code ?? '';
    if (person === null || open || !isListed(entry) || !isStateCode(code)) return;
    const states = this.#states.get(entry);
    if (states === undefined) this.#states.set(entry, new Set([code]));
    else states.add(code);
  }

  /** "the prime minister": the only one that was named; undefined where none or several were. */
  of({ entry, person }: Draft): string | undefined {
    const states = person === null ? this.#states.get(entry) : undefined;
    return states?.size === 1 ? [...states][0] : undefined;
  }
}
