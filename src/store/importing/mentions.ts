import type { Queryable } from '../duckdb/database.ts';
import { addGrowth } from './growth.ts';
import { prepareFiles } from './readRows.ts';
import { reading } from './reading.ts';
import { readFiles } from './read.ts';
import { writeLedger } from './ledger.ts';
import { takeBadLines } from './rejects.ts';
import type { FileResult, ImportRequest } from './request.ts';
import { nextImport } from './nextImport.ts';
import { writeRejections } from '../writing/rejections.ts';

const MAPPING = {
  types: { GlobalEventID: 'BIGINT', MentionTimeDate: 'DATE', Confidence: 'UTINYINT' },
  nulls: [''],
  numbered: false,
} as const;

/**
 * Which acts of imported rows are mentioned: those of new mentions, or those of new rows. Mentions and events come
 * in either order, in files of their own.
 */
const TOUCHED = {
  mentions: `SELECT row FROM imported_mentions WHERE dataset = $dataset AND import >= $first`,
  events: `SELECT m.row FROM imported_mentions m WHERE m.dataset = $dataset
    AND m.row IN (SELECT row FROM imported WHERE import >= $first)`,
} as const;

/**
 * Counts publishers and articles of acts by their mentions, where these tell of more than the rows of the events do.
 */
export async function countMentions(
  writer: Queryable,
  dataset: string,
  first: number,
  newer: keyof typeof TOUCHED,
): Promise<void> {
  const [any] = await writer.rows<{ any: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM imported_mentions WHERE dataset = $dataset) AS "any"`,
    { dataset },
  );
  if (any?.any !== true) return;
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE mentioned AS
     WITH touched AS (
       SELECT DISTINCT coalesce(r.first_import, i.import) AS import, coalesce(r.first_row, i.row) AS row
       FROM imported i LEFT JOIN imported_repeats r ON r.import = i.import AND r.row = i.row
       WHERE i.dataset = $dataset AND i.row IN (${TOUCHED[newer]})
     ), members AS (
       SELECT import, row, row AS member FROM touched
       UNION ALL
       SELECT t.import, t.row, r.row FROM touched t
       JOIN imported_repeats r ON r.first_import = t.import AND r.first_row = t.row
     )
     SELECT m.import, m.row, count(DISTINCT n.publisher)::INTEGER AS sources, count(DISTINCT n.url)::INTEGER AS articles
     FROM members m JOIN imported_mentions n ON n.dataset = $dataset AND n.row = m.member
     GROUP BY m.import, m.row`,
    { dataset, first },
  );
  await addGrowth(
    writer,
    `SELECT import, row, 0 AS reports, sources, articles FROM mentioned`,
    `y.dataset = $dataset`,
    { dataset },
  );
}

/** Imports lists of articles that mention events: each article of an event once. */
export async function importMentions(writer: Queryable, request: ImportRequest): Promise<FileResult[]> {
  const { dataset, form, files, run } = request;
  const first = await nextImport(writer);
  await prepareFiles(writer, files, first, MAPPING.numbered);
  await reading(
    files,
    writer.rows(
      `CREATE OR REPLACE TEMP TABLE new_mentions AS
       SELECT f.id AS import, r."GlobalEventID" AS row, r."MentionTimeDate" AS date,
         r."MentionSourceName" AS publisher, coalesce(r."MentionIdentifier", '') AS url, r."Confidence" AS confidence,
         row_number() OVER (PARTITION BY r."GlobalEventID", r."MentionIdentifier" ORDER BY f.id, r."MentionTimeDate") AS met
       FROM ${readFiles(files, form, MAPPING)} r JOIN import_files f ON f.readable = r.filename`,
    ),
  );
  const malformed = await takeBadLines(writer, files, form);
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE known_rows AS
     SELECT n.import, n.row FROM new_mentions n
     WHERE n.met > 1 OR EXISTS (SELECT 1 FROM imported_mentions m
       WHERE m.dataset = $dataset AND m.row = n.row AND m.url = n.url)`,
    { dataset },
  );
  await writer.rows(
    `INSERT INTO imported_mentions
     SELECT $dataset, import, row, date, publisher, url, confidence FROM new_mentions n
     WHERE met = 1 AND NOT EXISTS (SELECT 1 FROM imported_mentions m
       WHERE m.dataset = $dataset AND m.row = n.row AND m.url = n.url)
     ORDER BY row`,
    { dataset },
  );
  await countMentions(writer, dataset, first, 'mentions');
  const kept = await writer.rows<{ import: number; kept: number }>(
    `SELECT import, count(*)::DOUBLE AS kept FROM imported_mentions WHERE import >= $first GROUP BY import`,
    { first },
  );
  const known = await writer.rows<{ import: number; known: number }>(
    `SELECT import, count(*)::DOUBLE AS known FROM known_rows GROUP BY import`,
  );
  const counts = new Map(
    files.map((_, index) => {
      const id = first + index;
      const nothing = { kept: 0, known: 0, acts: 0, statements: 0, first_day: null, last_day: null };
      return [
        id,
        {
          ...nothing,
          import: id,
          kept: kept.find((row) => row.import === id)?.kept ?? 0,
          known: known.find((row) => row.import === id)?.known ?? 0,
        },
      ];
    }),
  );
  const results = await writeLedger(writer, request, first, [malformed], counts, new Map());
  await writeRejections(
    writer,
    results.flatMap(({ rejections }) => rejections),
    run,
  );
  return results;
}
