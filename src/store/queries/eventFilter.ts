import type { Day, Modality } from '../../core/index.ts';
import { countingDaySql } from '../countingDay.ts';
import type { Parameters } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { Condition } from './conditions.ts';
import { where } from './conditions.ts';

/** Which events are meant. All that is given must hold. */
export interface EventFilter {
  /** Both directions between two countries. */
  dyad?: readonly [string, string];
  /** Country code among the actors. */
  actor?: string;
  /** Country code among the recipients (or, of a mutual act, the other parties). */
  recipient?: string;
  /** PLOVER type. */
  type?: string;
  /** First and last day, both included, of the day on which an event counts; undated events lie in no period. */
  from?: Day;
  to?: Day;
  /** Name of an initiative, case does not matter. */
  initiative?: string;
  /** Words that must all stand in the sentence (or title), in any case and order. */
  text?: string;
  /** Default: every modality. */
  modalities?: readonly Modality[];
  /** Id of a document; then its copies' events are found too. */
  document?: string;
  /** Only events of this data set (`gdelt`); `demarche` are the coded ones. Default: all. */
  dataset?: string;
  /** Whether events of copies are listed beside the original's. Default false. */
  copies?: boolean;
  /**
   * Whether every report of an act is listed. Default false: of the reports that match, only the first one (or,
   * where that one does not match, the one with the smallest id). With `document` or `copies` all are listed.
   */
  reports?: boolean;
}

/** The filter as a WHERE clause over `events e`. */
export function eventConditions(filter: EventFilter): { clause: string; parameters: Parameters } {
  const matching = where(conditionsOf(filter));
  if (filter.reports === true || filter.copies === true || filter.document !== undefined) return matching;
  const { clause, parameters } = matching;
  return { clause: `${clause === '' ? 'WHERE' : `${clause}\n  AND`} e.id NOT IN (${repeated(clause)})`, parameters }; // prettier-ignore
}

/** Of the events that match, those that report an act which one listed before them reports. */
function repeated(clause: string): string {
  return `SELECT event FROM (
    SELECT event, row_number() OVER (PARTITION BY first ORDER BY event <> first, event) AS place
    FROM same_acts WHERE event IN (SELECT e.id FROM events e ${clause})
  ) WHERE place > 1`;
}

function conditionsOf(filter: EventFilter): Condition[] {
  const [first, second] = filter.dyad ?? [];
  const words = filter.text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? undefined;
  return [
    [
      `e.id IN (SELECT event FROM dyads
        WHERE source = $first AND target = $second OR source = $second AND target = $first)`,
      { first, second },
    ],
    [
      `len(list_filter(from_json(e.actor, '[{"code":"VARCHAR"}]'), lambda x: x.code = $actor)) > 0`,
      { actor: filter.actor },
    ],
    [
      `len(list_filter(from_json(e.recipient, '[{"code":"VARCHAR"}]'), lambda x: x.code = $recipient)) > 0
       OR e.id IN (SELECT event FROM dyads WHERE target = $recipient)`,
      { recipient: filter.recipient },
    ],
    [`e.type = upper($type)`, { type: filter.type }],
    [`${countingDaySql('e')} >= $from::DATE`, { from: filter.from }],
    [`${countingDaySql('e')} <= $to::DATE`, { to: filter.to }],
    [
      `list_contains(list_transform(e.initiatives, lambda x: lower(x)), lower($initiative))`,
      { initiative: filter.initiative },
    ],
    [
      `len(list_filter(from_json($words, '["VARCHAR"]'), lambda x: NOT contains(lower(e.text), x))) = 0`,
      { words: words === undefined ? undefined : databaseJson(words) },
    ],
    [
      `e.modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`,
      { modalities: filter.modalities === undefined ? undefined : databaseJson(filter.modalities) },
    ],
    [`e.document = $document`, { document: filter.document }],
    ...(filter.copies === true || filter.document !== undefined
      ? []
      : ([[`e.document NOT IN (SELECT document FROM copies)`, {}]] as const)),
  ];
}
