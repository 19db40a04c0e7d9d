import type { Day } from '../../core/index.ts';
import type { EntryKind, GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isLetter, type Atom } from '../gazetteer/vocabulary.ts';
import type { Atoms } from './atomise.ts';

/** A name or role noun found in a sentence. */
export interface LexicalItem {
  kind: EntryKind;
  entry: GazetteerEntry;
  entries: readonly GazetteerEntry[];
  /** First and last atom, both included. */
  firstAtom: number;
  lastAtom: number;
  /** First and last token. */
  first: number;
  last: number;
  start: number;
  end: number;
}

/** Kinds of what lies somewhere. */
export const PLACE_KINDS: ReadonlySet<EntryKind> = new Set(['state', 'capital', 'city', 'region']);

/** Kinds in the order in which they are preferred when a name means several things. */
const PREFERENCE: readonly EntryKind[] = [
  'none',
  'person',
  'state',
  'organisation',
  'metonym',
  'agency',
  'capital',
  'adjective',
  'demonym',
  'group',
  'company',
  'prefix',
  'region',
  'city',
  'role',
];

/** Whether an entry holds on a day; an unknown day is inside everything. */
export function holdsOn(entry: GazetteerEntry, day: Day | null): boolean {
  if (day === null) return true;
  return (entry.from === null || entry.from <= day) && (entry.to === null || day <= entry.to);
}

/** Words that are no actor only beside certain others: "Turkey" beside "cranberry"; the guards look for them. */
export function isConditional({ kind, detail }: GazetteerEntry): boolean {
  return kind === 'none' && detail !== '';
}

/** The entry that a name most likely means on a day. Persons may lie outside their term: they are still that person. */
export function choose(entries: readonly GazetteerEntry[], day: Day | null): GazetteerEntry | undefined {
  if (entries.length === 1) {
    const only = entries[0] as GazetteerEntry;
    return only.kind === 'person' || holdsOn(only, day) ? only : undefined;
  }
  let best: GazetteerEntry | undefined;
  let bestRank = Infinity;
  for (const entry of entries) {
    const holds = holdsOn(entry, day);
    if ((!holds && entry.kind !== 'person') || isConditional(entry)) continue;
    const rank = PREFERENCE.indexOf(entry.kind) * 2 + (holds ? 0 : 1);
    if (rank < bestRank) {
      best = entry;
      bestRank = rank;
    }
  }
  return best;
}

/** "Jordan's King Abdullah", "Saudi King Abdullah": of several people of one name those of the state told before it. */
function namesakes(
  entries: readonly GazetteerEntry[],
  before: LexicalItem | undefined,
  { text }: Atoms,
  index: number,
): readonly GazetteerEntry[] {
  if (entries.length === 1 || (before?.kind !== 'state' && before?.kind !== 'adjective')) return entries;
  if (!/^(?:['’]s?)?$/.test(text.slice(before.lastAtom + 1, index).join(''))) return entries;
  const own = entries.filter(({ kind, code }) => kind === 'person' && code === before.entry.code);
  return own.length > 0 ? own : entries;
}

function atomsGlued(atoms: Atoms, left: number): boolean {
  return atoms.end[left] === atoms.start[left + 1];
}

/** Finds all names and role nouns of a sentence from left to right, the longest at each place. */
export function findItems(atoms: Atoms, gazetteer: Gazetteer, day: Day | null): LexicalItem[] {
  const items: LexicalItem[] = [];
  const { loud } = atoms;
  const count = atoms.text.length;
  for (let index = 0; index < count;) {
    const { text, names, roles } = atoms.atom[index] as Atom;
    if (names === undefined && roles === undefined && !(loud && isLetter(text))) {
      index++;
      continue;
    }
    let match = loud ? gazetteer.folded.longest(atoms.lower, index) : undefined;
    if (match === undefined && names !== undefined) match = gazetteer.names.longest(atoms.text, index, names);
    if (roles !== undefined) {
      const role = gazetteer.roles.longest(atoms.lower, index, roles);
      if (role !== undefined && (match === undefined || role.last > match.last)) match = role;
    }
    // "US$50" is money; a name must not break off inside a word.
    if (match !== undefined && atoms.text[match.last + 1] === '$' && atomsGlued(atoms, match.last))
      match = undefined;
    const entries = match === undefined ? [] : namesakes(match.entries, items.at(-1), atoms, index);
    const entry = choose(entries, day);
    if (match === undefined || entry === undefined) {
      index++;
      continue;
    }
    items.push({
      kind: entry.kind,
      entry,
      entries,
      firstAtom: index,
      lastAtom: match.last,
      first: atoms.token[index] as number,
      last: atoms.token[match.last] as number,
      start: atoms.start[index] as number,
      end: atoms.end[match.last] as number,
    });
    index = match.last + 1;
  }
  return items;
}
