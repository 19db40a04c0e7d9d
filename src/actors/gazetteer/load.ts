import { readResource } from '../../platform/index.ts';
import { parseActorDictionary, looksLikeActorDictionary } from '../dictionaries/petrarch.ts';
import type { EntryList } from './entryList.ts';
import { joined, listOf } from './entryList.ts';
import type { FirstNames } from './gazetteer.ts';
import { Gazetteer } from './gazetteer.ts';
import { readGazetteer } from './read.ts';
import { shippedEntries } from './shipped.ts';

/** What to load besides, or instead of, the world as it is. */
export interface GazetteerOptions {
  /** Contents of users' files: our own format or PETRARCH's dictionaries. */
  extra?: readonly string[];
  /** Leave the real states out: for tests in a world of fictional ones. Role nouns stay. */
  fictionOnly?: boolean;
}

let world: EntryList | undefined;
let firstNames: FirstNames | undefined;
let common: Gazetteer | undefined;

function readFirstNames(): FirstNames {
  const names = new Map<string, 'm' | 'f' | ''>();
  for (const line of readResource('data/gazetteer/first-names.tsv').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [gender = '', list = ''] = line.split('\t');
    for (const name of list.trim().split(/\s+/)) {
      const key = name.toLowerCase();
      const known = names.get(key);
      const told = gender === 'm' || gender === 'f' ? gender : '';
      names.set(key, known !== undefined && known !== told ? '' : told);
    }
  }
  return names;
}

/**
 * The gazetteer that ships with Demarche, with the user's entries added; without options it is read once and shared.
 * @throws DemarcheError where a user's file cannot be read, naming its line.
 */
export function loadGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const extra = options.extra ?? [];
  if (extra.length === 0 && options.fictionOnly !== true && common !== undefined) return common;
  world ??= shippedEntries();
  firstNames ??= readFirstNames();
  const base = options.fictionOnly === true ? rolesOf(world) : world;
  const declared = new Set<string>();
  const added = extra.flatMap((text, index) => {
    if (looksLikeActorDictionary(text)) return parseActorDictionary(text).entries;
    const entries = readGazetteer(text, `actors file ${index + 1}`, declared);
    for (const { entry } of entries) if (entry.kind === 'state') declared.add(entry.code);
    return entries;
  });
  const gazetteer = new Gazetteer(added.length === 0 ? base : joined(listOf(added), base), firstNames);
  if (extra.length === 0 && options.fictionOnly !== true) common = gazetteer;
  return gazetteer;
}

function rolesOf(list: EntryList): EntryList {
  const entries = Array.from({ length: list.count }, (_, row) => list.at(row));
  return listOf(entries.filter(({ entry }) => entry.kind === 'role'));
}
