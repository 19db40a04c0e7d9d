import type { ActorStyle, Scheme } from '../../ontology/index.ts';
import { eventKind, mappedActor } from '../../ontology/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { insertRows } from '../writing/insert.ts';

const KINDS = {
  kind: 'INTEGER',
  scheme: 'VARCHAR',
  code: 'VARCHAR',
  type: 'VARCHAR',
  mode: ['VARCHAR'],
  contexts: ['VARCHAR'],
  quad: 'TINYINT',
  score: 'DOUBLE',
  cameo: 'VARCHAR',
  goldstein: 'DOUBLE',
  lost: 'UINTEGER',
} as const;

const ACTORS = {
  dataset: 'VARCHAR',
  actor: 'VARCHAR',
  name: 'VARCHAR',
  countries: ['VARCHAR'],
  sector: 'VARCHAR',
  lost: 'UINTEGER',
} as const;

/** Actors that are mapped in one go: their rows travel as one JSON text. */
const AT_ONCE = 20_000;

/**
 * Maps the codes and actors of new rows that were not met before. SQL finds the distinct ones, which are few however
 * many the rows; the crosswalk in `ontology` says what each is. `new_codes` and `new_actors` are tables of them.
 * Codes that their scheme does not have get no kind.
 */
export async function mapNewWords(
  writer: Queryable,
  dataset: string,
  scheme: Scheme,
  style: ActorStyle,
): Promise<void> {
  const codes = await writer.rows<{ code: string }>(
    `SELECT DISTINCT code FROM new_codes n WHERE NOT EXISTS (
       SELECT 1 FROM event_kinds k WHERE k.scheme = $scheme AND k.code = n.code) ORDER BY code`,
    { scheme },
  );
  const [last] = await writer.rows<{ kind: number }>(
    `SELECT coalesce(max(kind), 0)::INTEGER AS kind FROM event_kinds`,
  );
  const kinds = codes.flatMap(({ code }) => eventKind(scheme, code) ?? []);
  await insertRows(
    writer,
    'event_kinds',
    KINDS,
    kinds.map(({ act, ...rest }, index) => ({
      ...rest,
      kind: (last?.kind ?? 0) + index + 1,
      type: act?.type ?? null,
      mode: act?.mode ?? [],
      contexts: act?.contexts ?? [],
      quad: act?.quad ?? null,
      score: act?.score ?? null,
    })),
  );
  const actors = await writer.rows<{ actor: string }>(
    `SELECT DISTINCT actor FROM new_actors n WHERE NOT EXISTS (
       SELECT 1 FROM imported_actors a WHERE a.dataset = $dataset AND a.actor = n.actor) ORDER BY actor`,
    { dataset },
  );
  for (let start = 0; start < actors.length; start += AT_ONCE)
    await insertRows(
      writer,
      'imported_actors',
      ACTORS,
      actors
        .slice(start, start + AT_ONCE)
        .map(({ actor }) => ({ dataset, actor, ...mappedActor(style, actor) })),
    );
}
