import { COUNTRIES, DEPENDENT_TERRITORIES } from '../../ontology/index.ts';
import type { EntryKind } from './entry.ts';
import type { NamedEntry } from './read.ts';

/**
 * Words of the country tables that mean something else too often to be taken for an actor in running text:
 * "Male" begins sentences, "Victoria" is a person, "the States" may be any states.
 */
const NOT_IN_TEXT = new Set([
  'the States',
  'Male',
  'Victoria',
  'Georgetown',
  'Kingston',
  'San Jose',
  'Kingstown',
  'Monaco City',
  'San Marino City',
  'Luxembourg City',
  'Singapore City',
  'Stanley',
  'Hamilton',
  'Douglas',
  'Plymouth',
  'Plymouth',
  'The Valley',
  'Jamestown',
  'Marigot',
  'Saba',
  'Saint Martin',
  'Jersey',
  'Sino',
  'Emirates',
  'The Emirates',
  'Antigua',
  'Tico',
  'Kiwi',
  'Bonaire',
  'Brussels',
  'Myanmar',
  'Central African',
  'Hong Kong',
]);

function named(kind: EntryKind, name: string, code: string, forms: readonly string[]): NamedEntry[] {
  const kept = forms.filter((form) => form !== '' && !NOT_IN_TEXT.has(form));
  if (kept.length === 0) return [];
  const sector = kind === 'capital' ? 'GOV' : null;
  return [{ forms: [...kept], entry: { kind, name, code, sector, from: null, to: null, detail: '' } }];
}

/** Names, adjectives, demonyms and capitals of all states, and dependent territories as parts of theirs. */
export function stateEntries(): NamedEntry[] {
  const states = COUNTRIES.flatMap((country) => [
    ...named('state', country.name, country.code, [
      country.name === 'Georgia' ? '' : country.name,
      ...country.aliases,
      ...country.former,
    ]),
    // Georgia is a state of the United States as well: its entry carries a note that makes the reader look twice.
    ...(country.code === 'GEO'
      ? [{ forms: ['Georgia'], entry: stateWithNote(country.name, country.code, 'also US state') }]
      : []),
    ...named('adjective', country.name, country.code, country.adjectives),
    ...named(
      'demonym',
      country.name,
      country.code,
      country.demonyms
        .flatMap((demonym) => [demonym.one, demonym.many])
        .filter((form) => !country.adjectives.includes(form)),
    ),
    ...named('capital', country.capital, country.code, [country.capital]),
  ]);
  const apart = ['Hong Kong', 'Myanmar'].flatMap((name) =>
    COUNTRIES.filter((country) => country.name === name).map((country) => ({
      forms: [name],
      entry: stateWithNote(name, country.code, ''),
    })),
  );
  const territories = DEPENDENT_TERRITORIES.flatMap((territory) => [
    ...named('region', territory.name, territory.state, [territory.name, ...territory.aliases]),
    ...named('adjective', territory.name, territory.state, territory.adjectives),
  ]);
  return [...states, ...apart, ...territories];
}

function stateWithNote(name: string, code: string, detail: string): NamedEntry['entry'] {
  return { kind: 'state', name, code, sector: null, from: null, to: null, detail };
}
