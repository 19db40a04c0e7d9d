import type { GazetteerEntry } from '../gazetteer/entry.ts';
import { labelOf } from '../gazetteer/label.ts';
import type { LexicalItem } from './lexical.ts';
import { PLACE_KINDS } from './lexical.ts';
import { modifiesNext, spanText } from './reading.ts';
import type { Reading } from './reading.ts';
import type { TokenView } from './tagged.ts';
import { OPENERS, PLACE_PREPOSITIONS, PORTFOLIOS, TYING_PREPOSITIONS } from './words.ts';

/** One or more role nouns in a row with what stands between: "Supreme Court chief justice". */
export interface RoleSpan {
  /** First token of what is written of the role: what a ministry is for may stand before the noun. */
  begin: number;
  /** First token of the first role noun. */
  first: number;
  /** Last token. */
  last: number;
  /** Tokens between where reading began and the first role noun. */
  gap: number;
  sector: string | null;
  /** Whether the sector came from a noun that fits any body ("chief", "official"). */
  generic: boolean;
  /** Whether the noun alone says little about an actor ("people", "group"). */
  weak: boolean;
  /** Whether a person's name may follow ("minister", not "ministry"). */
  person: boolean;
  /** Whether it stands in the plural. */
  many: boolean;
  /** Whether it names a body ("administration"). */
  body: boolean;
  entry: string;
  /** Of which state or body alone the office is ("pope"), or null. */
  code: string | null;
}

/** What the lists say of a role noun. */
interface RoleNotes {
  generic: boolean;
  weak: boolean;
  person: boolean;
  body: boolean;
  /** The last word of its name, in lower case. */
  noun: string;
  /** As mentions name it. */
  entry: string;
}

const notes = new WeakMap<GazetteerEntry, RoleNotes>();

function notesOf(entry: GazetteerEntry): RoleNotes {
  let known = notes.get(entry);
  if (known === undefined) notes.set(entry, (known = readNotes(entry)));
  return known;
}

/** Reads the last column of `roles.tsv`. */
function readNotes(entry: GazetteerEntry): RoleNotes {
  const { name, detail } = entry;
  const said = new Set(detail.split(' '));
  return {
    generic: said.has('generic'),
    weak: said.has('weak'),
    person: said.has('person'),
    body: said.has('body'),
    noun: name.toLowerCase().split(' ').pop() ?? '',
    entry: labelOf(entry),
  };
}

/** Whether a word is the plural of a role's last noun: "ministers" of "minister". */
function isMany(word: string, noun: string): boolean {
  return word !== noun && (word.endsWith('s') || word.endsWith('men')) && !noun.endsWith('s');
}

/**
 * Reads role nouns from a token on, over adjectives and nouns between.
 * @param wide how far to look: a nationality adjective qualifies a noun further off than a bare name does.
 */
