import type { Actor, Day } from '../../core/index.ts';
import type { Atoms } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Draft } from './draft.ts';
import { datelineLength, falseFriend } from './guards.ts';
import { choose, findItems } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import { readName } from './names.ts';
import { personActor, sameOffice, termsBySurname } from './persons.ts';
import { readRoles, sectorOf, tieAfter } from './roles.ts';
import type { RoleSpan } from './roles.ts';
import type { TokenView } from './tagged.ts';
import {
  FUNCTION_WORDS,
  NOT_NAMES,
  NUMBERS,
  OPENERS,
  PAST_MODIFIERS,
  PLACE_PREPOSITIONS,
  PLAIN_MODIFIERS,
  PORTFOLIOS,
} from './words.ts';

/** Participles after a hyphen that keep the nationality: a "US-led" coalition is American, a "US-backed" one is not. */
const KEEPING = new Set([
  'led',
  'spearheaded',
  'headed',
  'commanded',
  'dominated',
  'based',
  'owned',
  'run',
  'registered',
  'flagged',
]);
/** Words before a hyphen that turn a nationality into an attitude. */
const ATTITUDES = new Set(['pro', 'anti', 'non', 'ex', 'post', 'pre', 'trans', 'all', 'intra', 'mid', 'neo']);
/** Participles that make the named state an actor in its own right: "US-brokered talks". */
const ACTING = new Set([
  'brokered',
  'mediated',
  'sponsored',
  'backed',
  'drafted',
  'imposed',
  'supported',
  'supplied',
  'funded',
  'proposed',
  'initiated',
]);

/** A sentence with its items, as the readers of phrases see it. */
export interface Reading {
  view: TokenView;
  atoms: Atoms;
  gazetteer: Gazetteer;
  day: Day | null;
  document: string;
  /** Item that begins at a token, if any. */
  at: (LexicalItem | undefined)[];
  /** Item that covers a token, if any. */
  over: (LexicalItem | undefined)[];
}

const NATIONAL: ReadonlySet<string> = new Set([
  'state',
  'adjective',
  'demonym',
  'capital',
  'metonym',
  'organisation',
  'region',
  'city',
  'agency',
  'group',
  'company',
  'prefix',
]);

function readItems(
  view: TokenView,
  atoms: Atoms,
  gazetteer: Gazetteer,
  day: Day | null,
  document: string,
): Reading {
  const reading: Reading = {
    view,
    atoms,
    gazetteer,
    day,
    document,
    at: Array.from({ length: view.length }),
    over: Array.from({ length: view.length }),
  };
  const begin = datelineLength(view);
  const items = findItems(atoms, gazetteer, day).filter((item) => item.first >= begin);
  for (const item of items)
    for (let token = item.first; token <= item.last; token++) reading.over[token] ??= item;
  for (const item of items) {
    const hidden =
      item.kind === 'none' ||
      (item.kind === 'role' && !view.noun(item.last)) ||
      falseFriend(view, item, gazetteer, document, (token) => {
        const other = reading.over[token];
        return other !== undefined && other !== item;
      });
    if (!hidden) reading.at[item.first] ??= item;
    // A false friend of the lists stays covered, so that no part of it is read as a name; others may be names.
    else if (item.kind !== 'none')
      for (let token = item.first; token <= item.last; token++) reading.over[token] = undefined;
    // A second item inside the same token ("Pakistan-Russia") is found through its atoms.
  }
  return reading;
}

