import { editDistance } from '../editDistance.ts';
import { foldName } from './fold.ts';
import { COUNTRIES, DEPENDENT_TERRITORIES } from './parse.ts';
import type { Country } from './parse.ts';
import { SPECIAL_CODES } from './special.ts';
import type { SpecialCode } from './special.ts';

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));
const SPECIAL = new Map(SPECIAL_CODES.map((entry) => [entry.code, entry]));

/** Codes that were in use once, or are used elsewhere, and what they are now. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  ROM: 'ROU',
  TMP: 'TLS',
  ZAR: 'COD',
  YUG: 'SRB',
  SCG: 'SRB',
  SUN: 'RUS',
  DDR: 'DEU',
  CSK: 'CZE',
  BUR: 'MMR',
  MTN: 'MNE',
  XKX: 'KOS',
  XKO: 'KOS',
  PSX: 'PSE',
  WSB: 'PSE',
  GZS: 'PSE',
  IMY: 'GBR',
};

/** Other names for bodies beyond the states. */
const SPECIAL_NAMES: Readonly<Record<string, string>> = {
  un: 'UNO',
  'united nations': 'UNO',
  eu: 'EUR',
  'european union': 'EUR',
};

/** Names to codes; an earlier entry wins, so the surest kinds of name come first. */
function buildNames(): Map<string, string> {
  const names = new Map<string, string>();
  const add = (text: string, code: string): void => {
    const folded = foldName(text);
    if (folded !== '' && !names.has(folded)) names.set(folded, code);
  };
  for (const country of COUNTRIES) add(country.name, country.code);
  for (const country of COUNTRIES) for (const alias of country.aliases) add(alias, country.code);
  for (const country of COUNTRIES) for (const name of country.former) add(name, country.code);
  for (const territory of DEPENDENT_TERRITORIES) add(territory.name, territory.state);
  for (const territory of DEPENDENT_TERRITORIES)
    for (const alias of [...territory.aliases, ...territory.adjectives]) add(alias, territory.state);
  for (const country of COUNTRIES) {
    for (const adjective of country.adjectives) add(adjective, country.code);
    for (const demonym of country.demonyms) {
      add(demonym.one, country.code);
      add(demonym.many, country.code);
    }
  }
  for (const [name, code] of Object.entries(SPECIAL_NAMES)) add(name, code);
  return names;
}

const NAMES = buildNames();
const ALPHA2 = new Map([
  ...DEPENDENT_TERRITORIES.map((territory) => [territory.alpha2, territory.state] as const),
  ...COUNTRIES.map((country) => [country.alpha2, country.code] as const),
]);
const TERRITORY_STATES = new Map(DEPENDENT_TERRITORIES.map((territory) => [territory.code, territory.state]));
const BY_COW = new Map(COUNTRIES.map((country) => [country.cow, country]));
const BY_GW = new Map(COUNTRIES.map((country) => [country.gw, country]));

/** The country with that alpha-3 code, or undefined. Special codes (UNO) and territories are none. */
export function country(code: string): Country | undefined {
  return BY_CODE.get(code);
}

/** Whether a code is that of a body of states, which has no government, court or army of its own. */
export function isBodyCode(code: string): boolean {
  return code === 'UNO' || code === 'EUR' || code === 'IGO';
}

/** Whether a code is that of a body or movement beyond the states, which has no land and no people of its own. */
export function isBeyondStates(code: string): boolean {
  return code !== '---' && SPECIAL.has(code);
}

/** The special code (`UNO`, `NGO`, `---`), or undefined. */
export function specialCode(code: string): SpecialCode | undefined {
  return SPECIAL.get(code);
}

/** English short name of a country or a special code; the code itself where it is neither. */
export function countryName(code: string): string {
  return BY_CODE.get(code)?.name ?? SPECIAL.get(code)?.name ?? code;
}

/** The country with that number in the Correlates of War list, or undefined. */
export function countryByCow(number: number): Country | undefined {
  return BY_COW.get(number);
}

/** The country with that number in the Gleditsch–Ward list, or undefined. */
export function countryByGw(number: number): Country | undefined {
  return BY_GW.get(number);
}

/** Whether a text is a code that may stand in the `code` field of an actor. */
export function isActorCode(code: string): boolean {
  return BY_CODE.has(code) || SPECIAL.has(code);
}

/**
 * The state of an alpha-3 code, in capitals: its own, the state that a dependent territory folds into, or what a
 * code out of use is now. Null for anything else; names are not looked at.
 */
export function countryOfCode(code: string): string | null {
  return BY_CODE.has(code) ? code : (TERRITORY_STATES.get(code) ?? OTHER_CODES[code] ?? null);
}

/**
 * The code of the state that a text names: alpha-3 (also of a dependent territory, or out of use), alpha-2 in
 * capitals, a name of today or of the past, an adjective or a demonym, in any case of letters and with or without
 * accents; special codes and "UN", "EU" too. Null where nothing fits: see {@link suggestCountries}.
 *
 * ```ts
 * countryOf('dprk'); // 'PRK'
 * countryOf('Russian'); // 'RUS'
 * ```
 */
export function countryOf(text: string): string | null {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (isActorCode(upper)) return upper;
  const named = NAMES.get(foldName(trimmed)) ?? NAMES.get(foldName(trimmed.replace(/^the\s+/i, '')));
  if (named !== undefined) return named;
  return TERRITORY_STATES.get(upper) ?? OTHER_CODES[upper] ?? ALPHA2.get(trimmed) ?? null;
}

/**
 * Countries whose name is nearest to a text that {@link countryOf} did not know, best first, for "did you mean".
 * A capital suggests its state.
 * @param limit at most so many.
 */
export function suggestCountries(text: string, limit = 3): Country[] {
  const folded = foldName(text);
  if (folded === '') return [];
  const best = new Map<string, number>();
  const offer = (name: string, code: string): void => {
    const other = foldName(name);
    const distance = other.startsWith(folded) && folded.length >= 3 ? 0.5 : editDistance(folded, other, 3);
    if (distance <= Math.max(1, Math.min(3, Math.floor(folded.length / 3))))
      best.set(code, Math.min(distance, best.get(code) ?? Infinity));
  };
  for (const [name, code] of NAMES) offer(name, code);
  for (const entry of COUNTRIES) {
    offer(entry.capital, entry.code);
    if (folded.length === 3) offer(entry.code, entry.code);
  }
  return [...best]
    .sort(([codeA, a], [codeB, b]) => a - b || (codeA < codeB ? -1 : 1))
    .flatMap(([code]) => BY_CODE.get(code) ?? [])
    .slice(0, limit);
}
