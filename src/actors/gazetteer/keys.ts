import { atomsOf } from '../atoms.ts';
import type { NamedEntry } from './read.ts';

/** The ways in which entries are looked up. */
export const TABLES = ['names', 'folded', 'roles', 'surnames', 'persons', 'places'] as const;
export type Table = (typeof TABLES)[number];

/** States where the name by which somebody is called comes first: the family name, or the only one that counts. */
const FIRST_NAME_STANDS = new Set(['CHN', 'TWN', 'HKG', 'KOR', 'PRK', 'VNM', 'SGP', 'KHM', 'LAO', 'THA', 'MYS', 'IDN', 'ETH', 'ERI', 'ISL']); // prettier-ignore

/** Of these, states where the last word is never the name by which somebody is called. */
const ONLY_FIRST = new Set(['CHN', 'KOR', 'PRK']);

/** Is told a key of an entry, and the atom that follows where the key is the first one of a name. */
export type Tell = (table: Table, key: string, next?: string) => void;

/** Tells every key under which an entry is found: names and roles by their first atom. A key may come twice. */
export function eachKey(named: NamedEntry, tell: Tell): void {
  for (const [first, next] of namesOf(named)) if (first !== undefined) tell('names', first, next);
  for (const [first, next] of foldedNamesOf(named)) if (first !== undefined) tell('folded', first, next);
  for (const [first, next] of roleNamesOf(named)) if (first !== undefined) tell('roles', first, next);
  for (const surname of surnamesOf(named)) tell('surnames', surname);
  if (named.entry.kind === 'person') tell('persons', named.entry.name);
  for (const key of placeKeysOf(named)) tell('places', key);
}

/** Names as they are written, in atoms. */
export function namesOf({ entry, forms }: NamedEntry): string[][] {
  if (entry.kind === 'role') return [];
  const names = forms.filter((form) => !isSurname(form)).map(atomsOf);
  if (entry.kind !== 'state' && entry.kind !== 'adjective') return names;
  return [...names, ...names.filter(isTwoWords).map(([one = '', two = '']) => [one, '-', two])];
}

/** Names that are joined before another hyphen: "a North-Korean-made missile". */
function isTwoWords(atoms: readonly string[]): boolean {
  return atoms.length === 2 && atoms.every((atom) => /^\p{L}/u.test(atom));
}

/** The names that are safe to find in headlines in capitals, in lower case. */
export function foldedNamesOf(named: NamedEntry): string[][] {
  return namesOf(named)
    .filter((atoms) => atoms.length > 1 || (atoms[0]?.length ?? 0) > 3)
    .map((atoms) => atoms.map((atom) => atom.toLowerCase()));
}

/** Role nouns in lower case, one and many, in atoms. */
export function roleNamesOf({ entry, forms }: NamedEntry): string[][] {
  if (entry.kind !== 'role') return [];
  const lower = forms.map((form) => form.toLowerCase());
  return (entry.detail.includes('singular') ? lower : lower.flatMap(withPlural)).map(atomsOf);
}

/** Family names under which a person is known, in every spelling. */
export function surnamesOf({ entry, forms }: NamedEntry): string[] {
  if (entry.kind !== 'person') return [];
  const found = forms.flatMap((form) => {
    if (isSurname(form)) return [atomsOf(form.slice(1)).join(' ')];
    // "Albert of Arvania" and "Pelé" have no family name that could stand for more.
    if ((form !== forms[0] && !form.includes(' ')) || form.includes(' of ')) return [];
    if (ONLY_FIRST.has(entry.code) && form.includes(' ')) return [];
    const surname = surnameOf(form);
    // "Abdel Fattah al-Burhan" is Burhan as well.
    return [surname, surname.replace(/^[ae]l - /i, '')];
  });
  // "Xi Jinping" is Mr Xi, and Abiy Ahmed is Abiy; "S. R. Nathan" begins with no family name.
  if (FIRST_NAME_STANDS.has(entry.code))
    for (const [first = '', second] of forms.map(atomsOf))
      if (second !== undefined && first.length > 1) found.push(first);
  return [...new Set(found)].filter((name) => name !== '');
}

/** Keys of a city or capital: its names in lower case. */
export function placeKeysOf({ entry, forms }: NamedEntry): string[] {
  return entry.kind === 'city' || entry.kind === 'capital' ? forms.map(placeKey) : [];
}

export function placeKey(name: string): string {
  return atomsOf(name).join(' ').toLowerCase();
}

/** "~Assad": not a name by itself, only the family name after the full one. */
function isSurname(form: string): boolean {
  return form.startsWith('~');
}

/** The family name of a name as it is written: the last word, without what only counts ("Jr", "II"). */
function surnameOf(name: string): string {
  const words = name.split(' ').filter((word) => !/^(?:[IVX]+|[JS]r\.?)$/.test(word));
  return atomsOf(words[words.length - 1] ?? name).join(' ');
}

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
