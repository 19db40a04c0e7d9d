import type { Modality } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

/** A pair of countries in alphabetical order, with how much is known of it. */
export interface DyadSummary {
  first: string;
  second: string;
  events: number;
  articles: number;
}

/** All pairs with events, those with most events first; copies and undone acts left out. */
export async function dyadsOverview(
  database: Queryable,
  options: { limit?: number; modalities?: readonly Modality[] } = {},
): Promise<DyadSummary[]> {
  return database.rows<DyadSummary>(
    `SELECT least(source, target) AS first, greatest(source, target) AS second,
       count(DISTINCT event)::INTEGER AS events, count(DISTINCT document)::INTEGER AS articles
     FROM dyads WHERE document NOT IN (SELECT document FROM copies)
       AND modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))
     GROUP BY ALL ORDER BY events DESC, first, second LIMIT $limit::INTEGER`,
    { limit: options.limit ?? 1000, modalities: databaseJson(options.modalities ?? ['actual']) },
  );
}
