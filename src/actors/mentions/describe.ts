import { actorLike, type Actor } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import { choose } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import { readName } from './names.ts';
import { personActor, sameOffice, termsBySurname } from './persons.ts';
import { isPast, leftEdge, spanText } from './reading.ts';
import type { Reading } from './reading.ts';
import { officeText, tieAfter } from './roles.ts';
import type { RoleSpan } from './roles.ts';

export interface Described {
  code: string;
  item: LexicalItem | undefined;
  roles: RoleSpan;
  first: number;
  /** End of the nationality inside the phrase, or undefined when it follows ("president of X"). */
  codes: string[] | undefined;
  open: boolean;
  place: boolean;
  end: number;
}

/** Makes a draft of a role with its nationality and, where one follows, a person's name. */
export function describe(reading: Reading, described: Described): Draft {
  const { view, gazetteer, day } = reading;
  const { roles } = described;
  const edge = leftEdge(reading, described.first);
  // "the foreign ministers A and B": names after many are mentions of their own.
  const name = roles.many ? undefined : readName(reading, roles.last + 1, roles.person);
  // "President Juan Lopez of Bolivia": the state follows the name.
  const tie = name !== undefined && described.open ? tieAfter(reading, name.last) : undefined;
  if (tie !== undefined && !tie.place) {
    described.code = tie.codes[0] ?? described.code;
    described.open = false;
    described.end = Math.max(described.end, tie.last);
  }
  const last = Math.max(described.end, name?.last ?? roles.last);
  const start = view.sentence.tokens[edge]?.start ?? 0;
  const end = view.sentence.tokens[last]?.end ?? start;
  const text = spanText(view, start, end);
  const past = isPast(view, edge, roles.last);
  const office = officeText(view, roles);
  let sector =
    past && ['GOV', 'LEG', 'MIL', 'COP', 'SPY', 'JUD'].includes(roles.sector ?? '') ? 'ELI' : roles.sector;
  let actor: Actor = { code: described.code, sector, entity_text: text };
  let open = described.open;
  if (name !== undefined) {
    const terms =
      name.item?.kind === 'person'
        ? gazetteer.terms((choose(name.item.entries, day) ?? name.item.entry).name)
        : termsBySurname(gazetteer, name.surname, {
            code: open ? null : described.code,
            day,
            office,
          });
    const fitting = terms.filter((term) => open || term.code === described.code);
    const person = personActor(fitting, day, { office, past, text });
    if (person !== undefined) {
      // What the text calls someone counts more than what the list says of that day.
      if (!past && sector !== null && !open && !roles.generic && person.sector === 'ELI' && day === null)
        person.sector = sector;
      // An opposition leader who once was minister is what the text calls him.
      const held = person.office?.replace(/^former /, '') ?? '';
      if (
        !past &&
        person.sector === 'ELI' &&
        !roles.generic &&
        sector !== null &&
        !sameOffice(office, held)
      ) {
        person.sector = sector;
        person.office = office;
      }
      actor = person;
      open = false;
      sector = person.sector;
    } else actor.identifier_text = name.text;
    if (actor.office === undefined && roles.person)
      actor.office = past ? `former ${office.replace(/^(?:former|ex|late)[ -]/i, '')}` : office;
  }
  const codes = described.codes ?? [actor.code];
  return {
    first: edge,
    last,
    core: name?.last ?? roles.last,
    start,
    end,
    actors: codes.length > 1 ? codes.map((code) => actorLike(actor, code)) : [actor],
    how:
      name?.item?.kind === 'person' || actor.identifier_text !== undefined
        ? 'office-holder'
        : open
          ? 'role-noun'
          : 'description',
    entry: roles.entry,
    score: open ? 0.5 : described.place ? 0.7 : 0.9,
    open,
    person: name?.text ?? null,
    place: false,
    namesPerson: roles.person,
    office: undefined,
    item: described.item,
    by: undefined,
  };
}
