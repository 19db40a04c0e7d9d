import type { InitiativeKind, InitiativeStatus, StanceKind } from '../core/index.ts';
import { lemmaKey } from '../events/index.ts';
import { readTable } from '../platform/index.ts';

/** An initiative that is known by name. */
export interface KnownInitiative {
  name: string;
  kind: InitiativeKind;
  /** Country codes of those who belong to it. */
  parties: readonly string[];
  /** Name and other names, as written. */
  forms: readonly string[];
}

/** A noun by which initiatives are described. */
export interface HeadNoun {
  kind: InitiativeKind;
  /** Keys of the words before the noun that belong to the phrase: "gas pipeline" → ["gas"]. */
  before: readonly string[];
  /** Says too little alone: needs a party, a proper name or an adjective. */
  needsName: boolean;
}

/** What a word says about where somebody stands, or how far a thing has come. */
export interface StanceWord {
  stance: StanceKind | null;
  status: InitiativeStatus | null;
  /** Particle, preposition or object that must stand with it; null: none. */
  with: string | null;
}

export interface InitiativeLexicon {
  known: readonly KnownInitiative[];
  /** By key of the head noun, longest phrase first. */
  heads: ReadonlyMap<string, readonly HeadNoun[]>;
  /** By `verb:` / `noun:` / `adj:` and key. */
  stances: ReadonlyMap<string, readonly StanceWord[]>;
  /** Words that turn or spread a stance, by `role:key`: see {@link StanceRole}. */
  roles: ReadonlySet<string>;
}

/**
 * What a word does to the stances around it: `ending` turns for into against ("an end to", "to drop"), `together`
 * makes who stands behind "with" a party as well, `meeting` lends its parties to what is discussed in it,
 * `demanding` gives a stance to who says it and none to whom it is said, `strict` words speak of an organisation
 * itself rather than of something it did; what is done to a `part` of a thing, or opened of the `works` on it, leaves
 * the whole under way.
 */
export type StanceRole =
  'ending' | 'together' | 'meeting' | 'demanding' | 'strict' | 'subject' | 'part' | 'works' | 'opening';

let cached: InitiativeLexicon | null = null;

/** The word lists of `data/initiatives`; read once, since the files never change. */
export function initiativeLexicon(): InitiativeLexicon {
  cached ??= { known: readKnown(), heads: readHeads(), stances: readStances(), roles: readRoles() };
  return cached;
}

const items = (list: string, separator: string) =>
  list
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readKnown(): KnownInitiative[] {
  return readTable('data/initiatives/known.tsv').map(
    ([name = '', kind = '', parties = '', aliases = '']) => ({
      name,
      kind: kind as InitiativeKind,
      parties: items(parties, ','),
      forms: [name, name.replaceAll('–', '-'), ...items(aliases, ';')],
    }),
  );
}

function readHeads(): Map<string, HeadNoun[]> {
  const heads = new Map<string, HeadNoun[]>();
  for (const [kind = '', list = '', need = ''] of readTable('data/initiatives/heads.tsv'))
    for (const phrase of items(list, ',')) {
      const words = phrase.split(/[\s-]+/).map(lemmaKey);
      const noun = words.at(-1) ?? '';
      // Plural heads ("sanctions") are looked up by lemma.
      const key = noun.endsWith('s') && noun !== 'process' ? noun.slice(0, -1) : noun;
      const entry: HeadNoun = { kind: kind as InitiativeKind, before: words.slice(0, -1), needsName: need === 'named' && words.length === 1 }; // prettier-ignore
      const known = heads.get(key);
      if (known === undefined) heads.set(key, [entry]);
      else known.push(entry);
    }
  for (const list of heads.values()) list.sort((a, b) => b.before.length - a.before.length);
  return heads;
}

function readStances(): Map<string, StanceWord[]> {
  const stances = new Map<string, StanceWord[]>();
  for (const [label = '', part = '', list = ''] of readTable('data/initiatives/stances.tsv')) {
    for (const phrase of items(list, ',')) {
      const [first = '', ...rest] = phrase.split(/\s+/);
      const status = label.startsWith('status-') ? (label.slice(7) as InitiativeStatus) : null;
      const word: StanceWord = { stance: status === null ? (label as StanceKind) : null, status, with: rest.length === 0 ? null : rest.join(' ') }; // prettier-ignore
      const key = `${part}:${lemmaKey(first)}`;
      const known = stances.get(key);
      if (known === undefined) stances.set(key, [word]);
      else known.push(word);
    }
  }
  return stances;
}

function readRoles(): Set<string> {
  const roles = new Set<string>();
  for (const [role = '', list = ''] of readTable('data/initiatives/roles.tsv'))
    for (const word of items(list, ',')) roles.add(`${role}:${lemmaKey(word)}`);
  return roles;
}
