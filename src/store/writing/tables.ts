/** Column types of each table, as rows are handed over in JSON. Kept beside the schema's last form. */

export const DOCUMENTS = {
  id: 'VARCHAR',
  digest: 'VARCHAR',
  url: 'VARCHAR',
  title: 'VARCHAR',
  byline: 'VARCHAR',
  credit: 'VARCHAR',
  publisher: 'VARCHAR',
  published: 'DATE',
  published_basis: 'VARCHAR',
  published_evidence: 'VARCHAR',
  published_earliest: 'DATE',
  published_latest: 'DATE',
  published_confidence: 'DOUBLE',
  published_note: 'VARCHAR',
  language: 'VARCHAR',
  text: 'VARCHAR',
  given_sentences: ['VARCHAR'],
  signature: ['UINTEGER'],
  run: 'VARCHAR',
  text_digest: 'VARCHAR',
  batch: 'INTEGER',
} as const;

export const SOURCES = {
  document: 'VARCHAR',
  source: 'VARCHAR',
  position: 'VARCHAR',
  run: 'VARCHAR',
} as const;

export const COPIES = { document: 'VARCHAR', original: 'VARCHAR' } as const;

export const COPY_LINKS = { document: 'VARCHAR', other: 'VARCHAR' } as const;

export const ACT_LINKS = { event: 'VARCHAR', other: 'VARCHAR' } as const;

export const ACT_KEYS = { key: 'VARCHAR', event: 'VARCHAR' } as const;

export const SAME_ACTS = { event: 'VARCHAR', first: 'VARCHAR', document: 'VARCHAR' } as const;

export const SENTENCES = {
  document: 'VARCHAR',
  sequence: 'INTEGER',
  start_offset: 'INTEGER',
  end_offset: 'INTEGER',
  is_title: 'BOOLEAN',
  text: 'VARCHAR',
} as const;

export const EVENTS = {
  id: 'VARCHAR',
  document: 'VARCHAR',
  sequence: 'INTEGER',
  start_offset: 'INTEGER',
  end_offset: 'INTEGER',
  date: 'DATE',
  enddate: 'DATE',
  date_basis: 'VARCHAR',
  type: 'VARCHAR',
  mode: ['VARCHAR'],
  context: ['VARCHAR'],
  quad: 'TINYINT',
  score: 'DOUBLE',
  cameo: 'VARCHAR',
  modality: 'VARCHAR',
  actor: 'JSON',
  recipient: 'JSON',
  reported_by: 'JSON',
  initiatives: ['VARCHAR'],
  event_text: ['VARCHAR'],
  event_loc: 'JSON',
  numbers: 'JSON',
  text: 'VARCHAR',
  confidence: 'DOUBLE',
  rule: 'VARCHAR',
  coder: 'VARCHAR',
  same_as: 'VARCHAR',
  act: 'VARCHAR',
  trace: 'JSON',
  run: 'VARCHAR',
} as const;

export const DYADS = {
  event: 'VARCHAR',
  document: 'VARCHAR',
  source: 'VARCHAR',
  target: 'VARCHAR',
  date: 'DATE',
  type: 'VARCHAR',
  quad: 'TINYINT',
  score: 'DOUBLE',
  modality: 'VARCHAR',
} as const;

export const INITIATIVE_MENTIONS = {
  document: 'VARCHAR',
  sentence: 'INTEGER',
  name: 'VARCHAR',
  kind: 'VARCHAR',
  status: 'VARCHAR',
  status_since: 'DATE',
  first_token: 'INTEGER',
  last_token: 'INTEGER',
  start_offset: 'INTEGER',
  end_offset: 'INTEGER',
  parties: ['VARCHAR'],
} as const;

export const STANCES = {
  initiative: 'VARCHAR',
  kind: 'VARCHAR',
  actor: 'VARCHAR',
  stance: 'VARCHAR',
  since: 'DATE',
  document: 'VARCHAR',
  sentence: 'INTEGER',
  start_offset: 'INTEGER',
  end_offset: 'INTEGER',
  text: 'VARCHAR',
  confidence: 'DOUBLE',
  rule: 'VARCHAR',
} as const;

export const REJECTIONS = {
  id: 'VARCHAR',
  stage: 'VARCHAR',
  source: 'VARCHAR',
  position: 'VARCHAR',
  code: 'VARCHAR',
  reason: 'VARCHAR',
  advice: 'VARCHAR',
  run: 'VARCHAR',
} as const;
