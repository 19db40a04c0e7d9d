import type { FormMapping } from '../form.ts';
import { PLAIN, column, joined, number, withZero } from '../form.ts';

/** ICEWS as the Dataverse has it. An event id can stand on several rows: the same event, found in several stories. */
export const icews: FormMapping = {
  scheme: 'cameo',
  actors: 'icews',
  types: { 'Event ID': 'BIGINT', 'Event Date': 'DATE', Intensity: 'FLOAT' },
  nulls: ['', 'NA', 'NULL'],
  numbered: false,
  needs: ['Event ID', 'Event Date', 'Source Name', 'CAMEO Code', 'Target Name'],
  values: {
    ...PLAIN,
    row: column('Event ID'),
    date: column('Event Date'),
    code: `coalesce(${withZero(column('CAMEO Code'))}, '')`,
    source_actor: joined('Source Name', 'Source Country', 'Source Sectors'),
    target_actor: joined('Target Name', 'Target Country', 'Target Sectors'),
    goldstein: column('Intensity'),
    place_country: column('Country'),
    place: `nullif(concat_ws(', ', ${['City', 'District', 'Province', 'Country'].map(column).join(', ')}), '')`,
    latitude: number('Latitude'),
    longitude: number('Longitude'),
    publisher: column('Publisher'),
  },
};