/** Tokens before a noun that belong to its phrase: articles, numbers, adjectives. */
export function leftEdge(reading: Reading, first: number, limit = 6): number {
  const { view, over } = reading;
  let edge = first;
  while (edge > 0 && first - edge < limit) {
    const before = edge - 1;
    const lower = view.lower(before);
    const item = over[before];
    if (item !== undefined && item.kind !== 'role') break;
    const opener = OPENERS.has(lower) && !(view.tagged && view.upos(before) === 'SCONJ');
    const plain =
      NUMBERS.has(lower) || PLAIN_MODIFIERS.has(lower) || PAST_MODIFIERS.has(lower) || PORTFOLIOS.has(lower);
    const tagged =
      view.tagged && ['ADJ', 'NUM', 'DET'].includes(view.upos(before)) && !FUNCTION_WORDS.has(lower);
    const hyphen =
      view.text(before) === '-' &&
      edge === first - (first - edge) &&
      before > 0 &&
      !/\s/.test(view.text(before - 1)) &&
      PAST_MODIFIERS.has(view.lower(before - 1));
    const number = /^\d[\d,.]*$/.test(view.text(before));
    if (!opener && !plain && !tagged && !hyphen && !number) break;
    edge = before;
    if (opener) break;
  }
  return edge;
}

/** Whether the words of a span say that the office is over. */
function isPast(view: TokenView, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) {
    const lower = view.lower(token);
    if (PAST_MODIFIERS.has(lower) || lower.startsWith('ex-')) return true;
  }
  return false;
}

function spanText(view: TokenView, start: number, end: number): string {
  const base = view.sentence.start;
  return view.sentence.text.slice(start - base, end - base);
}

interface Described {
  code: string;
  item: LexicalItem | undefined;
  roles: RoleSpan;
  first: number;
  /** End of the nationality inside the phrase, or undefined when it follows ("president of X"). */
  codes?: string[];
  open: boolean;
  place: boolean;
  end: number;
}

/** Makes a draft of a role with its nationality and, where one follows, a person's name. */
function describe(reading: Reading, described: Described): Draft {
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
  const office = roles.text;
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
    actors: codes.length > 1 ? codes.map((code) => ({ ...actor, code })) : [actor],
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
    ...(described.item === undefined ? {} : { item: described.item }),
  };
}

const DIRECTIONS =
  /^(north|south|east|west|central|northern|southern|eastern|western|(north|south)-?(east|west)(ern)?|downtown|nearby|neighbou?ring|upper|lower|greater|inner|mainland|rural|war-torn|occupied|of|capital|city)$/;

