-- A database as version 1 of the schema made it, with one document and one event. Never changed.
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
INSERT INTO meta VALUES ('created_by', 'demarche 0.1.0'), ('schema', '1');
CREATE TABLE runs (
  id VARCHAR PRIMARY KEY, coder VARCHAR NOT NULL, started VARCHAR NOT NULL, finished VARCHAR,
  models JSON NOT NULL, settings JSON NOT NULL, counts JSON
);
CREATE TABLE documents (
  id VARCHAR PRIMARY KEY, digest VARCHAR NOT NULL, url VARCHAR, title VARCHAR, byline VARCHAR,
  credit VARCHAR, publisher VARCHAR,
  published DATE, published_basis VARCHAR, published_evidence VARCHAR,
  published_earliest DATE, published_latest DATE, published_confidence DOUBLE NOT NULL,
  published_note VARCHAR,
  language VARCHAR NOT NULL, text VARCHAR NOT NULL, given_sentences VARCHAR[],
  signature UINTEGER[], run VARCHAR NOT NULL
);
CREATE TABLE sources (document VARCHAR NOT NULL, source VARCHAR NOT NULL, position VARCHAR);
CREATE TABLE copies (document VARCHAR NOT NULL, original VARCHAR NOT NULL);
CREATE TABLE sentences (
  document VARCHAR NOT NULL, sequence INTEGER NOT NULL, start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL, is_title BOOLEAN NOT NULL, text VARCHAR NOT NULL
);
CREATE TABLE events (
  id VARCHAR PRIMARY KEY, document VARCHAR NOT NULL, sequence INTEGER NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,
  date DATE, enddate DATE, date_basis VARCHAR,
  type VARCHAR NOT NULL, mode VARCHAR[] NOT NULL, context VARCHAR[] NOT NULL,
  quad TINYINT NOT NULL, score DOUBLE NOT NULL, cameo VARCHAR, modality VARCHAR NOT NULL,
  actor JSON NOT NULL, recipient JSON NOT NULL, reported_by JSON,
  initiatives VARCHAR[] NOT NULL, event_text VARCHAR[] NOT NULL, event_loc JSON, numbers JSON,
  text VARCHAR NOT NULL, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, coder VARCHAR NOT NULL,
  same_as VARCHAR, act VARCHAR NOT NULL, trace JSON NOT NULL, run VARCHAR NOT NULL
);
CREATE TABLE dyads (
  event VARCHAR NOT NULL, document VARCHAR NOT NULL, source VARCHAR NOT NULL, target VARCHAR NOT NULL,
  date DATE, type VARCHAR NOT NULL, quad TINYINT NOT NULL, score DOUBLE NOT NULL, modality VARCHAR NOT NULL
);
CREATE TABLE initiative_mentions (
  document VARCHAR NOT NULL, sentence INTEGER NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL,
  status VARCHAR, first_token INTEGER NOT NULL, last_token INTEGER NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, parties VARCHAR[] NOT NULL
);
CREATE TABLE stances (
  initiative VARCHAR NOT NULL, kind VARCHAR NOT NULL, actor VARCHAR NOT NULL, stance VARCHAR NOT NULL,
  since DATE, document VARCHAR NOT NULL, sentence INTEGER NOT NULL, start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL, text VARCHAR NOT NULL, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL
);
CREATE TABLE rejections (
  id VARCHAR PRIMARY KEY, stage VARCHAR NOT NULL, source VARCHAR NOT NULL, position VARCHAR,
  code VARCHAR NOT NULL, reason VARCHAR NOT NULL, advice VARCHAR, run VARCHAR NOT NULL
);
CREATE TABLE batches (sequence INTEGER NOT NULL, digest VARCHAR NOT NULL, documents INTEGER NOT NULL);
INSERT INTO runs VALUES ('r', 'demarche 0.1.0', '2023-01-01T00:00:00Z', NULL, '{}', '{}', NULL);
INSERT INTO documents VALUES (
  'old', 'd', NULL, 'An old story', NULL, NULL, 'The Fredonian', '2013-05-01', 'given', NULL,
  '2013-05-01', '2013-05-01', 1, NULL, 'en', 'Freedonia praised Sylvania.', NULL, NULL, 'r'
);
INSERT INTO sources VALUES ('old', 'old.txt', NULL);
INSERT INTO sentences VALUES ('old', 0, 0, 27, false, 'Freedonia praised Sylvania.');
INSERT INTO events VALUES (
  'e1', 'old', 0, 0, 27, '2013-05-01', '2013-05-01', 'the day of publication', 'SUPPORT', [], [], 1, 5, '051',
  'actual', '[{"code":"FRE","sector":"GOV","entity_text":"Freedonia"}]',
  '[{"code":"SYL","sector":"GOV","entity_text":"Sylvania"}]', NULL, [], ['praised'], NULL, NULL,
  'Freedonia praised Sylvania.', 0.9, 'support.praise', 'demarche 0.1.0', NULL, 'act',
  '{"rule":"support.praise","spans":[],"steps":[]}', 'r'
);
INSERT INTO dyads VALUES ('e1', 'old', 'FRE', 'SYL', '2013-05-01', 'SUPPORT', 1, 5, 'actual');
INSERT INTO batches VALUES (1, 'x', 1);
