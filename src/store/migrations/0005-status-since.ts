import type { Migration } from './migration.ts';

/** From when an initiative is known to have had the status that a sentence gives. */
export const statusSince: Migration = {
  version: 5,
  name: 'status since',
  statements: [`ALTER TABLE initiative_mentions ADD COLUMN status_since DATE`],
};