/** A name by itself, without a role. */
function plain(reading: Reading, item: LexicalItem): Draft | undefined {
  const { view } = reading;
  const before = view.lower(item.first - 1);
  const next = view.text(item.last + 1);
  const afterDet = before === 'the' || before === 'a' || before === 'an';
  // "in western Kabul", "near the northern border of": the preposition may stand before directions.
  let back = item.first - 1;
  while (
    back > 0 &&
    item.first - back < 4 &&
    (DIRECTIONS.test(view.lower(back)) || /^(the|an?)$/.test(view.lower(back)))
  )
    back--;
  const preposition = view.lower(back);
  const located = PLACE_PREPOSITIONS.has(preposition);
  const entry = item.entry;
  let { sector } = entry;
  let score = 0.9;
  let how: Draft['how'] = 'name';
  switch (item.kind) {
    case 'state':
      if (located) score = 0.35;
      // "the Syria crisis" is about the state rather than of it.
      else if (modifiesNext(view, item.last)) score = 0.6;
      break;
    case 'capital': {
      how = 'capital';
      const following = view.sentence.tokens[item.last + 1];
      const nounFollows =
        following?.upos === 'NOUN' &&
        !following.text.endsWith('ing') &&
        (!view.parsed || view.sentence.tokens[item.last]?.head === item.last + 1);
      const ofPlace =
        preposition === 'of' &&
        /^(city|capital|outskirts|streets|suburbs?|suburb|centre|center|part|parts|north|south|east|west|northeast|northwest|southeast|southwest|mayor|airport|residents|people|town|port|district|districts)$/.test(
          view.lower(item.first - (afterDet ? 3 : 2)),
        );
      const address =
        next === ',' &&
        reading.at[item.last + 2] !== undefined &&
        ['state', 'region'].includes(reading.at[item.last + 2]?.kind ?? '');
      if (
        located ||
        nounFollows ||
        ofPlace ||
        address ||
        before === 'capital' ||
        view.lower(item.first - 2) === 'capital'
      )
        return undefined;
      score = ['to', 'from', 'for', 'of', 'via', 'through', 'towards', 'toward'].includes(preposition)
        ? 0.5
        : 0.8;
      break;
    }
    case 'city':
    case 'region':
      // A place that something is done to ("shelled X") stands for its state, at a low score; "in X" is no actor.
      if (located || next === ',' || before === ',') return undefined;
      how = 'capital';
      sector = null;
      score = 0.35;
      break;
    case 'metonym':
      how = 'metonym';
      score = located ? 0.4 : 0.85;
      break;
    case 'adjective': {
      how = 'demonym';
      score = 0.6;
      const singular = before === 'a' || before === 'an' || NUMBERS.has(before);
      if (
        view.tagged &&
        ['NOUN', 'PROPN'].includes(view.upos(item.last)) &&
        singular &&
        !/[.]|^[A-Z]+$/.test(view.text(item.last)) &&
        !['NOUN', 'PROPN', 'ADJ'].includes(view.upos(item.last + 1))
      )
        sector = 'CVL';
      break;
    }
    case 'prefix':
      if (reading.atoms.text[item.lastAtom + 1] !== '-') return undefined;
      how = 'demonym';
      score = 0.6;
      break;
    case 'demonym':
      how = 'demonym';
      sector = 'CVL';
      score = 0.75;
      break;
    case 'organisation':
    case 'agency':
      how = 'organisation';
      score = sector === 'JRN' ? 0.5 : 0.9;
      break;
    case 'group':
      how = 'group';
      break;
    case 'company':
      how = 'organisation';
      sector ??= 'BUS';
      score = 0.8;
      break;
    default:
      return undefined;
  }
  const wide =
    item.kind === 'organisation' ||
    item.kind === 'group' ||
    item.kind === 'demonym' ||
    item.kind === 'metonym' ||
    item.kind === 'agency';
  const first = wide || afterDet ? leftEdge(reading, item.first) : item.first;
  const start = wide || afterDet ? (view.sentence.tokens[first]?.start ?? item.start) : item.start;
  const actor: Actor = { code: entry.code, sector, entity_text: spanText(view, start, item.end) };
  if (item.kind !== 'adjective' && item.kind !== 'demonym' && item.kind !== 'capital')
    actor.identifier_text = entry.name;
  return {
    first,
    last: item.last,
    core: item.last,
    start,
    end: item.end,
    actors: [actor],
    how,
    entry: `${item.kind}: ${entry.name}`,
    score,
    open: entry.code === '---',
    person: null,
    place: located,
    item,
  };
}

/** A person known by name, standing alone or with a title. */
function knownPerson(reading: Reading, item: LexicalItem): Draft {
  const { view, gazetteer, day } = reading;
  const entry = choose(item.entries, day) ?? item.entry;
  const edge = leftEdge(reading, item.first, 3);
  const text = spanText(view, item.start, item.end);
  const past = isPast(view, edge, item.first);
  const actor = personActor(gazetteer.terms(entry.name), day, { office: '', past, text }) ?? {
    code: entry.code,
    sector: entry.sector,
    entity_text: text,
  };
  return {
    first: item.first,
    last: item.last,
    core: item.last,
    start: item.start,
    end: item.end,
    actors: [actor],
    how: 'office-holder',
    entry: `person: ${entry.name}`,
    score: 0.92,
    open: false,
    person: text,
    place: false,
    item,
  };
}

