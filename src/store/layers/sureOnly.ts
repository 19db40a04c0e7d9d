import type { Queryable } from '../duckdb/database.ts';
import { insertRows } from '../writing/insert.ts';
import { reportsIn } from '../writing/sameActs.ts';
import { SAME_ACTS } from '../writing/tables.ts';
import { layDerivedViews } from './derivedViews.ts';

/** Seen through the layer as they are: articles as they were read, and other people's events, which count as sure. */
const UNTOUCHED = [
  'runs',
  'documents',
  'sources',
  'copies',
  'sentences',
  'initiative_mentions',
  'rejections',
  'imports',
  'event_kinds',
  'imported',
  'imported_actors',
  'imported_repeats',
  'imported_mentions',
  'imported_dyads',
  'imported_months',
  'dyad_months',
];

/**
 * Builds a layer over a database in which only coded events and stances at least this sure are seen, as though the others
 * had never been stored. Nothing coded is ever added up in advance, so that no sum has to be mended.
 *
 * @param least 0 to 1.
 */
export async function sureOnly(writer: Queryable, below: string, least: number): Promise<void> {
  const view = async (name: string, condition?: string): Promise<void> => {
    const sure = condition === undefined ? '' : `WHERE ${condition}`;
    await writer.rows(`CREATE VIEW ${name} AS SELECT * FROM ${below}.main.${name} ${sure}`);
  };
  for (const name of UNTOUCHED) await view(name);
  // A number of JavaScript is one of SQL.
  const surely = `confidence >= ${least}::DOUBLE`;
  await view('events', surely);
  await view('stances', surely);
  await writer.rows(`CREATE TABLE unsure AS SELECT id FROM ${below}.main.events WHERE NOT ${surely}`);
  await view('dyads', `event NOT IN (SELECT id FROM unsure)`);
  await layActs(writer, below);
  await layDerivedViews(writer, below);
}

/** Acts of which a report is left out have a new first report. */
async function layActs(writer: Queryable, below: string): Promise<void> {
  const changed = `first IN (SELECT first FROM ${below}.main.same_acts WHERE event IN (SELECT id FROM unsure))`;
  await writer.rows(`CREATE TABLE same_acts AS SELECT * FROM ${below}.main.same_acts WHERE NOT (${changed})`);
  const groups = await writer.rows<{ events: string[] }>(
    `SELECT list(event) AS events FROM ${below}.main.same_acts
     WHERE ${changed} AND event NOT IN (SELECT id FROM unsure) GROUP BY first HAVING count(*) > 1`,
  );
  const { reports } = await reportsIn(
    writer,
    groups.map(({ events }) => events),
  );
  await insertRows(writer, 'same_acts', SAME_ACTS, reports);
}
