import type { Queryable } from '../duckdb/database.ts';
import { writeRejections } from '../writing/rejections.ts';
import { addReports, collapseActs } from './acts.ts';
import { mapNewWords } from './crosswalk.ts';
import { mappingOf } from './forms/index.ts';
import { countsByFile, lossesByFile, writeLedger } from './ledger.ts';
import { countMentions, importMentions } from './mentions.ts';
import { nextImport } from './nextImport.ts';
import { readRows } from './readRows.ts';
import { takeBadLines } from './rejects.ts';
import { relateActs } from './relate.ts';
import type { FileResult, ImportRequest } from './request.ts';
import { sourceMonths } from './sums.ts';
import { countWords, rejectUnknownCodes } from './words.ts';

/**
 * Imports files inside a transaction: their rows as they are, then what the rows are in PLOVER, which of them report
 * one act, who acts towards whom, and the sums. No row is touched by TypeScript; only distinct codes and actors are.
 */
export async function importFiles(writer: Queryable, request: ImportRequest): Promise<FileResult[]> {
  const { dataset, form, files, run } = request;
  if (form.name === 'gdelt-mentions') return importMentions(writer, request);
  const { scheme, actors } = mappingOf(form);
  const first = await nextImport(writer);
  const added = { dataset, first };
  await readRows(writer, request, first);
  const malformed = await takeBadLines(writer, files, form);
  await countWords(writer, first);
  await mapNewWords(writer, dataset, scheme, actors);
  const unknown = await rejectUnknownCodes(writer, files, scheme, first);
  await collapseActs(writer, added);
  await relateActs(writer, added, scheme);
  await addReports(writer, added);
  await countMentions(writer, dataset, first, 'events');
  await writer.rows(`INSERT INTO imported_months ${sourceMonths('import >= $first')}`, { first });
  const results = await writeLedger(
    writer,
    request,
    first,
    [malformed, unknown],
    await countsByFile(writer, first),
    await lossesByFile(writer, dataset),
  );
  await writeRejections(
    writer,
    results.flatMap(({ rejections }) => rejections),
    run,
  );
  return results;
}
