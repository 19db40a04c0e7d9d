import type { FormMapping } from '../form.ts';
import { PLAIN, column } from '../form.ts';

/** The line as JSON; null where it is none. */
const LINE = `TRY_CAST(${column('line')} AS JSON)`;

/** A field of the record as text; for lists, the first of it. */
const one = (...paths: readonly string[]): string =>
  `coalesce(${paths.flatMap((path) => [`${LINE} ->> '$.${path}[0]'`, `${LINE} ->> '$.${path}'`]).join(', ')})`;

/** A field of the record as it stands; null for null and for an empty list. */
const whole = (...paths: readonly string[]): string =>
  `nullif(nullif(coalesce(${paths.map((path) => `${LINE} -> '$.${path}'`).join(', ')})::VARCHAR, '[]'), 'null')`;

/** A list of texts, or one text, joined by semicolons. */
const list = (path: string): string =>
  `coalesce(array_to_string(TRY_CAST(${LINE} -> '$.${path}' AS VARCHAR[]), ';'), ${LINE} ->> '$.${path}', '')`;

/** PLOVER JSON Lines: the exchange format of 2021, ours with its additions, and the drafts before it. */
export const plover: FormMapping = {
  scheme: 'plover',
  actors: 'plover',
  types: {},
  nulls: [],
  numbered: true,
  needs: ['line'],
  values: {
    ...PLAIN,
    label: `coalesce(${one('id')}, left(f.digest, 12) || '-' || n)`,
    date: `TRY_CAST(${one('date')} AS DATE)`,
    code: `coalesce(${one('event')}, '') || '|' || coalesce(${one('mode')}, '') || '|' || ${list('context')}`,
    modality: `coalesce(${one('modality')}, 'actual')`,
    source_actor: whole('actor', 'source'),
    target_actor: whole('recipient', 'target'),
    place_country: one('event_loc.country'),
    place: one('event_loc.name'),
    latitude: `TRY_CAST(${one('event_loc.lat')} AS FLOAT)`,
    longitude: `TRY_CAST(${one('event_loc.lon')} AS FLOAT)`,
    publisher: one('cite_info.publication'),
    url: one('cite_info.url', 'citeInfo.url'),
    text: one('text'),
  },
};