/** Names of people and bodies that no list knows. */
function unknownName(reading: Reading, token: number): Draft | undefined {
  const { view } = reading;
  const name = readName(reading, token, false);
  if (name === undefined || name.item !== undefined) return undefined;
  if (name.words === 1 && NOT_NAMES.has(name.text)) return undefined;
  const titled = name.titled;
  if (name.words < 2 && !titled && (!view.tagged || view.upos(token) !== 'PROPN')) return undefined;
  const start = view.sentence.tokens[token]?.start ?? 0;
  const end = view.sentence.tokens[name.last]?.end ?? start;
  const business =
    /\b(Inc|Corp|Corporation|Ltd|Limited|Co|Company|Group|Holdings|Plc|PLC|AG|GmbH|SA|LLC|Industries|Motors|Airlines|Bank)\.?$/.test(
      name.text,
    );
  return {
    first: token,
    last: name.last,
    core: name.last,
    start,
    end,
    actors: [
      {
        code: '---',
        sector: business ? 'BUS' : null,
        entity_text: spanText(view, start, end),
        identifier_text: name.text,
      },
    ],
    how: 'unresolved',
    entry: 'name that no list knows',
    score: name.words > 1 || titled ? 0.3 : 0.2,
    open: true,
    person: name.text,
    place: PLACE_PREPOSITIONS.has(view.lower(token - 1)),
  };
}

/** What a hyphen after a nationality makes of it. */
function afterHyphen(reading: Reading, item: LexicalItem): 'none' | 'keeping' | 'acting' | 'other' {
  const { atoms } = reading;
  const dash = item.lastAtom + 1;
  if (atoms.text[dash] !== '-' || atoms.start[dash] !== atoms.end[item.lastAtom]) return 'none';
  const word = atoms.lower[dash + 1] ?? '';
  if (atoms.start[dash + 1] !== atoms.end[dash]) return 'none';
  if (KEEPING.has(word)) return 'keeping';
  if (ACTING.has(word)) return 'acting';
  return /(ed|ing|born|made|held|style|friendly|language|era|wide|like|trained)$/.test(word)
    ? 'other'
    : 'none';
}

function attitudeBefore(reading: Reading, item: LexicalItem): boolean {
  const { atoms } = reading;
  const dash = item.firstAtom - 1;
  return (
    dash > 0 &&
    atoms.text[dash] === '-' &&
    atoms.end[dash] === atoms.start[item.firstAtom] &&
    ATTITUDES.has(atoms.lower[dash - 1] ?? '')
  );
}

/** States joined by hyphens or strokes: "Pakistan-Russia", "Israeli/Palestinian", each once. */
function chainOf(reading: Reading, item: LexicalItem): LexicalItem[] {
  const { atoms, gazetteer, day } = reading;
  const chain = [item];
  for (let last = item; ;) {
    const dash = last.lastAtom + 1;
    if (!/^[-/]$/.test(atoms.text[dash] ?? '') || atoms.start[dash] !== atoms.end[last.lastAtom]) break;
    const next = reading.over[atoms.token[dash + 1] ?? -1];
    let item2 = next !== undefined && next.firstAtom === dash + 1 ? next : undefined;
    if (item2 === undefined) {
      const match = gazetteer.names.longest(atoms.text, dash + 1);
      const entry = match === undefined ? undefined : choose(match.entries, day);
      const token = atoms.token[dash + 1];
      if (match !== undefined && entry !== undefined && token === last.last)
        item2 = {
          kind: entry.kind,
          entry,
          entries: match.entries,
          firstAtom: dash + 1,
          lastAtom: match.last,
          first: token,
          last: atoms.token[match.last] as number,
          start: atoms.start[dash + 1] as number,
          end: atoms.end[match.last] as number,
        };
    }
    if (item2 === undefined || !['state', 'adjective', 'capital', 'organisation'].includes(item2.kind)) break;
    chain.push(item2);
    last = item2;
  }
  return chain;
}