export function readRoles(reading: Reading, from: number, wide: boolean): RoleSpan | undefined {
  const { view, at, over } = reading;
  const roles: LexicalItem[] = [];
  const limit = wide ? (view.tagged ? 5 : 3) : 1;
  let gap = 0;
  let firstGap = 0;
  for (let token = from; token < view.length;) {
    const item = at[token];
    if (item?.kind === 'role' && view.noun(item.last)) {
      if (roles.length === 0) firstGap = token - from;
      roles.push(item);
      token = item.last + 1;
      gap = 0;
      continue;
    }
    if (item !== undefined || over[token] !== undefined) break;
    if (roles.length > 0) {
      // After a role only plain nouns that lead to another one: "government watchdog agency".
      if (!view.tagged || view.upos(token) !== 'NOUN' || gap >= 2) break;
    } else if (!view.modifies(token) || gap >= limit) break;
    // "foreign policy chief": what a ministry is for does not count as distance.
    if (roles.length > 0 || !PORTFOLIOS.has(view.lower(token))) gap++;
    token++;
  }
  const first = roles[0];
  const last = roles[roles.length - 1];
  if (first === undefined || last === undefined) return undefined;
  let told = last.entry;
  const said = notesOf(told);
  if (said.generic)
    for (let index = roles.length - 2; index >= 0; index--) {
      const { entry } = roles[index] as LexicalItem;
      if (entry.sector !== null && !notesOf(entry).generic) {
        told = entry;
        break;
      }
    }
  let begin = first.first;
  while (begin > from && PORTFOLIOS.has(view.lower(begin - 1))) begin--;
  if (from === first.first)
    while (begin > 0 && PORTFOLIOS.has(view.lower(begin - 1)) && over[begin - 1] === undefined) begin--;
  return {
    begin,
    first: first.first,
    last: last.last,
    gap: firstGap,
    sector: told.sector,
    generic: said.generic,
    weak: said.weak && roles.length === 1,
    person: said.person,
    many: isMany(view.lower(last.last), said.noun),
    body: said.body,
    entry: notesOf(told).entry,
    code: last.entry.code === '---' ? null : last.entry.code,
  };
}

/** The role as written, from the first modifier on. */
export function officeText(view: TokenView, { begin, last }: RoleSpan): string {
  const { tokens, start } = view.sentence;
  return spanText(view, tokens[begin]?.start ?? start, tokens[last]?.end ?? start);
}

/** Sector of a role that belongs to a known body: a UN official is not of a government's sector, a rebel leader is a rebel. */
export function sectorOf(roles: RoleSpan, item: LexicalItem): string | null {
  const own = item.entry.sector;
  if (item.kind === 'group' && own !== null && roles.sector !== 'JRN') return own;
  if (roles.generic && own !== null && item.kind !== 'capital' && item.kind !== 'metonym') return own;
  if (roles.generic && (item.kind === 'metonym' || item.kind === 'capital')) return own ?? roles.sector;
  return roles.sector ?? own;
}

const OWNING: ReadonlySet<string> = new Set(['group', 'agency', 'company', 'metonym']);

/** "lawmakers in Arvania's Congress": a body with a name of its own. */
function ownedBody({ at }: Reading, token: number): LexicalItem | undefined {
  const body = at[token];
  return body?.kind === 'agency' || body?.kind === 'metonym' ? body : undefined;
}

/**
 * Codes of the places that follow a first one and end in "and": "people in Arvania, Belmark and Cadoria". A list that
 * ends otherwise is an address ("a court in Westmere, Belmark"); a place that owns or qualifies a noun begins a party
 * of its own ("police in Arvania and Belmark's army").
 */
