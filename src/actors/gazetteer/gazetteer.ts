import type { GazetteerEntry } from './entry.ts';
import type { EntryList } from './entryList.ts';
import type { Table } from './keys.ts';
import { foldedNamesOf, namesOf, placeKey, placeKeysOf, roleNamesOf, surnamesOf } from './keys.ts';
import type { NamedEntry } from './read.ts';
import { AtomTrie } from './trie.ts';
import { Vocabulary } from './vocabulary.ts';

/** A city with its state and where it lies, in degrees; null where that is not recorded. */
export interface Place {
  name: string;
  country: string;
  lat: number | null;
  lon: number | null;
}

/**
 * All that is known about actors by name, ready to be looked up. Made by `loadGazetteer`. Entries are read from their
 * list when a word asks for them.
 */
export class Gazetteer {
  /** Names as they are written, by atoms. */
  readonly names: AtomTrie;
  /** Role nouns in lower case, one and many. */
  readonly roles: AtomTrie;
  /** Names in lower case, for headlines in capitals. */
  readonly folded: AtomTrie;
  /** Words of texts, with the names and roles that begin with each. */
  readonly vocabulary: Vocabulary;
  readonly #list: EntryList;
  readonly #surnames = new Map<string, GazetteerEntry[]>();
  readonly #persons = new Map<string, GazetteerEntry[]>();
  readonly #forms = new Map<GazetteerEntry, string[]>();
  readonly #places = new Map<string, Place[]>();
  readonly #firstNames: FirstNames;

  constructor(list: EntryList, firstNames: FirstNames) {
    this.#list = list;
    this.#firstNames = firstNames;
    this.names = this.#trie('names', namesOf);
    this.roles = this.#trie('roles', roleNamesOf);
    this.folded = this.#trie('folded', foldedNamesOf);
    this.vocabulary = new Vocabulary(this.names, this.roles);
  }

  #trie(table: Table, atomsOf: (named: NamedEntry) => string[][]): AtomTrie {
    return new AtomTrie({
      beginnings: (first) => this.#list.beginnings(table, first),
      eachName: (row, tell) => {
        const named = this.#list.at(row);
        for (const atoms of atomsOf(named)) tell(atoms, named.entry);
      },
    });
  }

  /** Persons under a key, one for each time that `keysOf` gives it. */
  #personsUnder(
    known: Map<string, GazetteerEntry[]>,
    table: Table,
    key: string,
    keysOf: (named: NamedEntry) => readonly string[],
  ): readonly GazetteerEntry[] {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = this.#list.rows(table, key).flatMap((row) => {
      const named = this.#list.at(row);
      return keysOf(named).flatMap((own) => (own === key ? [this.#person(named)] : []));
    });
    if (found.length > 0) known.set(key, found);
    return found;
  }

  #person({ entry, forms }: NamedEntry): GazetteerEntry {
    if (!this.#forms.has(entry))
      this.#forms.set(
        entry,
        forms.map((form) => form.replace(/^~/, '')),
      );
    return entry;
  }

  /** Terms of office of people with that family name. */
  bySurname(surname: string): readonly GazetteerEntry[] {
    return this.#personsUnder(this.#surnames, 'surnames', surname, surnamesOf);
  }

  /** All terms of office of a person, by canonical name. */
  terms(name: string): readonly GazetteerEntry[] {
    return this.#personsUnder(this.#persons, 'persons', name, ({ entry }) =>
      entry.kind === 'person' ? [entry.name] : [],
    );
  }

  /** Every term of office, person by person, in the order of the files. */
  allTerms(): readonly GazetteerEntry[] {
    const names = new Set<string>();
    for (let row = 0; row < this.#list.count; row++) {
      const { entry } = this.#list.at(row);
      if (entry.kind === 'person') names.add(entry.name);
    }
    return [...names].flatMap((name) => this.terms(name));
  }

  /** All forms under which a term's holder is known. */
  namesOf(term: GazetteerEntry): readonly string[] {
    return this.#forms.get(term) ?? [term.name];
  }

  /** Places of that name, the best known first. */
  places(name: string): readonly Place[] {
    const key = placeKey(name);
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    const places: Place[] = [];
    for (const row of this.#list.rows('places', key)) {
      const named = this.#list.at(row);
      for (const own of placeKeysOf(named)) if (own === key) addPlace(places, named.entry);
    }
    if (places.length > 0) this.#places.set(key, places);
    return places;
  }

  /** Gender that a first name tells: `m`, `f`, `''` for either, undefined for no known first name. */
  gender(firstName: string): 'm' | 'f' | '' | undefined {
    return this.#firstNames.get(firstName.toLowerCase());
  }
}

export type FirstNames = ReadonlyMap<string, 'm' | 'f' | ''>;

/** One place for a country: of two, the one that tells where it lies. */
function addPlace(places: Place[], entry: GazetteerEntry): void {
  const [lat, lon] = entry.detail.split(',').map(Number);
  const known = lat !== undefined && lon !== undefined && !Number.isNaN(lat) && !Number.isNaN(lon);
  const place: Place = {
    name: entry.name,
    country: entry.code,
    lat: known ? lat : null,
    lon: known ? lon : null,
  };
  if (known && places[0]?.country === place.country && places[0].lat === null) places[0] = place;
  else if (!places.some((other) => other.country === place.country)) places.push(place);
}