/** A nationality and whatever it qualifies: "Russian Foreign Minister Sergei Lavrov", "the US", "Swiss court". */
function national(reading: Reading, item: LexicalItem): { draft: Draft | undefined; next: number } {
  const { view, at, atoms } = reading;
  if (attitudeBefore(reading, item)) return { draft: undefined, next: item.last + 1 };
  const hyphen = afterHyphen(reading, item);
  const alone = (): { draft: Draft | undefined; next: number } => ({
    draft: plain(reading, item),
    next: item.last + 1,
  });
  if (hyphen === 'other') return { draft: undefined, next: item.last + 1 };
  if (hyphen === 'acting') {
    const draft = plain(reading, item);
    if (draft !== undefined) draft.score = 0.35;
    return { draft, next: item.last + 1 };
  }
  const joins = ['state', 'adjective', 'capital', 'prefix', 'organisation'].includes(item.kind);
  const chain = hyphen === 'none' && joins ? chainOf(reading, item) : [];
  if (chain.length > 1) {
    const end = chain[chain.length - 1] as LexicalItem;
    const roles = readRoles(reading, end.last + 1, true);
    if (roles !== undefined && roles.gap <= 2) {
      const codes = [...new Set(chain.map((each) => each.entry.code))];
      const sector = sectorOf(roles, end);
      const draft = describe(reading, {
        code: codes[0] ?? '---',
        codes,
        item,
        roles: { ...roles, sector },
        first: item.first,
        open: false,
        place: false,
        end: roles.last,
      });
      return { draft, next: draft.last + 1 };
    }
    const draft = plain(reading, item);
    // "the China-Pakistan Economic Corridor": parts of the name of a thing.
    if (draft !== undefined && view.capitalised(end.last + 1) && reading.over[end.last + 1] === undefined)
      draft.score = Math.min(draft.score, 0.4);
    return { draft, next: item.last + 1 };
  }
  let after = item.last + 1;
  // Passes over "-led", whether it is a token of its own or part of the same one.
  if (hyphen === 'keeping') {
    const led = atoms.token[item.lastAtom + 2] ?? item.last;
    after = led + 1;
  }
  let possessive = false;
  const lastAtom = atoms.lower[item.lastAtom + 1];
  if (lastAtom === "'" && (atoms.token[item.lastAtom + 1] ?? -1) >= item.last) {
    possessive = true;
    const sAtom = atoms.lower[item.lastAtom + 2] === 's' ? item.lastAtom + 2 : item.lastAtom + 1;
    after = (atoms.token[sAtom] ?? item.last) + 1;
  }
  const adjectival = possessive || hyphen === 'keeping' || item.kind !== 'demonym';
  const roles = adjectival ? readRoles(reading, after, item.kind === 'adjective' || possessive) : undefined;
  if (roles !== undefined && !(item.kind === 'state' && !possessive && hyphen === 'none' && roles.gap > 1)) {
    const code = item.entry.code;
    const open = code === '---';
    const sector = sectorOf(roles, item);
    // A coalition led by a state is that state and the body that it leads.
    const led = hyphen === 'keeping' && /\b(coalition|alliance|forces?|mission)$/.test(roles.entry);
    const draft = describe(reading, {
      code,
      ...(led && code !== 'IGO' ? { codes: [code, 'IGO'] } : {}),
      item,
      roles: { ...roles, sector },
      first: item.first,
      open,
      place: item.kind === 'city' || item.kind === 'region',
      end: roles.last,
    });
    return { draft, next: draft.last + 1 };
  }
  // "Russia's Security Council" is a body of Russia, whatever other council bears the name.
  const other = at[after];
  if (other?.kind === 'organisation' && (possessive || item.kind === 'adjective')) {
    const meant = reading.gazetteer.roles.exact(atoms.lower.slice(other.firstAtom, other.lastAtom + 1))[0];
    if (meant !== undefined) {
      const draft = plain(reading, other);
      if (draft !== undefined) {
        const start = view.sentence.tokens[item.first]?.start ?? draft.start;
        const entity_text = spanText(view, start, draft.end);
        draft.actors = [{ code: item.entry.code, sector: meant.sector, entity_text }];
        Object.assign(draft, { first: item.first, start, how: 'description', open: false });
        return { draft, next: other.last + 1 };
      }
    }
  }
  // "Pakistani Taliban", "Iran's Revolutionary Guards": a known body with its nationality is one mention.
  const body = at[after];
  if (
    body !== undefined &&
    (item.kind === 'adjective' || possessive || item.kind === 'state') &&
    ['group', 'agency', 'company', 'metonym'].includes(body.kind)
  ) {
    const draft = plain(reading, body);
    if (draft !== undefined) {
      const start = view.sentence.tokens[item.first]?.start ?? draft.start;
      draft.first = item.first;
      draft.start = start;
      for (const actor of draft.actors) {
        actor.entity_text = spanText(view, start, draft.end);
        if (actor.code === '---') actor.code = item.entry.code;
      }
      draft.open = false;
      return { draft, next: body.last + 1 };
    }
  }
  // "Turkey's Erdogan", "Saudi Arabia's Jamal Khashoggi": a person with the nationality before.
  if ((possessive || item.kind === 'adjective') && body?.kind === 'person') {
    const draft = knownPerson(reading, body);
    draft.first = item.first;
    draft.start = item.start;
    for (const actor of draft.actors) actor.entity_text = spanText(view, draft.start, draft.end);
    return { draft, next: body.last + 1 };
  }
  return alone();
}

