import type { Migration } from './migration.ts';

/**
 * Other people's events: lean columnar tables beside those of coded events, a roll-up by dyad and month, and the
 * view `relations` in which both stand side by side.
 */
export const importedEvents: Migration = {
  version: 3,
  name: 'imported events',
  statements: [
    // One row for each file that was taken in; it is written in the same transaction as the file's events.
    `CREATE TABLE imports (
      id INTEGER NOT NULL, dataset VARCHAR NOT NULL, form VARCHAR NOT NULL, path VARCHAR NOT NULL,
      digest VARCHAR NOT NULL, bytes BIGINT NOT NULL, run VARCHAR NOT NULL,
      lines BIGINT NOT NULL, kept BIGINT NOT NULL, acts BIGINT NOT NULL, known BIGINT NOT NULL,
      statements BIGINT NOT NULL, rejected BIGINT NOT NULL, lost JSON NOT NULL,
      first_day DATE, last_day DATE
    )`,
    // What a code of a source is in PLOVER; without a type it is a mere statement, and no event there.
    `CREATE TABLE event_kinds (
      kind INTEGER NOT NULL, scheme VARCHAR NOT NULL, code VARCHAR NOT NULL, type VARCHAR,
      mode VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, quad TINYINT, score DOUBLE,
      cameo VARCHAR, goldstein DOUBLE, lost UINTEGER NOT NULL
    )`,
    // Who an actor of a source is in PLOVER.
    `CREATE TABLE imported_actors (
      dataset VARCHAR NOT NULL, actor VARCHAR NOT NULL, name VARCHAR NOT NULL, countries VARCHAR[] NOT NULL,
      sector VARCHAR, lost UINTEGER NOT NULL
    )`,
    // Every row of a source in the order of its files, in the source's own words; statements and repeats too.
    `CREATE TABLE imported (
      dataset VARCHAR NOT NULL, import INTEGER NOT NULL, row BIGINT NOT NULL, label VARCHAR,
      date DATE, scheme VARCHAR NOT NULL, code VARCHAR NOT NULL, modality VARCHAR NOT NULL,
      source_actor VARCHAR, target_actor VARCHAR, goldstein FLOAT, sources INTEGER, articles INTEGER,
      place_country VARCHAR, place VARCHAR, latitude FLOAT, longitude FLOAT,
      publisher VARCHAR, url VARCHAR, text VARCHAR, act UBIGINT NOT NULL
    )`,
    // Rows that report an act which another row reports already: they are kept, and not counted again.
    `CREATE TABLE imported_repeats (
      import INTEGER NOT NULL, row BIGINT NOT NULL, first_import INTEGER NOT NULL, first_row BIGINT NOT NULL
    )`,
    // Acts between two states, one row for each direction, each file's sorted by pair and day: a pair is found fast.
    `CREATE TABLE imported_dyads (
      dataset VARCHAR NOT NULL, import INTEGER NOT NULL, row BIGINT NOT NULL, label VARCHAR,
      source VARCHAR NOT NULL, target VARCHAR NOT NULL, mutual BOOLEAN NOT NULL, date DATE, kind INTEGER NOT NULL,
      type VARCHAR NOT NULL, quad TINYINT NOT NULL, score DOUBLE NOT NULL, goldstein FLOAT,
      modality VARCHAR NOT NULL, reports INTEGER NOT NULL, sources INTEGER NOT NULL, articles INTEGER NOT NULL,
      act UBIGINT NOT NULL
    )`,
    // Sums of imported_dyads. Each import adds rows; readers add them up, and now and then they are merged.
    `CREATE TABLE dyad_months (
      dataset VARCHAR NOT NULL, source VARCHAR NOT NULL, target VARCHAR NOT NULL, mutual BOOLEAN NOT NULL,
      month DATE, type VARCHAR NOT NULL, quad TINYINT NOT NULL, modality VARCHAR NOT NULL,
      events BIGINT NOT NULL, score_sum DOUBLE NOT NULL, score_squares DOUBLE NOT NULL,
      goldstein_sum DOUBLE NOT NULL, reports BIGINT NOT NULL, sources BIGINT NOT NULL, articles BIGINT NOT NULL,
      first_day DATE, last_day DATE
    )`,
    // How much a source reports in a month at all, whoever acts: what counts of a pair are held against.
    `CREATE TABLE imported_months (
      dataset VARCHAR NOT NULL, month DATE NOT NULL, events BIGINT NOT NULL, articles BIGINT NOT NULL
    )`,
    // GDELT's list of the articles that mention an event.
    `CREATE TABLE imported_mentions (
      dataset VARCHAR NOT NULL, import INTEGER NOT NULL, row BIGINT NOT NULL, date DATE, publisher VARCHAR,
      url VARCHAR NOT NULL, confidence UTINYINT
    )`,
    // Who did what to whom, coded and imported alike, one row for each event and direction; copies left out.
    `CREATE VIEW relations AS
      SELECT y.event, 'demarche' AS dataset, y.document, y.source, y.target, y.date, y.type, y.quad, y.score,
        NULL::FLOAT AS goldstein, y.modality, e.context AS contexts, 1 AS articles, 1 AS sources, 1 AS reports
      FROM dyads y JOIN events e ON e.id = y.event
      WHERE y.document NOT IN (SELECT document FROM copies)
      UNION ALL
      SELECT i.dataset || ':' || coalesce(i.label, i.row::VARCHAR), i.dataset, NULL, i.source, i.target, i.date,
        i.type, i.quad, i.score, i.goldstein, i.modality, k.contexts, i.articles, i.sources, i.reports
      FROM imported_dyads i JOIN event_kinds k ON k.kind = i.kind`,
    // Volume of each whole source by month.
    `CREATE VIEW coverage AS
      SELECT dataset, month, sum(events)::BIGINT AS events, sum(articles)::BIGINT AS articles FROM (
        SELECT dataset, month, events, articles FROM imported_months
        UNION ALL
        SELECT 'demarche', date_trunc('month', date)::DATE, count(*), 0 FROM events
        WHERE date IS NOT NULL AND document NOT IN (SELECT document FROM copies) GROUP BY ALL
        UNION ALL
        SELECT 'demarche', date_trunc('month', published)::DATE, 0, count(*) FROM documents
        WHERE published IS NOT NULL AND id NOT IN (SELECT document FROM copies) GROUP BY ALL
      ) GROUP BY dataset, month`,
  ],
};
