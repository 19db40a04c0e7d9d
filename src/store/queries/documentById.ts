import type { Article, DateBasis, Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import type { StoredSentence } from '../records.ts';

/** An article as stored, with every place it was met at, its copies and its sentences. */
export interface DocumentView {
  article: Article;
  sources: { source: string; position: string | null }[];
  /** Near duplicates of it, if it is an original. */
  copies: { id: string; publisher: string | null; source: string }[];
  sentences: StoredSentence[];
  run: string;
}

interface Row {
  id: string;
  digest: string;
  url: string | null;
  title: string | null;
  byline: string | null;
  credit: string | null;
  publisher: string | null;
  published: Day | null;
  published_basis: string | null;
  published_evidence: string | null;
  published_earliest: Day | null;
  published_latest: Day | null;
  published_confidence: number;
  published_note: string | null;
  language: string;
  text: string;
  given_sentences: string[] | null;
  run: string;
  original: string | null;
}

function articleOf(row: Row, source: { source: string; position: string | null } | undefined): Article {
  const article: Article = {
    id: row.id,
    digest: row.digest,
    source: source?.source ?? row.id,
    url: row.url,
    title: row.title,
    byline: row.byline,
    credit: row.credit,
    publisher: row.publisher,
    published: {
      date: row.published,
      basis: row.published_basis as DateBasis | null,
      earliest: row.published_earliest,
      latest: row.published_latest,
      confidence: row.published_confidence,
    },
    language: row.language,
    text: row.text,
  };
  if (row.published_evidence !== null) article.published.evidence = row.published_evidence;
  if (row.published_note !== null) article.published.note = row.published_note;
  if (row.given_sentences !== null) article.sentences = row.given_sentences;
  if (row.original !== null) article.duplicateOf = row.original;
  if (source !== undefined && source.position !== null) article.position = source.position;
  return article;
}

/** The document with this id, or undefined. */
export async function documentById(database: Queryable, id: string): Promise<DocumentView | undefined> {
  const [row] = await database.rows<Row>(
    `SELECT d.* EXCLUDE (published, published_earliest, published_latest, signature, text_digest, batch),
       d.published::VARCHAR AS published, d.published_earliest::VARCHAR AS published_earliest,
       d.published_latest::VARCHAR AS published_latest, c.original
     FROM documents d LEFT JOIN copies c ON c.document = d.id WHERE d.id = $id`,
    { id },
  );
  if (row === undefined) return undefined;
  const sources = await database.rows<{ source: string; position: string | null }>(
    `SELECT source, position FROM sources WHERE document = $id ORDER BY source, position`,
    { id },
  );
  const copies = await database.rows<{ id: string; publisher: string | null; source: string }>(
    `SELECT d.id, d.publisher, coalesce(min(s.source), d.id) AS source
     FROM copies c JOIN documents d ON d.id = c.document LEFT JOIN sources s ON s.document = d.id
     WHERE c.original = $id GROUP BY d.id, d.publisher ORDER BY d.id`,
    { id },
  );
  const sentences = await database.rows<{
    index: number;
    start: number;
    end: number;
    text: string;
    title: boolean;
  }>(
    `SELECT sequence AS "index", start_offset AS "start", end_offset AS "end", text, is_title AS title
     FROM sentences WHERE document = $id ORDER BY is_title DESC, sequence`,
    { id },
  );
  return {
    article: articleOf(row, sources[0]),
    sources,
    copies,
    sentences: sentences.map(({ title, ...sentence }) => (title ? { ...sentence, title } : sentence)),
    run: row.run,
  };
}
