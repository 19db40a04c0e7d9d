import type { Day, InitiativeKind, InitiativeStatus, StanceKind } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { matchesName, unifyNames } from './initiativeNames.ts';

/** Where one actor stands, on the evidence of one sentence. */
export interface StanceView {
  actor: string;
  stance: StanceKind;
  since: Day | null;
  document: string;
  title: string | null;
  publisher: string | null;
  published: Day | null;
  sentence: number;
  text: string;
  start: number;
  end: number;
  confidence: number;
  rule: string;
}

/** How far an initiative had come, on the evidence of one sentence. */
export interface StatusView {
  status: InitiativeStatus;
  /** First day on which it is known to have stood so: of the event told, else of the article; null when neither is known. */
  since: Day | null;
  document: string;
  title: string | null;
  publisher: string | null;
  published: Day | null;
  sentence: number;
  text: string;
}

/** An initiative, how often it is named (copies once), how far it has come, and who stands where on it. */
export interface InitiativeView {
  name: string;
  /** All names under which texts speak of it. */
  names: string[];
  kind: InitiativeKind;
  /** The last status that a text gives. */
  status: InitiativeStatus | null;
  statusSince: Day | null;
  mentions: number;
  documents: number;
  stances: StanceView[];
  /** How far it had come when: in the order of time. */
  history: StatusView[];
}

type Head = Pick<InitiativeView, 'name' | 'kind' | 'mentions' | 'documents'>;

const OF_ORIGINALS = `document NOT IN (SELECT document FROM copies)`;

/**
 * Initiatives, the most often named first. `name` picks those of this name, whatever the case, or where there is
 * none those whose name has all of its words; `dyad` those on which both states are known to stand somewhere or
 * that a text names as theirs.
 */
export async function initiativesMatrix(
  database: Queryable,
  filter: { name?: string; dyad?: readonly [string, string] } = {},
): Promise<InitiativeView[]> {
  const [first = null, second = null] = filter.dyad ?? [];
  const heads = await database.rows<Head>(
    `WITH m AS (SELECT * FROM initiative_mentions WHERE ${OF_ORIGINALS}),
     involved AS (SELECT name, unnest(parties) AS code FROM m UNION SELECT initiative, actor FROM stances)
     SELECT name, mode(kind) AS kind, count(*)::INTEGER AS mentions, count(DISTINCT document)::INTEGER AS documents
     FROM m
     WHERE ($first::VARCHAR IS NULL OR name IN (
         SELECT name FROM involved WHERE code = $first INTERSECT SELECT name FROM involved WHERE code = $second))
     GROUP BY name ORDER BY mentions DESC, name`,
    { first, second },
  );
  const stances = await database.rows<StanceView & { initiative: string }>(
    `SELECT t.initiative, t.actor, t.stance, t.since::VARCHAR AS since, t.document, d.title, d.publisher,
       d.published::VARCHAR AS published, t.sentence, t.text, t.start_offset AS "start", t.end_offset AS "end",
       t.confidence, t.rule
     FROM stances t JOIN documents d ON d.id = t.document WHERE t.${OF_ORIGINALS}
     ORDER BY t.actor, t.since NULLS LAST, t.document, t.sentence, t.start_offset, t.stance, t.initiative`,
  );
  const statuses = await database.rows<StatusView & { name: string }>(
    `SELECT i.name, i.status, coalesce(i.status_since, d.published)::VARCHAR AS since, i.document, d.title, d.publisher,
       d.published::VARCHAR AS published, i.sentence, s.text
     FROM initiative_mentions i JOIN documents d ON d.id = i.document
     JOIN sentences s ON s.document = i.document AND s.sequence = i.sentence
     WHERE i.status IS NOT NULL AND i.${OF_ORIGINALS}
     ORDER BY coalesce(i.status_since, d.published) NULLS FIRST, d.published NULLS FIRST, i.document, i.sentence,
       i.first_token`,
  );
  const groups = unifyNames(heads.map(({ name }) => name));
  const found = chosen(groups, filter.name).map((names) => viewOf(names, heads, stances, statuses));
  return found.toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function chosen(groups: readonly string[][], name: string | undefined): readonly string[][] {
  if (name === undefined) return groups;
  const wanted = name.toLowerCase();
  const exact = groups.filter((names) => names.some((one) => one.toLowerCase() === wanted));
  return exact.length > 0 ? exact : groups.filter((names) => names.some((one) => matchesName(one, name)));
}

/** One initiative from all that is kept under its names; the first name is its own. */
function viewOf(
  names: string[],
  heads: readonly Head[],
  stances: readonly (StanceView & { initiative: string })[],
  statuses: readonly (StatusView & { name: string })[],
): InitiativeView {
  const own = heads.filter(({ name }) => names.includes(name));
  const sum = (field: 'mentions' | 'documents') => own.reduce((total, head) => total + head[field], 0);
  const history = statuses
    .filter(({ name }) => names.includes(name))
    .map(({ name: _name, ...status }) => status);
  const last = history.at(-1);
  return {
    name: names[0] ?? '',
    names,
    kind: own.find(({ name }) => name === names[0])?.kind ?? 'programme',
    status: last?.status ?? null,
    statusSince: last?.since ?? null,
    mentions: sum('mentions'),
    documents: sum('documents'),
    stances: stances
      .filter(({ initiative }) => names.includes(initiative))
      .map(({ initiative: _initiative, ...stance }) => stance),
    history,
  };
}
