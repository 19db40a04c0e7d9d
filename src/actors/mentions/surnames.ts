import type { Actor, Day } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { holdsOn } from './lexical.ts';
import { personActor } from './persons.ts';
import { COMMON_SURNAMES } from './words.ts';

/** Offices whose holders papers call by the family name alone from the first line on. */
const LEADING =
  /^(?:acting )?(?:president$|prime minister|premier|chancellor$|king|queen|emir|supreme leader|paramount leader|secretary-general|pope|foreign minister|foreign secretary|secretary of state)/i;
const HEAD =
  /^(?:president$|prime minister|premier|chancellor$|king|queen|emir|supreme leader|paramount leader|secretary-general)/i;

/** For how many years after the last day of an office the family name alone still means its holder. */
const REMEMBERED_YEARS = 10;

export interface BySurname {
  actor: Actor;
  /** Name of the person, or null where only the state is certain. */
  name: string | null;
  /** How far it is believed, 0 to 1. */
  score: number;
}

/**
 * The office-holder whom a family name alone means on a day ("Yellen"), or undefined. Where several people bear the
 * name, a head of state or government comes before others, then the states that the text names decide; where all are of
 * one state, that state is certain and the person is not. A common name needs a text about affairs of state.
 * @param name as written; @param named codes of the states and bodies that the text names; @param ofState whether the text is
 * about affairs of state though it may name no state.
 */
export function personBySurname(
  gazetteer: Gazetteer,
  name: string,
  day: Day | null,
  named: ReadonlySet<string>,
  ofState: () => boolean = () => false,
): BySurname | undefined {
  const all = gazetteer.bySurname(atomsOf(name).join(' '));
  if (all.length === 0) return undefined;
  const holding = all.filter((term) => holdsOn(term, day));
  const inOffice = holding.length > 0;
  const terms = narrowed(inOffice ? holding : all.filter((term) => isRemembered(term, day)), named);
  const [first] = terms;
  if (first === undefined || new Set(terms.map(({ code }) => code)).size > 1) return undefined;
  const common = COMMON_SURNAMES.has(name) || gazetteer.gender(name) !== undefined;
  if (
    common &&
    !named.has(first.code) &&
    !(inOffice && (named.size > 0 || ofState()) && LEADING.test(first.detail))
  )
    return undefined;
  const people = new Set(terms.map((term) => term.name));
  if (people.size > 1)
    return { actor: { code: first.code, sector: shared(terms), entity_text: name }, name: null, score: 0.5 };
  const actor = personActor(gazetteer.terms(first.name), day, { office: '', past: false, text: name });
  return actor === undefined ? undefined : { actor, name: first.name, score: inOffice ? 0.55 : 0.45 };
}

/** Of the terms of several people, those of heads of state or government; of these, those of states the text names. */
function narrowed(terms: readonly GazetteerEntry[], named: ReadonlySet<string>): readonly GazetteerEntry[] {
  if (new Set(terms.map(({ name }) => name)).size < 2) return terms;
  const heads = terms.filter(({ detail }) => HEAD.test(detail));
  const rest = heads.length > 0 ? heads : terms;
  const near = rest.filter(({ code }) => named.has(code));
  return near.length > 0 ? near : rest;
}

function shared(terms: readonly GazetteerEntry[]): string | null {
  const [first] = terms;
  return terms.every(({ sector }) => sector === first?.sector) ? (first?.sector ?? null) : null;
}

function isRemembered({ to }: GazetteerEntry, day: Day | null): boolean {
  return day !== null && to !== null && to < day && Number(day.slice(0, 4)) - Number(to.slice(0, 4)) <= REMEMBERED_YEARS; // prettier-ignore
}
