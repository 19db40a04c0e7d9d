import type { Queryable } from '../duckdb/database.ts';

/** What a stored document is compared with others by. */
export interface StoredSignature {
  id: string;
  signature: number[] | null;
  /** Null for documents stored by versions that did not keep it. */
  textDigest: string | null;
}

/** Near-duplicate signatures of all stored documents, in the order of ids. */
export async function signatures(database: Queryable): Promise<StoredSignature[]> {
  return database.rows(
    `SELECT id, signature, text_digest AS "textDigest" FROM documents
     WHERE signature IS NOT NULL OR text_digest IS NOT NULL ORDER BY id`,
  );
}
