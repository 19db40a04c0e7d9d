import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { RUN_DAY } from '../queries/runDay.ts';
import { copiesIn } from '../writing/copies.ts';
import { joined } from '../writing/groups.ts';
import { insertRows } from '../writing/insert.ts';
import { reportsIn } from '../writing/sameActs.ts';
import { COPIES, SAME_ACTS } from '../writing/tables.ts';
import { layDerivedViews } from './derivedViews.ts';
import { layImported } from './imported.ts';

/**
 * Builds a layer over a database that holds what was known as of a day: what runs begun up to the end of that day have
 * stored. Publication dates do not count here: a story of 2014 that was read in 2020 was not known before. Nothing in it
 * rests on what was stored later, so that every query through it gives the same answer for ever.
 */
export async function knownAsOf(writer: Queryable, below: string, day: Day): Promise<void> {
  const view = async (name: string, condition?: string): Promise<void> => {
    const known = condition === undefined ? '' : `WHERE ${condition}`;
    await writer.rows(`CREATE VIEW ${name} AS SELECT * FROM ${below}.main.${name} ${known}`);
  };
  await writer.rows(`CREATE TABLE known_runs AS SELECT id FROM ${below}.main.runs WHERE ${RUN_DAY} <= $day`, {
    day,
  });
  const ofKnownRun = `run IN (SELECT id FROM known_runs)`;
  const ofKnownDocument = `document IN (SELECT id FROM documents)`;
  await view('runs', `id IN (SELECT id FROM known_runs)`);
  await view('documents', ofKnownRun);
  await view('events', ofKnownRun);
  await view('rejections', ofKnownRun);
  await view('sources', `${ofKnownDocument} AND (run IS NULL OR ${ofKnownRun})`);
  for (const name of ['sentences', 'dyads', 'initiative_mentions', 'stances'])
    await view(name, ofKnownDocument);
  await layCopies(writer, below);
  await layActs(writer, below);
  await layImported(writer, below, view);
  await layDerivedViews(writer, below);
}

/** Groups whose members are all known are what they were; the others are put together from the links of then. */
async function layCopies(writer: Queryable, below: string): Promise<void> {
  const unknown = `NOT IN (SELECT id FROM documents)`;
  await writer.rows(
    `CREATE TABLE changed AS SELECT DISTINCT original AS id FROM ${below}.main.copies
     WHERE document ${unknown} OR original ${unknown}`,
  );
  await writer.rows(
    `CREATE TABLE copies AS SELECT * FROM ${below}.main.copies WHERE original NOT IN (SELECT id FROM changed)`,
  );
  const links = await writer.rows<{ document: string; other: string }>(
    `SELECT l.document, l.other FROM ${below}.main.copy_links l
     WHERE l.document IN (SELECT id FROM documents) AND l.other IN (SELECT id FROM documents)
       AND l.document IN (
         SELECT id FROM changed
         UNION ALL SELECT document FROM ${below}.main.copies WHERE original IN (SELECT id FROM changed))`,
  );
  await writer.rows(`DROP TABLE changed`);
  const groups = joined(links.map(({ document, other }) => [document, other]));
  await insertRows(writer, 'copies', COPIES, (await copiesIn(writer, groups)).copies);
}

/** {@link layCopies}, of reports. */
async function layActs(writer: Queryable, below: string): Promise<void> {
  await writer.rows(
    `CREATE TABLE changed AS SELECT DISTINCT first FROM ${below}.main.same_acts
     WHERE document NOT IN (SELECT id FROM documents)`,
  );
  await writer.rows(
    `CREATE TABLE same_acts AS SELECT * FROM ${below}.main.same_acts WHERE first NOT IN (SELECT first FROM changed)`,
  );
  const links = await writer.rows<{ event: string; other: string }>(
    `SELECT l.event, l.other FROM ${below}.main.act_links l
     WHERE l.event IN (SELECT id FROM events) AND l.other IN (SELECT id FROM events)
       AND l.event IN (
         SELECT event FROM ${below}.main.same_acts WHERE first IN (SELECT first FROM changed))`,
  );
  await writer.rows(`DROP TABLE changed`);
  const groups = joined(links.map(({ event, other }) => [event, other]));
  await insertRows(writer, 'same_acts', SAME_ACTS, (await reportsIn(writer, groups)).reports);
}
