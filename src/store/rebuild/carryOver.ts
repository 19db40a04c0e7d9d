import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

/** What was taken over from the database at hand, since it is not made from the segments. */
export interface CarriedOver {
  documents: number;
  /** Rows of tables that have nothing to do with documents: imported events and what belongs to them. */
  imported: number;
}

/** Tables that {@link carryDocuments} and {@link carryRest} fill by rules of their own. */
const OWN_RULES = new Set([
  'documents',
  'copies',
  'copy_links',
  'act_links',
  'rejections',
  'runs',
  'batches',
  'meta',
]);

interface Table {
  name: string;
  columns: string[];
}

async function tables(writer: Queryable): Promise<Table[]> {
  const rows = await writer.rows<{ name: string; columns: string }>(
    `SELECT c.table_name AS name, string_agg(c.column_name, ' ') AS columns
     FROM duckdb_columns() c JOIN duckdb_tables() t USING (database_oid, table_name)
     WHERE c.database_name = current_database() GROUP BY ALL ORDER BY ALL`,
  );
  return rows.map(({ name, columns }) => ({ name, columns: columns.split(' ') }));
}

/** Copies documents with everything that belongs to them; those that are there already are left as they are. */
async function carryDocuments(writer: Queryable, ids: readonly string[]): Promise<number> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE carried AS
     SELECT id FROM old.documents WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))
       AND id NOT IN (SELECT id FROM documents)`,
    { ids: databaseJson(ids) },
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE carried_events AS
     SELECT id FROM old.events WHERE document IN (SELECT id FROM carried)`,
  );
  await writer.rows(
    `INSERT INTO documents BY NAME SELECT * FROM old.documents WHERE id IN (SELECT id FROM carried)`,
  );
  for (const { name, columns } of await tables(writer)) {
    if (OWN_RULES.has(name)) continue;
    if (columns.includes('document')) {
      // A place where a document was met again may be there already without the document.
      await writer.rows(`DELETE FROM ${name} WHERE document IN (SELECT id FROM carried)`);
      await writer.rows(
        `INSERT INTO ${name} BY NAME SELECT * FROM old.${name} WHERE document IN (SELECT id FROM carried)`,
      );
    } else if (columns.includes('event'))
      await writer.rows(
        `INSERT INTO ${name} BY NAME SELECT * FROM old.${name} WHERE event IN (SELECT id FROM carried_events)`,
      );
  }
  await writer.rows(
    `INSERT INTO copies BY NAME SELECT * FROM old.copies
     WHERE document IN (SELECT id FROM carried) AND original IN (SELECT id FROM documents)`,
  );
  await carryLinks(writer, 'copy_links', 'document', 'documents', 'carried');
  await carryLinks(writer, 'act_links', 'event', 'events', 'carried_events');
  const [row] = await writer.rows<{ count: number }>(`SELECT count(*)::INTEGER AS count FROM carried`);
  return row?.count ?? 0;
}

/** Copies the links of what was carried to what is there. */
async function carryLinks(
  writer: Queryable,
  links: 'copy_links' | 'act_links',
  end: 'document' | 'event',
  there: 'documents' | 'events',
  carried: 'carried' | 'carried_events',
): Promise<void> {
  await writer.rows(
    `INSERT INTO ${links} BY NAME SELECT * FROM old.${links}
     WHERE (${end} IN (SELECT id FROM ${carried}) OR other IN (SELECT id FROM ${carried}))
       AND ${end} IN (SELECT id FROM ${there}) AND other IN (SELECT id FROM ${there})`,
  );
}

/**
 * Copies what damaged segments can no longer tell: these documents, and rejections and places where documents
 * were met that are not there. Gives the number of documents.
 */
export async function carryLost(writer: Queryable, ids: readonly string[]): Promise<number> {
  const documents = await carryDocuments(writer, ids);
  await writer.rows(
    `INSERT INTO rejections BY NAME SELECT * FROM old.rejections WHERE id NOT IN (SELECT id FROM rejections)`,
  );
  await writer.rows(
    `INSERT INTO sources BY NAME SELECT o.* FROM old.sources o JOIN documents d ON d.id = o.document
     WHERE NOT EXISTS (FROM sources s WHERE s.document = o.document AND s.source = o.source
       AND s.position IS NOT DISTINCT FROM o.position)`,
  );
  // Groups of copies and of reports were formed without what was lost: those of the old database stand.
  await writer.rows(`DELETE FROM copies WHERE document IN (SELECT document FROM old.copies)`);
  await writer.rows(
    `INSERT INTO copies BY NAME SELECT * FROM old.copies WHERE document IN (SELECT id FROM documents)
       AND original IN (SELECT id FROM documents)`,
  );
  await writer.rows(`DELETE FROM same_acts WHERE event IN (SELECT event FROM old.same_acts)`);
  await writer.rows(
    `INSERT INTO same_acts BY NAME SELECT * FROM old.same_acts WHERE event IN (SELECT id FROM events)
       AND first IN (SELECT id FROM events)`,
  );
  return documents;
}

/**
 * Copies what the segments do not hold from the attached database `old` into a new one: documents of batches
 * that were never kept, runs and rejections of other runs, and every table that is not about documents.
 */
export async function carryRest(
  writer: Queryable,
  kept: { batches: readonly string[]; runs: readonly string[] },
): Promise<CarriedOver> {
  const digests = databaseJson(kept.batches);
  const runs = databaseJson(kept.runs);
  const notKept = `digest NOT IN (SELECT unnest(from_json($digests, '["VARCHAR"]')))`;
  const otherRun = `NOT IN (SELECT unnest(from_json($runs, '["VARCHAR"]')))`;
  const documents = await writer.rows<{ id: string }>(
    `SELECT id FROM old.documents WHERE batch IS NULL
       OR batch IN (SELECT sequence FROM old.batches WHERE ${notKept})`,
    { digests },
  );
  const carried = await carryDocuments(
    writer,
    documents.map(({ id }) => id),
  );
  await writer.rows(`INSERT INTO batches BY NAME SELECT * FROM old.batches WHERE ${notKept}`, { digests });
  await writer.rows(`INSERT INTO runs BY NAME SELECT * FROM old.runs WHERE id ${otherRun}`, { runs });
  await writer.rows(`INSERT INTO rejections BY NAME SELECT * FROM old.rejections WHERE run ${otherRun}`, {
    runs,
  });
  let imported = 0;
  for (const { name, columns } of await tables(writer)) {
    if (OWN_RULES.has(name) || columns.includes('document') || columns.includes('event')) continue;
    // Sums of what Demarche coded itself come again with the documents.
    const others = columns.includes('dataset') ? `WHERE dataset <> 'demarche'` : '';
    const [row] = await writer.rows<{ Count: bigint }>(
      `INSERT INTO ${name} BY NAME SELECT * FROM old.${name} ${others}`,
    );
    imported += Number(row?.Count ?? 0);
  }
  return { documents: carried, imported };
}