/** Sectors whose nouns act even as part of a compound: an "army offensive" is the army's. */
const POWERS = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'REB', 'OPP', 'SPY', 'PRM', 'UAF', 'PTY']);

/** Whether a noun only qualifies the one after it. */
function modifiesNext(view: TokenView, token: number): boolean {
  const next = token + 1;
  if (view.text(next) === '-') return true;
  if (!view.tagged || view.upos(next) !== 'NOUN') return false;
  return !view.parsed || (view.sentence.tokens[token]?.head ?? -1) > token;
}

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

/** "President A's government": what the actor before owns is of the same state. */
function ownerBefore(reading: Reading, edge: number, before: Draft | undefined): ReturnType<typeof tieAfter> {
  if (before === undefined || before.last !== edge - 2) return undefined;
  if (!/^['’](s|S)?$/.test(reading.view.text(edge - 1))) return undefined;
  const codes = [...new Set(before.actors.map((actor) => actor.code))];
  return codes.includes('---') ? undefined : { codes, last: -1, place: false };
}

/** A role noun that no nationality stands before: "police", "the president of X", "protesters in X". */
function roleFirst(
  reading: Reading,
  token: number,
  before: Draft | undefined,
): { draft: Draft; next: number } | undefined {
  const roles = readRoles(reading, token, true);
  if (roles === undefined || roles.first !== token) return undefined;
  const edge = leftEdge(reading, token);
  // "its troops in X" are not of X: whose they are, the pronoun tells.
  const owned = POSSESSIVES.has(reading.view.lower(edge));
  const tie = owned ? undefined : (ownerBefore(reading, edge, before) ?? tieAfter(reading, roles.last));
  const modifies = modifiesNext(reading.view, roles.last);
  if (modifies && reading.view.upos(roles.last) === 'ADJ') return undefined;
  // "a business deal", "people-to-people contacts": no actor, only a kind of thing.
  const hyphened = reading.view.text(roles.last + 1) === '-';
  if (modifies && tie === undefined && (hyphened || !POWERS.has(roles.sector ?? ''))) return undefined;
  const draft = describe(reading, {
    code: tie?.codes[0] ?? '---',
    item: undefined,
    roles: { ...roles, sector: (roles.generic ? tie?.sector : null) ?? roles.sector ?? tie?.sector ?? null },
    first: token,
    ...(tie !== undefined && tie.codes.length > 1 ? { codes: tie.codes } : {}),
    open: tie === undefined,
    place: tie?.place ?? false,
    end: tie === undefined || tie.place ? roles.last : Math.max(roles.last, tie.last),
  });
  if (tie === undefined && roles.weak) draft.score = 0.3;
  return { draft, next: draft.last + 1 };
}

/** "Indian and Pakistani diplomats": the first nationality takes the sector of what both qualify. */
function shareSector(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const next = drafts[index + 1] as Draft;
    if (draft.how !== 'demonym' || draft.item?.kind !== 'adjective' || next.item?.kind !== 'adjective')
      continue;
    if (next.how !== 'description' && next.how !== 'demonym') continue;
    const between = reading.view.sentence.tokens
      .slice(draft.last + 1, next.item.first)
      .map((token) => token.text.toLowerCase());
    if (!between.every((text) => ['and', ',', 'or', '&', '/', '-', 'both', 'the'].includes(text))) continue;
    const sector = next.actors[0]?.sector ?? null;
    if (sector === null) continue;
    for (const actor of draft.actors) actor.sector = sector;
    draft.score = Math.max(draft.score, 0.8);
  }
}

/** "in Arvania, Belmark and Cadoria": all of them are places. */
function sharePlace(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const next = drafts[index + 1] as Draft;
    if (!draft.place || draft.item?.kind !== 'state' || next.item?.kind !== 'state' || next.how !== 'name')
      continue;
    const between = reading.view.sentence.tokens.slice(draft.last + 1, next.first);
    if (between.length === 0 || !between.every((token) => /^(,|and|or)$/i.test(token.text))) continue;
    // A comma alone may end the phrase and begin the clause: "In Arvania, Belmark said …".
    if (between.length === 1 && between[0]?.text === ',' && draft.first <= 1) continue;
    next.place = true;
    next.score = Math.min(next.score, 0.35);
  }
}

