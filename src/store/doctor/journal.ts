import { readFileSync } from 'node:fs';
import type { JournalEntry } from '../journal/journal.ts';
import { readJournal } from '../journal/journal.ts';
import type { Finding } from './finding.ts';
import { fault, note } from './finding.ts';

const LINE_FEED = 10;

/** Reads the whole journal of a database; one that is not there is for the comparison to say. */
export function examineJournal(path: string): Finding[] {
  const journal = readJournal(path);
  if (journal === undefined) return [];
  const rest = readFileSync(path).subarray(journal.bytes);
  if (rest.length > 0 && !rest.includes(LINE_FEED))
    return [
      note('journal.torn', 'The last line of the journal was cut short.', 'The next ingest writes it again.'),
    ];
  if (rest.length > 0)
    return [
      fault(
        'journal.damaged',
        `The journal is damaged at byte ${journal.bytes}; ${rest.length} bytes after it cannot be used.`,
        'The next ingest writes it again from the database. Check the disk as well.',
      ),
    ];
  return ofOrder(journal.entries);
}

/** Each number may stand once. */
function ofOrder(entries: readonly JournalEntry[]): Finding[] {
  const seen = new Set<number>();
  const twice = entries.filter(({ batch }) => seen.size === seen.add(batch).size);
  if (twice.length === 0) return [];
  return [
    fault(
      'journal.doubled',
      `Batch ${twice[0]?.batch} stands twice in the journal.`,
      'Journals of two databases may have been mixed: put it back from a copy, or remove it; the next ingest writes it anew.',
    ),
  ];
}
