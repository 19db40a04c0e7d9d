import { AFRICA } from './africa.ts';
import { AMERICAS } from './americas.ts';
import { ASIA } from './asia.ts';
import { EUROPE } from './europe.ts';
import { OCEANIA } from './oceania.ts';
import { TERRITORIES } from './territories.ts';

/** A state, or a territory that the codebook keeps apart, with the words that name it. */
export interface Country {
  /** ISO 3166-1 alpha-3 (KOS for Kosovo, which has none). */
  code: string;
  /** ISO 3166-1 alpha-2 (XK for Kosovo, as is usual). */
  alpha2: string;
  /** Number in the Correlates of War list of states, null where it has none. */
  cow: number | null;
  /** Number in the Gleditsch–Ward list, null where it has none. */
  gw: number | null;
  /** English short name. */
  name: string;
  capital: string;
  /** Adjectives, the usual one first: "Danish". */
  adjectives: readonly string[];
  /** What its people are called: one and many. */
  demonyms: readonly { one: string; many: string }[];
  /** Other names in use: formal, short and spelling variants. */
  aliases: readonly string[];
  /** Names of the past, also of states that it continues. */
  former: readonly string[];
}

/** A dependent territory: it acts, and is counted, as part of its state. */
export interface Territory {
  code: string;
  alpha2: string;
  /** Code of the state that it folds into. */
  state: string;
  name: string;
  capital: string;
  adjectives: readonly string[];
  aliases: readonly string[];
}

function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(';');
}

/** The many of a word for one: "Dane" → "Danes", "Frenchman" → "Frenchmen", "Swiss" → "Swiss". */
export function pluralDemonym(one: string): string {
  if (one.endsWith('man')) return `${one.slice(0, -3)}men`;
  if (/(ese|ss|ois|z|x|ish|ch)$/.test(one) && !/(Czech)$/.test(one)) return one;
  return `${one}s`;
}

function demonymOf(text: string): { one: string; many: string } {
  const [one = '', many] = text.split('/');
  return { one, many: many ?? pluralDemonym(one) };
}

/** Whether a word can name a person: "U.S." and "New Zealand" are adjectives only. */
function namesPeople(adjective: string, name: string): boolean {
  return adjective !== name && !/\.|^[A-Z]+$|^Sino$|(ish|ch)$/.test(adjective);
}

/** Reads a row `alpha-3|alpha-2|COW|GW|name|capital|adjectives|demonyms|aliases|former names`. */
function countryOfRow(row: string): Country {
  const [code = '', alpha2 = '', cow = '', gw = '', name = '', capital = '', ...words] = row.split('|');
  const [adjectiveText, demonymText, aliasText, formerText] = words;
  const adjectives = list(adjectiveText);
  const people = list(demonymText);
  const named = people.length > 0 ? people : adjectives.filter((word) => namesPeople(word, name));
  return {
    code,
    alpha2,
    cow: cow === '' ? null : Number(cow),
    gw: gw === '' ? null : Number(gw),
    name,
    capital,
    adjectives,
    demonyms: named.map(demonymOf),
    aliases: list(aliasText),
    former: list(formerText),
  };
}

function rowsOf(text: string): string[] {
  return text.trim().split('\n');
}

function territoryOfRow(row: string): Territory {
  const [code = '', alpha2 = '', state = '', name = '', capital = '', adjectives, aliases] = row.split('|');
  return { code, alpha2, state, name, capital, adjectives: list(adjectives), aliases: list(aliases) };
}

const ALL_TERRITORIES = rowsOf(TERRITORIES).map(territoryOfRow);

/** Territories that stand for themselves in the codebook (Hong Kong, Western Sahara), in the shape of a state. */
const KEPT_APART = ALL_TERRITORIES.filter((entry) => entry.state === entry.code).map((entry): Country => ({
  code: entry.code,
  alpha2: entry.alpha2,
  cow: null,
  gw: null,
  name: entry.name,
  capital: entry.capital,
  adjectives: entry.adjectives,
  demonyms: entry.adjectives.filter((word) => namesPeople(word, entry.name)).map(demonymOf),
  aliases: entry.aliases,
  former: [],
}));

/** All states and territories that have a code of their own, in order of their codes. */
export const COUNTRIES: readonly Country[] = [AFRICA, AMERICAS, ASIA, EUROPE, OCEANIA]
  .flatMap(rowsOf)
  .map(countryOfRow)
  .concat(KEPT_APART)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** Dependent territories, each with the state that it folds into. */
export const DEPENDENT_TERRITORIES: readonly Territory[] = ALL_TERRITORIES.filter(
  (entry) => entry.state !== entry.code,
);