/** Reads all phrases of a sentence that name or describe actors. */
export function readPhrases(
  view: TokenView,
  atoms: Atoms,
  gazetteer: Gazetteer,
  day: Day | null,
  document: string,
): Draft[] {
  const reading = readItems(view, atoms, gazetteer, day, document);
  const drafts: Draft[] = [];
  for (let token = datelineLength(view); token < view.length;) {
    const item = reading.at[token];
    let draft: Draft | undefined;
    let next = token + 1;
    if (item === undefined) {
      if (reading.over[token] === undefined && view.properName(token)) {
        draft = unknownName(reading, token);
        if (draft !== undefined) next = draft.last + 1;
      }
    } else if (item.kind === 'role') {
      const found = roleFirst(reading, token, drafts[drafts.length - 1]);
      if (found !== undefined) ({ draft, next } = found);
    } else if (item.kind === 'person') {
      const roles = readRoles(reading, item.last + 1, true);
      if (roles !== undefined && roles.gap === 0 && roles.body) {
        draft = describe(reading, {
          code: item.entry.code,
          item,
          roles,
          first: item.first,
          open: false,
          place: false,
          end: roles.last,
        });
        next = draft.last + 1;
      } else {
        draft = knownPerson(reading, item);
        next = item.last + 1;
      }
    } else if (NATIONAL.has(item.kind)) ({ draft, next } = national(reading, item));
    if (draft !== undefined) drafts.push(draft);
    token = Math.max(next, token + 1);
  }
  addInnerItems(reading, drafts);
  shareSector(reading, drafts);
  sharePlace(reading, drafts);
  return drafts;
}

/** Second members of words like "Pakistan-Russia" that a tokeniser kept in one piece. */
function addInnerItems(reading: Reading, drafts: Draft[]): void {
  const { view, atoms, gazetteer, day } = reading;
  if (!atoms.text.includes('-')) return;
  for (const item of findItems(atoms, gazetteer, day)) {
    const dash = item.firstAtom - 1;
    if (dash < 1 || atoms.text[dash] !== '-' || atoms.token[dash] !== item.first) continue;
    if (!NATIONAL.has(item.kind) || attitudeBefore(reading, item)) continue;
    if (
      drafts.some(
        (draft) =>
          draft.start <= item.start &&
          item.end <= draft.end &&
          draft.item !== undefined &&
          draft.item.firstAtom === item.firstAtom,
      )
    )
      continue;
    const draft = plain({ ...reading, view }, item);
    if (draft === undefined || draft.start !== item.start) continue;
    draft.score = Math.min(draft.score, 0.8);
    drafts.push(draft);
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}
