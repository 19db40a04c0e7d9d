import type { Queryable } from '../duckdb/database.ts';
import type { Finding } from './finding.ts';
import { REBUILD, fault } from './finding.ts';

/** Rows that must not be: each question counts them. */
const MUST_BE_EMPTY: readonly (readonly [code: string, what: string, question: string])[] = [
  ['sentences-stray', 'sentences belong to no document', orphans('sentences', 'document', 'documents')],
  ['events-stray', 'events belong to no document', orphans('events', 'document', 'documents')],
  ['sources-stray', 'sources belong to no document', orphans('sources', 'document', 'documents')],
  ['stances-stray', 'stances belong to no document', orphans('stances', 'document', 'documents')],
  [
    'mentions-stray',
    'initiatives belong to no document',
    orphans('initiative_mentions', 'document', 'documents'),
  ],
  ['copies-stray', 'copies belong to no document', orphans('copies', 'document', 'documents')],
  ['originals-stray', 'originals of copies are not there', orphans('copies', 'original', 'documents')],
  ['dyads-stray', 'directed pairs belong to no event', orphans('dyads', 'event', 'events')],
  ['runs-missing', 'documents come from no known run', orphans('documents', 'run', 'runs')],
  ['runs-missing', 'events come from no known run', orphans('events', 'run', 'runs')],
  ['sources-missing', 'documents come from nowhere', orphans('documents', 'id', 'sources', 'document')],
  ['imports-missing', 'imported events come from no known file', orphans('imported', 'import', 'imports')],
  [
    'imports-missing',
    'imported acts come from no known file',
    orphans('imported_dyads', 'import', 'imports'),
  ],
  ['acts-stray', 'reports of acts are no events that are there', orphans('same_acts', 'event', 'events')],
  ['acts-firstless', 'acts lack their first report', orphans('same_acts', 'first', 'same_acts', 'event')],
  ['copy-links-stray', 'links of copies lead to no document', orphans('copy_links', 'document', 'documents')],
  ['copy-links-loose', 'links of copies lead to no document', orphans('copy_links', 'other', 'documents')],
  ['act-links-stray', 'links of reports lead to no event', orphans('act_links', 'event', 'events')],
  ['act-links-loose', 'links of reports lead to no event', orphans('act_links', 'other', 'events')],
  ['act-keys-stray', 'keys of acts lead to no event', orphans('act_keys', 'event', 'events')],
  ['acts-doubled', 'events report two acts', `SELECT count(*) - count(DISTINCT event) FROM same_acts`],
  [
    'sentences-doubled',
    'sentences stand twice',
    `SELECT count(*) - count(DISTINCT (document, sequence)) FROM sentences`,
  ],
  [
    'dyads-doubled',
    'directed pairs stand twice',
    `SELECT count(*) - count(DISTINCT (event, source, target)) FROM dyads`,
  ],
  [
    'sentences-elsewhere',
    'sentences do not stand where they should in their article',
    `SELECT count(*) FROM sentences s JOIN documents d ON d.id = s.document
     WHERE NOT s.is_title AND (s.start_offset < 0 OR s.end_offset < s.start_offset
       OR s.start_offset > 2 * length(d.text))`,
  ],
  [
    'dyads-differ',
    'events have directed pairs that say something else',
    `SELECT count(*) FROM (
       SELECT DISTINCT y.event FROM dyads y JOIN events e ON e.id = y.event
       WHERE y.type <> e.type OR y.quad <> e.quad OR y.score <> e.score OR y.modality <> e.modality
         OR y.document <> e.document)`,
  ],
  [
    'batches-count',
    'batches have another number of documents than they had',
    `SELECT count(*) FROM batches b LEFT JOIN
       (SELECT batch, count(*) AS documents FROM documents GROUP BY batch) d ON d.batch = b.sequence
     WHERE coalesce(d.documents, 0) <> b.documents
       AND EXISTS (FROM documents WHERE batch IS NOT NULL)`,
  ],
  ['batches-doubled', 'batches stand twice', `SELECT count(*) - count(DISTINCT sequence) FROM batches`],
  [
    'batches-missing',
    'documents belong to a batch that is not there',
    `SELECT count(*) FROM documents WHERE batch IS NOT NULL AND batch NOT IN (SELECT sequence FROM batches)`,
  ],
];

function orphans(table: string, column: string, parents: string, key = 'id'): string {
  return `SELECT count(*) FROM ${table} WHERE ${column} NOT IN (SELECT ${key} FROM ${parents})`;
}

/**
 * Checks that the rows of a database hang together, and reads every one of them.
 * @throws DemarcheError `store.damaged` where blocks of the file cannot be read.
 */
export async function examineTables(database: Queryable): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [code, what, question] of MUST_BE_EMPTY) {
    const [row] = await database.rows<{ count: number }>(`SELECT (${question})::INTEGER AS count`);
    if ((row?.count ?? 0) > 0) findings.push(fault(`database.${code}`, `${row?.count} ${what}.`, REBUILD));
  }
  await readEverything(database);
  return findings;
}

/** Reads every value of every table, since a block is only checked when it is read. */
async function readEverything(database: Queryable): Promise<void> {
  const tables = await database.rows<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal AND NOT temporary`,
  );
  for (const { name } of tables) await database.rows(`SELECT bit_xor(hash(t)) AS all_of_it FROM ${name} t`);
}
