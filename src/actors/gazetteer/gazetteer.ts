import { atomsOf } from '../atoms.ts';
import type { GazetteerEntry } from './entry.ts';
import type { NamedEntry } from './read.ts';
import { AtomTrie } from './trie.ts';

/** A city with its state and where it lies, in degrees; null where that is not recorded. */
export interface Place {
  name: string;
  country: string;
  lat: number | null;
  lon: number | null;
}

/** States where the family name usually comes first, also in English texts. */
const FAMILY_NAME_FIRST = new Set(['CHN', 'TWN', 'HKG', 'KOR', 'PRK', 'VNM', 'SGP', 'KHM']);

/** "minister" → "minister", "ministers"; the last word takes the ending, or the one before "of", "in", "at". */
export function withPlural(form: string): string[] {
  const match = /^(\S+(?: \S+)*?)( (?:of|in|at|to|for|on) .*)?$/.exec(form);
  const core = match?.[1] ?? form;
  const rest = match?.[2] ?? '';
  if (/(people|police|military|personnel|men|women|s|children|clergy|media|elite|intelligentsia)$/.test(core))
    return [form];
  if (/(^|[^a-z])(wo)?man$|[a-z]man$/.test(core)) return [form, `${core.slice(0, -2)}en${rest}`];
  if (/(ch|sh|x|z)$/.test(core)) return [form, `${core}es${rest}`];
  if (/[^aeiou]y$/.test(core)) return [form, `${core.slice(0, -1)}ies${rest}`];
  return [form, `${core}s${rest}`];
}

/** All that is known about actors by name, ready to be looked up. Made by `loadGazetteer`; never changed after. */
export class Gazetteer {
  /** Names as they are written, by atoms. */
  readonly names = new AtomTrie();
  /** Role nouns in lower case, one and many. */
  readonly roles = new AtomTrie();
  #folded: AtomTrie | undefined;
  readonly #foldable: { atoms: readonly string[]; entry: GazetteerEntry }[] = [];
  readonly #surnames = new Map<string, GazetteerEntry[]>();
  readonly #persons = new Map<string, GazetteerEntry[]>();
  readonly #forms = new Map<GazetteerEntry, string[]>();
  readonly #places = new Map<string, Place[]>();
  readonly #firstNames: ReadonlyMap<string, 'm' | 'f' | ''>;

  constructor(entries: readonly NamedEntry[], firstNames: ReadonlyMap<string, 'm' | 'f' | ''>) {
    this.#firstNames = firstNames;
    for (const { entry, forms } of entries) {
      if (entry.kind === 'role') this.#addRole(entry, forms);
      else this.#addName(entry, forms);
      if (entry.kind === 'city' || entry.kind === 'capital') this.#addPlace(entry, forms);
    }
  }

  #addRole(entry: GazetteerEntry, forms: readonly string[]): void {
    for (const form of forms)
      for (const one of entry.detail.includes('singular')
        ? [form.toLowerCase()]
        : withPlural(form.toLowerCase()))
        this.roles.add(atomsOf(one), entry);
  }

  #addName(entry: GazetteerEntry, forms: readonly string[]): void {
    for (const form of forms) {
      const surnameOnly = form.startsWith('~');
      const atoms = atomsOf(surnameOnly ? form.slice(1) : form);
      if (entry.kind === 'person') {
        if (surnameOnly) this.#addTo(this.#surnames, atoms.join(' '), entry);
        else if (form === forms[0]) {
          this.#addTo(this.#surnames, surnameOf(form), entry);
          // "Xi Jinping" is Mr Xi.
          const [familyName] = atoms;
          if (FAMILY_NAME_FIRST.has(entry.code) && familyName !== undefined && atoms.length > 1)
            this.#addTo(this.#surnames, familyName, entry);
        }
      }
      if (surnameOnly) continue;
      this.names.add(atoms, entry);
      if (atoms.length > 1 || (atoms[0]?.length ?? 0) > 3) this.#foldable.push({ atoms, entry });
    }
    if (entry.kind === 'person') {
      this.#addTo(this.#persons, entry.name, entry);
      this.#forms.set(
        entry,
        forms.map((form) => form.replace(/^~/, '')),
      );
    }
  }

  #addPlace(entry: GazetteerEntry, forms: readonly string[]): void {
    const [lat, lon] = entry.detail.split(',').map(Number);
    const known = lat !== undefined && lon !== undefined && !Number.isNaN(lat) && !Number.isNaN(lon);
    const place: Place = {
      name: entry.name,
      country: entry.code,
      lat: known ? lat : null,
      lon: known ? lon : null,
    };
    for (const form of forms) {
      const key = atomsOf(form).join(' ').toLowerCase();
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [place]);
      else if (known && places[0]?.country === place.country && places[0].lat === null) places[0] = place;
      else if (!places.some((other) => other.country === place.country)) places.push(place);
    }
  }

  #addTo(map: Map<string, GazetteerEntry[]>, key: string, entry: GazetteerEntry): void {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else list.push(entry);
  }

  /** Names in lower case, for headlines in capitals; gathered when the first such headline comes. */
  get folded(): AtomTrie {
    if (this.#folded !== undefined) return this.#folded;
    const folded = new AtomTrie();
    for (const { atoms, entry } of this.#foldable)
      folded.add(
        atoms.map((atom) => atom.toLowerCase()),
        entry,
      );
    return (this.#folded = folded);
  }

  /** Terms of office of people with that family name. */
  bySurname(surname: string): readonly GazetteerEntry[] {
    return this.#surnames.get(surname) ?? [];
  }

  /** All terms of office of a person, by canonical name. */
  terms(name: string): readonly GazetteerEntry[] {
    return this.#persons.get(name) ?? [];
  }

  /** Every term of office, in the order of the files. */
  allTerms(): readonly GazetteerEntry[] {
    return [...this.#persons.values()].flat();
  }

  /** All forms under which a term's holder is known. */
  namesOf(term: GazetteerEntry): readonly string[] {
    return this.#forms.get(term) ?? [term.name];
  }

  /** Places of that name, the best known first. */
  places(name: string): readonly Place[] {
    return this.#places.get(atomsOf(name).join(' ').toLowerCase()) ?? [];
  }

  /** Gender that a first name tells: `m`, `f`, `''` for either, undefined for no known first name. */
  gender(firstName: string): 'm' | 'f' | '' | undefined {
    return this.#firstNames.get(firstName.toLowerCase());
  }
}

/** The family name of a name as it is written: the last word with its particles ("van der Berg", "al-Assad"). */
export function surnameOf(name: string): string {
  const words = name.split(' ');
  return atomsOf(words[words.length - 1] ?? name).join(' ');
}
