import { usageError } from '../../core/index.ts';
import { countryOf, suggestCountries } from './lookup.ts';

/**
 * The code of a country given as code, name or demonym by somebody who calls.
 * @throws DemarcheError `country.unknown` (exit 2) with what may have been meant.
 */
export function requireCountry(text: string): string {
  const code = countryOf(text);
  if (code !== null) return code;
  const near = suggestCountries(text).map(({ name, code: alpha3 }) => `${name} (${alpha3})`);
  throw usageError(
    'country.unknown',
    `"${text}" is no country that Demarche knows.`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Give an ISO 3166 alpha-3 code (PAK), a name (Pakistan) or a demonym (Pakistani).',
  );
}

/**
 * Both codes of a pair written as `PAK-RUS` or `Pakistan-Russia`.
 * @throws DemarcheError `dyad.malformed` or `country.unknown` (exit 2).
 */
export function requirePair(text: string): readonly [string, string] {
  const parts = text.split('-').map((part) => part.trim());
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined)
    throw usageError('dyad.malformed', `"${text}" is not a pair of countries.`, 'Write it as PAK-RUS.');
  return [requireCountry(first), requireCountry(second)];
}
