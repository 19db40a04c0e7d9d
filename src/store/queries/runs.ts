import { idOf } from '../../platform/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { Run, RunStart } from '../records.ts';

interface Row {
  id: string;
  coder: string;
  started: string;
  finished: string | null;
  models: string;
  settings: string;
  counts: string | null;
}

/** Runs in the order in which they began. */
export async function listRuns(database: Queryable): Promise<Run[]> {
  const rows = await database.rows<Row>(
    `SELECT id, coder, started, finished, models::VARCHAR AS models, settings::VARCHAR AS settings,
       counts::VARCHAR AS counts FROM runs ORDER BY started, id`,
  );
  return rows.map((row) => ({
    ...row,
    models: JSON.parse(row.models) as Run['models'],
    settings: JSON.parse(row.settings) as Run['settings'],
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Run['counts']),
  }));
}

/** Writes down that a run begins, and gives its id. */
export async function insertRun(writer: Queryable, run: RunStart): Promise<string> {
  const [row] = await writer.rows<{ count: number }>(`SELECT count(*)::INTEGER AS count FROM runs`);
  const id = run.id ?? idOf(run.coder, run.started, String(row?.count ?? 0));
  await writer.rows(
    `INSERT OR IGNORE INTO runs (id, coder, started, models, settings)
     VALUES ($id, $coder, $started, $models::JSON, $settings::JSON)`,
    {
      id,
      coder: run.coder,
      started: run.started,
      models: databaseJson(run.models),
      settings: databaseJson(run.settings),
    },
  );
  return id;
}

/** Writes down that a run is done. */
export async function closeRun(
  writer: Queryable,
  id: string,
  finished: string,
  counts: Record<string, unknown>,
): Promise<void> {
  await writer.rows(`UPDATE runs SET finished = $finished, counts = $counts::JSON WHERE id = $id`, {
    id,
    finished,
    counts: databaseJson(counts),
  });
}
