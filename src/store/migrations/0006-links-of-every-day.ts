import type { Migration } from './migration.ts';

/** Members of a group in the order in which they became known: each is linked to the one before it. */
const inOrder = (group: string, id: string): string =>
  `lag(${id}) OVER (PARTITION BY ${group}
    ORDER BY coalesce(r.settings->>'asOf', left(r.started, 10)), r.started, d.batch, ${id})`;

/**
 * From what the groups of copies and of reports can be told as they were on any day: a link counts from the day on
 * which both its ends are known. Of the groups of earlier versions it is not kept what linked them: their members count
 * as linked as soon as they are known.
 */
export const linksOfEveryDay: Migration = {
  version: 6,
  name: 'links of every day',
  statements: [
    `CREATE TABLE copy_links (document VARCHAR NOT NULL, other VARCHAR NOT NULL)`,
    `INSERT INTO copy_links SELECT document, other FROM (
      SELECT m.document, ${inOrder('m.original', 'm.document')} AS other
      FROM (SELECT document, original FROM copies UNION SELECT original, original FROM copies) m
      JOIN documents d ON d.id = m.document JOIN runs r ON r.id = d.run
    ) WHERE other IS NOT NULL`,
    `CREATE TABLE act_links (event VARCHAR NOT NULL, other VARCHAR NOT NULL)`,
    `INSERT INTO act_links SELECT event, other FROM (
      SELECT s.event, ${inOrder('s.first', 's.event')} AS other
      FROM same_acts s JOIN documents d ON d.id = s.document JOIN runs r ON r.id = d.run
    ) WHERE other IS NOT NULL`,
    // By which run a document was met at a place; null: unknown, as for what earlier versions stored.
    `ALTER TABLE sources ADD COLUMN run VARCHAR`,
  ],
};
