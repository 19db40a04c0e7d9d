import type { Day, InitiativeKind, InitiativeStatus, StanceKind } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** Where one actor stands, on the evidence of one sentence. */
export interface StanceView {
  actor: string;
  stance: StanceKind;
  since: Day | null;
  document: string;
  sentence: number;
  text: string;
  start: number;
  end: number;
  confidence: number;
  rule: string;
}

/** An initiative, how often it is named (copies once), and who stands where on it. */
export interface InitiativeView {
  name: string;
  kind: InitiativeKind;
  /** The last status that a text gives, by publication day. */
  status: InitiativeStatus | null;
  mentions: number;
  documents: number;
  stances: StanceView[];
}

/**
 * Initiatives, the most often named first. `name` (case does not matter) picks one; `dyad` those on which
 * both states are known to stand somewhere or that a text names as theirs.
 */
export async function initiativesMatrix(
  database: Queryable,
  filter: { name?: string; dyad?: readonly [string, string] } = {},
): Promise<InitiativeView[]> {
  const [first = null, second = null] = filter.dyad ?? [];
  const parameters = { name: filter.name ?? null, first, second };
  const heads = await database.rows<Omit<InitiativeView, 'stances'>>(
    `WITH m AS (
       SELECT i.*, d.published FROM initiative_mentions i JOIN documents d ON d.id = i.document
       WHERE i.document NOT IN (SELECT document FROM copies)
     ), involved AS (
       SELECT name, unnest(parties) AS code FROM m UNION SELECT initiative, actor FROM stances
     )
     SELECT name, mode(kind) AS kind,
       arg_max(status, coalesce(published, DATE '0001-01-01')) FILTER (status IS NOT NULL) AS status,
       count(*)::INTEGER AS mentions, count(DISTINCT document)::INTEGER AS documents
     FROM m
     WHERE ($name::VARCHAR IS NULL OR lower(name) = lower($name))
       AND ($first::VARCHAR IS NULL OR name IN (
         SELECT name FROM involved WHERE code = $first INTERSECT SELECT name FROM involved WHERE code = $second))
     GROUP BY name ORDER BY mentions DESC, name`,
    parameters,
  );
  const stances = await database.rows<StanceView & { initiative: string }>(
    `SELECT initiative, actor, stance, since::VARCHAR AS since, document, sentence, text,
       start_offset AS "start", end_offset AS "end", confidence, rule
     FROM stances WHERE document NOT IN (SELECT document FROM copies)
       AND ($name::VARCHAR IS NULL OR lower(initiative) = lower($name))
     ORDER BY initiative, actor, since NULLS LAST, document, sentence, start_offset, stance`,
    { name: parameters.name },
  );
  return heads.map((head) => ({
    ...head,
    stances: stances
      .filter(({ initiative }) => initiative === head.name)
      .map(({ initiative: _initiative, ...stance }) => stance),
  }));
}
