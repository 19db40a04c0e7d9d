import type { FormMapping } from '../form.ts';
import type { FileForm } from '../request.ts';
import { PLAIN, column, number } from '../form.ts';

/** GDELT events, 1.0 and 2.0. Files of the older form have no address. */
export function gdeltEvents({ columns, padded }: FileForm): FormMapping {
  // A row that was filled up must not be one that was cut off: then its code is taken from it, and it is rejected.
  const code = `coalesce(${column('EventCode')}, '')`;
  return {
    scheme: 'cameo',
    actors: 'cameo',
    types: {
      GlobalEventID: 'BIGINT',
      Day: 'DATE',
      GoldsteinScale: 'FLOAT',
      NumSources: 'INTEGER',
      NumArticles: 'INTEGER',
    },
    nulls: [''],
    numbered: false,
    needs: ['GlobalEventID', 'Day', 'EventCode'],
    values: {
      ...PLAIN,
      row: column('GlobalEventID'),
      date: column('Day'),
      code: padded === true ? `CASE WHEN ${column('DATEADDED')} IS NULL THEN '' ELSE ${code} END` : code,
      source_actor: column('Actor1Code'),
      target_actor: column('Actor2Code'),
      goldstein: column('GoldsteinScale'),
      sources: column('NumSources'),
      articles: column('NumArticles'),
      place_country: column('ActionGeo_CountryCode'),
      place: column('ActionGeo_FullName'),
      latitude: number('ActionGeo_Lat'),
      longitude: number('ActionGeo_Long'),
      url: columns.includes('SOURCEURL') ? column('SOURCEURL') : 'NULL',
    },
  };
}
