import type { Day, Modality } from '../../../core/index.ts';
import type { Parameters } from '../../duckdb/database.ts';
import { databaseJson } from '../../duckdb/json.ts';
import { where } from '../conditions.ts';

/** Which acts between states are meant. */
export interface ActsQuery {
  /** First and last day, both included. */
  from?: Day;
  to?: Day;
  /** Which events count. Default: those reported as done (`actual`). */
  modalities?: readonly Modality[];
  /** Only events of this data set; `demarche` are the coded ones. Default: all together. */
  dataset?: string;
  /** Only events of this context (`military`, `economic` …). Default: of any or none. */
  context?: string;
}

/** The question as a WHERE clause over the view `relations`: dated acts between two states. */
export function actConditions(
  { from, to, modalities = ['actual'], dataset, context }: ActsQuery,
  dyad?: readonly [string, string],
): { clause: string; parameters: Parameters } {
  const [first, second] = dyad ?? [];
  return where([
    [`date IS NOT NULL`, {}],
    [`date >= $from::DATE`, { from }],
    [`date <= $to::DATE`, { to }],
    [`dataset = $dataset`, { dataset }],
    [`list_contains(contexts, $context)`, { context }],
    [
      `modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`,
      { modalities: databaseJson(modalities) },
    ],
    [`source = $first AND target = $second OR source = $second AND target = $first`, { first, second }],
  ]);
}