function placesJoined(reading: Reading, from: number): string[] {
  const { view, at } = reading;
  const codes: string[] = [];
  let closed = false;
  for (let next = from; !closed;) {
    if (view.text(next) === ',') next++;
    closed = view.lower(next) === 'and';
    if (closed) next++;
    else if (next === from) return [];
    if (OPENERS.has(view.lower(next))) next++;
    const item = at[next];
    if (item === undefined || !PLACE_KINDS.has(item.kind) || item.entry.code === '---') return [];
    if (/^['’]s?$/.test(view.text(item.last + 1)) || modifiesNext(view, item.last)) return [];
    codes.push(item.entry.code);
    next = from = item.last + 1;
  }
  return codes;
}

/** "in northern X", "between both Xs" */
const BEFORE_PLACES = /^(?:either|both|eastern|northern|southern|western|central)$/;
/** Of whom bodies consist: "the Assembly of Heads of State and Government of X", "the Panel of Experts of X". */
const MEMBERS = /^(?:heads|state|government|ministers|experts|elders|chiefs|staff)$/;

/** Whether a name behind a comma goes on with a list that "and" or "or" closes: ", Germany and Italy", but not ", the UN said". */
function goesOn({ view, at }: Reading, from: number): boolean {
  for (let next = from; ;) {
    if (at[next] === undefined && OPENERS.has(view.lower(next))) next++;
    const item = at[next];
    if (item === undefined) return false;
    const joint = view.lower(item.last + 1);
    if (/^(?:and|or|&)$/.test(joint) || view.lower(item.last + 2) === 'and') return true;
    if (joint !== ',') return false;
    next = item.last + 2;
  }
}

/** The states that a role or a name is tied to by what follows token `after`: "of X", "from X and Y", "in X". */
export function tieAfter(
  reading: Reading,
  after: number,
): { codes: string[]; last: number; place: boolean; sector?: string | null } | undefined {
  const { view, at } = reading;
  let token = after + 1;
  // "Minister of Foreign Affairs of X": the matter comes first.
  for (let round = 0; round < 3; round++) {
    const preposition = view.lower(token);
    if (!TYING_PREPOSITIONS.has(preposition)) return undefined;
    let next = token + 1;
    // But the first word of "Southern Union of States" is part of a name.
    while (at[next] === undefined && (OPENERS.has(view.lower(next)) || BEFORE_PLACES.test(view.lower(next))))
      next++;
    const codes: string[] = [];
    let last = next;
    for (;;) {
      const item = at[next];
      // "first secretary of the Russian Embassy": the body's nationality.
      if (item?.kind === 'adjective' && codes.length === 0 && item.entry.code !== '---') {
        const body = readRoles(reading, item.last + 1, true);
        if (body !== undefined)
          return { codes: [item.entry.code], last: body.last, place: false, sector: body.sector };
      }
      // "a member of Hezbollah", "leader of the ruling party": of the body's state and sector.
      if (item !== undefined && codes.length === 0 && OWNING.has(item.kind) && item.entry.code !== '---')
        return { codes: [item.entry.code], last: item.last, place: item.kind === 'metonym' && PLACE_PREPOSITIONS.has(preposition), sector: item.entry.sector }; // prettier-ignore
      const fits =
        item !== undefined &&
        (PLACE_KINDS.has(item.kind) || item.kind === 'organisation') &&
        item.entry.code !== '---';
      if (!fits) break;
      codes.push(item.entry.code);
      last = item.last;
      // "soldiers of the LIS mission": up to the body of the body.
      if (item.kind === 'organisation' && !/^['’]s?$/.test(view.text(last + 1)))
        last = readRoles(reading, last + 1, false)?.last ?? last;
      // "members of Arvania's parliament": up to the body that the state owns.
      if (/^['’]s?$/.test(view.text(item.last + 1))) {
        const owned = readRoles(reading, item.last + 2, true) ?? ownedBody(reading, item.last + 2);
        return { codes, last: owned?.last ?? item.last, place: false };
      }
      next = item.last + 1;
      const joint = view.lower(next);
      if (joint === ',' && view.lower(next + 1) !== 'and' && !goesOn(reading, next + 1)) break;
      if (joint === ',' || joint === 'and' || joint === '&' || joint === 'or') next++;
      if (view.lower(next) === 'and') next++;
      if (OPENERS.has(view.lower(next))) next++;
      if (preposition !== 'of' && preposition !== 'from') {
        codes.push(...placesJoined(reading, item.last + 1));
        break;
      }
    }
    if (codes.length > 0) {
      // In a list of places only the last may be a state that closes an address: "court in Lyon, France".
      const place = PLACE_PREPOSITIONS.has(preposition);
      return { codes: [...new Set(codes)], last, place };
    }
    if (preposition !== 'of' && preposition !== 'for') return undefined;
    const start = next;
    while (
      PORTFOLIOS.has(view.lower(next)) ||
      MEMBERS.test(view.lower(next)) ||
      ((view.text(next) === ',' || view.lower(next) === 'and' || view.text(next) === '&') && next > start)
    )
      next++;
    if (next === start) return undefined;
    token = next;
  }
  return undefined;
}
