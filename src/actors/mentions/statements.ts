import type { Draft } from './draft.ts';
import { isListed } from './outsiders.ts';

/**
 * "The families of the victims", "the regime": in a state's own statement those of the state that it speaks about. Its
 * own people it calls "our people", nobody calls himself a regime, and its own ministers are in the lists.
 */
export function isOfOthers({ entry, actors, person }: Draft): boolean {
  const [actor] = actors;
  const whose = /^(?:our|my) /i.test(actor?.entity_text ?? '');
  return !whose && (OTHERS.test(entry) || /^(?:CVL|REB|OPP|CRM)$/.test(actor?.sector ?? '') || (person !== null && isListed(entry))); // prettier-ignore
}

const OTHERS = /^role: (?:regime|junta|(?:military |local )?authorit(?:y|ies)|police|security forces?)$/; // prettier-ignore

/** The weights of all states but one. */
export function without(weights: ReadonlyMap<string, number>, code: string): Map<string, number> {
  const others = new Map(weights);
  others.delete(code);
  return others;
}

/** "The Foreign Secretary", "The Ministry": a title written as a name; in a state's own statement it is the state's own. */
export function isTitle({ how, namesPerson, actors, entry }: Draft): boolean {
  const last = actors[0]?.entity_text.split(' ').at(-1) ?? '';
  const own = namesPerson === true || /^role: (?:ministry|department|embassy|high commission)$/.test(entry);
  return how === 'role-noun' && own && /^\p{Lu}/u.test(last) && !last.endsWith('s');
}

/** "MFA" in a statement of "MFA Arvania": who published it. */
export function isOwnName(words: string, publisher: string | null | undefined): boolean {
  return /^[A-Z]{3,}$/.test(words) && (publisher ?? '').split(' ').includes(words);
}
