import type { Migration } from './migration.ts';

/** What finds equal texts, and which batch each document came with. */
export const copiesAndBatches: Migration = {
  version: 2,
  name: 'copies and batches',
  statements: [
    // Digest of the words of the text: equal for copies whatever the bytes around them.
    `ALTER TABLE documents ADD COLUMN text_digest VARCHAR`,
    // From this the journal is written anew when it is gone.
    `ALTER TABLE documents ADD COLUMN batch INTEGER`,
  ],
};
