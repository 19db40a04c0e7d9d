import type { ActorMention } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { sameOffice } from '../mentions/persons.ts';

/** A person named with an office: the terms of office that it may speak of. */
export interface OfficeEvidence {
  /** Words of the text. */
  text: string;
  name: string;
  office: string;
  terms: GazetteerEntry[];
  /** 1 for a plain mention, less where the sentence speaks of another time. */
  weight: number;
}

const PAST =
  /\b(former|ex|late|then|deposed|ousted|toppled|erstwhile|onetime|one-time|future|president-elect|elect|designate|outgoing|predecessor|successor)\b/i;
const OTHER_TIME =
  /\b(1[89]\d\d|20\d\d|years? ago|decades? ago|at the time|last century|back then|history|historic visit|during the (?:era|tenure|rule|presidency|reign))\b/i;
const OFFICE_WORDS =
  /\b(prime minister|premier|president|chancellor|foreign (?:minister|secretary)|secretary of state|external affairs minister|defen[cs]e (?:minister|secretary)|secretary of defen[cs]e|king|queen|emir|sultan|pope|crown prince|supreme leader|chief of (?:the )?army staff|army chief|secretary[- ]general|taoiseach|vice president|high representative|national security advis[eo]r)\b/i;

/** The sentence around a place in the text, found by its full stops. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf('. ', start - 1), text.lastIndexOf('\n', start - 1));
  const dot = text.indexOf('. ', end);
  const line = text.indexOf('\n', end);
  const after = Math.min(dot < 0 ? text.length : dot, line < 0 ? text.length : line);
  return text.slice(before + 1, after);
}

/** Terms of the person named, or of all people of that family name who fit the office and the state. */
function termsFor(mention: ActorMention, office: string, gazetteer: Gazetteer): GazetteerEntry[] {
  const [actor] = mention.actors;
  if (actor?.identifier_text === undefined) return [];
  const plain = atomsOf(actor.entity_text).join(' ');
  const all = gazetteer.terms(actor.identifier_text);
  const full = all.some((term) =>
    gazetteer
      .namesOf(term)
      .filter((name) => name.includes(' '))
      .some((name) => plain.includes(atomsOf(name).join(' '))),
  );
  const atoms = atomsOf(actor.entity_text);
  const family = full ? [] : gazetteer.bySurname(atoms[atoms.length - 1] ?? '');
  return [...new Set([...all, ...family])].filter(
    (term) => term.code === actor.code && sameOffice(office, term.detail),
  );
}

/**
 * The office-holders that a text names with their present office. "His counterpart" has the office of the one named
 * before. People called former, late or then, and those without an office, tell nothing.
 */
export function officeEvidence(
  text: string,
  mentions: readonly ActorMention[],
  gazetteer: Gazetteer,
): OfficeEvidence[] {
  const found: OfficeEvidence[] = [];
  let lastOffice = '';
  for (const mention of mentions) {
    const [actor] = mention.actors;
    if (actor === undefined || mention.actors.length !== 1) continue;
    const words = actor.entity_text;
    const written = OFFICE_WORDS.exec(words)?.[0] ?? (/\bcounterpart\b/i.test(words) ? lastOffice : '');
    if (OFFICE_WORDS.test(words)) lastOffice = written;
    if (actor.identifier_text === undefined || written === '' || PAST.test(words)) continue;
    const terms = termsFor(mention, written, gazetteer);
    const [first] = terms;
    if (first === undefined) continue;
    const inText = text.slice(mention.start, mention.end) === words;
    const context = inText ? sentenceAround(text, mention.start, mention.end) : words;
    const before = inText ? text.slice(Math.max(0, mention.start - 12), mention.start) : '';
    if (/\b(former|late|then|ex)[- ]$/i.test(before)) continue;
    found.push({
      text: words,
      name: first.name,
      office: first.detail,
      terms,
      weight: OTHER_TIME.test(context) ? 0.25 : 1,
    });
  }
  return found;
}
