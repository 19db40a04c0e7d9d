import type { FormMapping } from '../form.ts';
import { PLAIN, column, number } from '../form.ts';

/** POLECAT's weekly files. */
export const polecat: FormMapping = {
  scheme: 'plover',
  actors: 'polecat',
  types: { 'Event Date': 'DATE' },
  nulls: ['', 'None', 'NA'],
  numbered: true,
  needs: ['Event ID', 'Event Date', 'Event Type', 'Actor Name', 'Recipient Name'],
  values: {
    ...PLAIN,
    label: column('Event ID'),
    date: column('Event Date'),
    code: `coalesce(${column('Event Type')}, '') || '|' || coalesce(${column('Event Mode')}, '') || '|' ||
      replace(coalesce(${column('Contexts')}, ''), ',', ';')`,
    source_actor: `CASE WHEN coalesce(${column('Actor Name')}, ${column('Actor Country')}) IS NOT NULL THEN
      coalesce(${column('Actor Name')}, '') || chr(9) || ${belonging('Actor Country', 'Actor Sectors', 'Primary Actor Sector')} END`,
    target_actor: `CASE WHEN coalesce(${column('Recipient Name')}, ${column('Recipient Country')}) IS NOT NULL THEN
      coalesce(${column('Recipient Name')}, '') || chr(9) || ${belonging('Recipient Country', 'Recipient Sectors', 'Primary Recipient Sector')} END`,
    place_country: column('Country'),
    place: column('Placename'),
    latitude: number('Latitude'),
    longitude: number('Longitude'),
    publisher: column('Source'),
  },
};

/** Country and sectors, the main sector first. */
function belonging(country: string, sectors: string, main: string): string {
  return `coalesce(${column(country)}, '') || chr(9) || concat_ws(';', ${column(main)}, ${column(sectors)})`;
}
