import type { Actor, Day } from '../../core/index.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { holdsOn } from './lexical.ts';

/** Keys of offices, of which texts and lists name the same ones again and again; when there are many, all are forgotten. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;

/** Words of an office that tell it from others: "Prime Minister" → `prime minister`. */
function officeKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = readKey(text);
  keys.set(text, key);
  return key;
}

function readKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/defense/g, 'defence')
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an office as written ("Russian Foreign Minister") is the one on record ("Foreign Minister"). */
export function sameOffice(written: string, recorded: string): boolean {
  const a = officeKey(written);
  const b = officeKey(recorded);
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const premier = /\b(prime minister|premier|chancellor|pm|taoiseach)\b/;
  const foreign = /\b(foreign minister|foreign secretary|secretary of state|minister (of|for) foreign)/;
  const defence = /\b(defence (minister|secretary|chief)|secretary of defence|minister (of|for) defence)/;
  return [premier, foreign, defence].some((pattern) => pattern.test(a) && pattern.test(b));
}

/**
 * The term of office by which a person is to be understood on a day: the one that holds; else, with an office
 * named, the one of that office; else the last before the day; else the first.
 */
export function termOn(
  terms: readonly GazetteerEntry[],
  day: Day | null,
  office: string,
): GazetteerEntry | undefined {
  const named = office === '' ? [] : terms.filter((term) => sameOffice(office, term.detail));
  const held = named.find((term) => holdsOn(term, day));
  if (held !== undefined) return held;
  if (day === null) return named[0] ?? terms[terms.length - 1];
  const holding = terms.find((term) => holdsOn(term, day));
  if (holding !== undefined) return holding;
  if (named[0] !== undefined) return named[0];
  const past = terms.filter((term) => term.to !== null && term.to < day);
  past.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  return past[0] ?? terms[0];
}

/** The actor that a person is on a day. `past` when the text itself calls the office a thing of the past. */
export function personActor(
  terms: readonly GazetteerEntry[],
  day: Day | null,
  options: { office: string; past: boolean; text: string },
): Actor | undefined {
  const term = termOn(terms, day, options.office);
  if (term === undefined) return undefined;
  const inOffice = !options.past && holdsOn(term, day);
  const before = day !== null && term.from !== null && day < term.from;
  const actor: Actor = {
    code: term.code,
    sector: inOffice ? term.sector : before && !options.past ? null : 'ELI',
    entity_text: options.text,
    identifier_text: term.name,
  };
  if (term.detail !== '')
    actor.office = inOffice
      ? term.detail
      : before && !options.past
        ? options.office
        : `former ${term.detail}`;
  if (actor.office === '') delete actor.office;
  return actor;
}

/** Terms of people with a family name that fit a state and an office, those in office on the day first. */
export function termsBySurname(
  gazetteer: Gazetteer,
  surname: string,
  wanted: { code: string | null; day: Day | null; office: string },
): readonly GazetteerEntry[] {
  const candidates = gazetteer
    .bySurname(surname)
    .filter((term) => wanted.code === null || term.code === wanted.code);
  const fitting = candidates.filter(
    (term) =>
      (wanted.office === '' || sameOffice(wanted.office, term.detail) || wanted.code !== null) &&
      (wanted.day === null || holdsOn(term, wanted.day) || wanted.code !== null || wanted.office !== ''),
  );
  const exact = fitting.find((term) => holdsOn(term, wanted.day) && sameOffice(wanted.office, term.detail));
  const pick = exact ?? fitting.find((term) => holdsOn(term, wanted.day)) ?? fitting[0];
  if (pick === undefined) return [];
  const people = new Set(fitting.map((term) => term.name));
  if (exact === undefined && people.size > 1 && wanted.office === '' && wanted.code === null) return [];
  return gazetteer.terms(pick.name);
}
