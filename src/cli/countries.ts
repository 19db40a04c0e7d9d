import { usageError } from '../core/index.ts';
import { countryOf, suggestCountries } from '../ontology/index.ts';

/** Reads a country given as code, name or demonym. @throws DemarcheError (exit 2) with suggestions. */
export function parseCountry(text: string): string {
  const code = countryOf(text);
  if (code !== null) return code;
  const near = suggestCountries(text).map(({ name, code }) => `${name} (${code})`);
  throw usageError(
    'country.unknown',
    `"${text}" is no country that Demarche knows.`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Give an ISO 3166 alpha-3 code (PAK), a name (Pakistan) or a demonym (Pakistani).',
  );
}
