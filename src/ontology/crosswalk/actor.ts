import { countryOf, countryOfCode, isActorCode } from '../countries/lookup.ts';
import { lossBit } from './losses.ts';

/** An actor of another data set, as PLOVER has it. */
export interface MappedActor {
  /** How the source names it. */
  name: string;
  /** Codes of the states it belongs to (or UNO, EUR, IGO …): one, hardly ever more, none where not known. */
  countries: readonly string[];
  /** PLOVER sector, null where not known. */
  sector: string | null;
  /** Bits of {@link LOSSES}, as those of an actor. */
  lost: number;
}

export const UNKNOWN = lossBit('actor-unknown');
export const FOLDED = lossBit('actor-folded');
export const NARROWER = lossBit('actor-narrower');
export const SECTOR = lossBit('actor-sector');
export const SEVERAL = lossBit('actor-several');

/** The state that a code names, with what is lost: `folded` for territories and codes of former states. */
export function stateOf(code: string): { country: string | null; lost: number } {
  const country = countryOfCode(code);
  if (country === null) return { country: null, lost: UNKNOWN };
  return { country, lost: country === code ? 0 : FOLDED };
}

/** The state that an English name names. */
export function stateNamed(name: string): { country: string | null; lost: number } {
  const turned = name.replace(/^(.+), (?:the )?(?:State of|.*Republic of(?: the)?)$/, '$1');
  const country = countryOf(name) ?? countryOf(turned);
  return country === null || !isActorCode(country) ? { country: null, lost: UNKNOWN } : { country, lost: 0 };
}
