import type { Migration } from './migration.ts';

/** What finds reports of one act in other documents, and which of them is the first. */
export const reportsOfOneAct: Migration = {
  version: 4,
  name: 'reports of one act',
  statements: [
    // Under which month, states and family of types an event is looked up: "2017-11 PAK-RUS accord".
    `CREATE TABLE act_keys (key VARCHAR NOT NULL, event VARCHAR NOT NULL)`,
    // Every report of an act that several documents tell of, with the first of them (which has a row as well).
    `CREATE TABLE same_acts (event VARCHAR NOT NULL, first VARCHAR NOT NULL, document VARCHAR NOT NULL)`,
    // Events of earlier versions: the next ingest looks for their acts and empties this.
    `CREATE TABLE unlinked AS SELECT id AS document FROM documents`,
    // As before, but of the reports of one act only the first that is no copy.
    `CREATE OR REPLACE VIEW relations AS
      SELECT y.event, 'demarche' AS dataset, y.document, y.source, y.target, y.date, y.type, y.quad, y.score,
        NULL::FLOAT AS goldstein, y.modality, e.context AS contexts, coalesce(a.reports, 1)::INTEGER AS articles,
        1 AS sources, coalesce(a.reports, 1)::INTEGER AS reports
      FROM dyads y JOIN events e ON e.id = y.event
      LEFT JOIN (
        SELECT event, row_number() OVER (PARTITION BY first ORDER BY event <> first, event) AS place,
          count(*) OVER (PARTITION BY first) AS reports
        FROM same_acts WHERE document NOT IN (SELECT document FROM copies)
      ) a ON a.event = y.event
      WHERE y.document NOT IN (SELECT document FROM copies) AND coalesce(a.place, 1) = 1
      UNION ALL
      SELECT i.dataset || ':' || coalesce(i.label, i.row::VARCHAR), i.dataset, NULL, i.source, i.target, i.date,
        i.type, i.quad, i.score, i.goldstein, i.modality, k.contexts, i.articles, i.sources, i.reports
      FROM imported_dyads i JOIN event_kinds k ON k.kind = i.kind`,
  ],
};
