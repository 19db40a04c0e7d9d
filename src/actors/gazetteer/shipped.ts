import { preparedNumbers, readResourceBytes } from '../../platform/index.ts';
import type { EntryList } from './entryList.ts';
import { eachKey } from './keys.ts';
import type { NamedEntry } from './read.ts';
import { isRow, readGazetteer, readRow } from './read.ts';
import { RowIndex } from './rowIndex.ts';
import { stateEntries } from './states.ts';

/** The files of `data/gazetteer` in the order in which they count: earlier entries come first among equals. */
const FILES = [
  'states',
  'organisations',
  'agencies',
  'groups',
  'companies',
  'office-holders',
  'office-holders-world',
  'office-holders-ministers',
  'regions',
  'cities',
  'roles',
  'false-friends',
].map((name) => `data/gazetteer/${name}.tsv`);

const NEW_LINE = 10;

/**
 * The entries that ship with Demarche: those of the country tables, then those of the files. A text names few of them,
 * so a row is read when it is asked for; where the rows begin and which keys they have, the build has prepared.
 */
export function shippedEntries(): EntryList {
  const states = stateEntries();
  const files = FILES.map(readResourceBytes);
  const text = Buffer.concat(files);
  const known: NamedEntry[] = [...states];
  // The number of rows, where each begins, and their index.
  const words = preparedNumbers('gazetteer', [text], () => {
    for (const [index, file] of files.entries())
      known.push(...readGazetteer(file.toString(), FILES[index] ?? ''));
    const index = RowIndex.make(known.length, (row, tell) => eachKey(known[row] as NamedEntry, tell));
    const begins = beginnings(text);
    return Uint32Array.from([begins.length, ...begins, ...index.words()]);
  });
  const rows = words[0] as number;
  const index = RowIndex.read(words.subarray(1 + rows));
  const read = (row: number): NamedEntry => {
    const begin = words[1 + row - states.length] as number;
    const end = text.indexOf(NEW_LINE, begin);
    return readRow(text.toString('utf8', begin, end < 0 ? undefined : end), 'data/gazetteer', 0, NO_CODES);
  };
  return {
    count: states.length + rows,
    at: (row) => (known[row] ??= read(row)),
    rows: (table, key) => index.rows(table, key),
    beginnings: (table, key) => index.beginnings(table, key),
  };
}

const NO_CODES: ReadonlySet<string> = new Set();

/** Where in the bytes each row begins. */
function beginnings(text: Buffer): number[] {
  const found: number[] = [];
  for (let begin = 0; begin < text.length;) {
    const next = text.indexOf(NEW_LINE, begin);
    const end = next < 0 ? text.length : next;
    if (isRow(text.toString('utf8', begin, end))) found.push(begin);
    begin = end + 1;
  }
  return found;
}
