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

/** All pairs with acts, coded and imported, those with most first, each act once; copies and undone acts left out. */
export async function dyadsOverview(
  database: Queryable,
  options: { limit?: number; modalities?: readonly Modality[]; dataset?: string } = {},
): Promise<DyadSummary[]> {
  return database.rows<DyadSummary>(
    `SELECT first, second, sum(events)::INTEGER AS events, sum(articles)::INTEGER AS articles FROM (
       SELECT least(source, target) AS first, greatest(source, target) AS second,
         count(DISTINCT coalesce(s.first, y.event)) AS events, count(DISTINCT y.document) AS articles
       FROM dyads y LEFT JOIN same_acts s ON s.event = y.event
       WHERE y.document NOT IN (SELECT document FROM copies)
         AND ($dataset::VARCHAR IS NULL OR $dataset = 'demarche')
         AND modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))
       GROUP BY ALL
       UNION ALL
       SELECT least(source, target), greatest(source, target), sum(events), sum(articles)
       FROM dyad_months WHERE (NOT mutual OR source < target) AND ($dataset::VARCHAR IS NULL OR dataset = $dataset)
         AND modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))
       GROUP BY ALL
     ) GROUP BY first, second ORDER BY events DESC, first, second LIMIT $limit::INTEGER`,
    {
      limit: options.limit ?? 1000,
      modalities: databaseJson(options.modalities ?? ['actual']),
      dataset: options.dataset ?? null,
    },
  );
}
