import type { FormMapping } from '../form.ts';
import { PLAIN, column, number, withZero } from '../form.ts';

/** How many things a list names that is parted by semicolons or commas. */
const count = (name: string): string => `greatest(1, len(string_split_regex(${column(name)}, '[;,]')))`;

/** The daily files of the real-time Phoenix. */
export const phoenix: FormMapping = {
  scheme: 'cameo',
  actors: 'cameo',
  types: { Date: 'DATE' },
  nulls: [''],
  numbered: true,
  needs: ['EventID', 'Date', 'SourceActorFull', 'TargetActorFull', 'EventCode'],
  values: {
    ...PLAIN,
    label: column('EventID'),
    date: column('Date'),
    code: `coalesce(${withZero(column('EventCode'))}, '')`,
    source_actor: column('SourceActorFull'),
    target_actor: column('TargetActorFull'),
    goldstein: number('GoldsteinScore'),
    sources: count('NewsSources'),
    articles: count('URLs'),
    place_country: column('GeoCountryName'),
    place: column('LocationName'),
    latitude: number('ActionLat'),
    longitude: number('ActionLong'),
    publisher: column('NewsSources'),
    url: `regexp_extract(${column('URLs')}, '^(.+?)(;|,http|$)', 1)`,
  },
};

/** The Cline Center's Phoenix of the past. */
export const phoenixHistorical: FormMapping = {
  scheme: 'cameo',
  actors: 'cameo',
  types: { year: 'INTEGER', month: 'INTEGER', day: 'INTEGER' },
  nulls: ['', 'NA', 'NULL'],
  numbered: true,
  needs: ['eid', 'year', 'month', 'day', 'source', 'target', 'code'],
  values: {
    ...PLAIN,
    label: column('eid'),
    date: `TRY(make_date(${column('year')}, ${column('month')}, ${column('day')}))`,
    code: `coalesce(${withZero(column('code'))}, '')`,
    source_actor: column('source'),
    target_actor: column('target'),
    goldstein: number('goldstein'),
    place_country: column('countryname'),
    place: column('placename'),
    latitude: number('lat'),
    longitude: number('lon'),
    publisher: column('process'),
  },
};
