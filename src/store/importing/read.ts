import type { FormMapping } from './form.ts';
import type { FileForm, ImportFile } from './request.ts';

/** A text as SQL writes it. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Bytes of the longest line that is read. */
const LONGEST_LINE = 16 << 20;

/** What a line that is one value is read with: a character that no text holds. */
const NO_DELIMITER = '\u0001';

/**
 * The call that reads files: all columns by name, those of `types` as such, malformed lines put aside with their
 * number. Paths, column names and characters of the form are written into it, since a table function takes no
 * parameters; each is quoted here.
 */
export function readFiles(
  files: readonly ImportFile[],
  form: FileForm,
  { types, nulls, numbered }: Pick<FormMapping, 'types' | 'nulls' | 'numbered'>,
): string {
  const columns = form.columns.map((name) => `${literal(name)}: ${literal(types[name] ?? 'VARCHAR')}`);
  const options = [
    `header = false`,
    `auto_detect = false`,
    `skip = ${form.headings}`,
    `delim = ${literal(form.delimiter === '' ? NO_DELIMITER : form.delimiter)}`,
    `quote = ${literal(form.quote)}`,
    `escape = ${literal(form.quote)}`,
    `dateformat = ${literal(form.dayFormat)}`,
    ...(nulls.length === 0 ? [] : [`nullstr = [${nulls.map(literal).join(', ')}]`]),
    `columns = {${columns.join(', ')}}`,
    `max_line_size = ${LONGEST_LINE}`,
    // Else it is sixteen of the longest lines, and as much memory for each of several stretches.
    `buffer_size = ${2 * LONGEST_LINE}`,
    ...(form.padded === true ? [`null_padding = true`] : []),
    `filename = true`,
    `store_rejects = true`,
    // The place of a row in its file can only be counted in one thread.
    ...(numbered ? [`parallel = false`] : []),
  ];
  return `read_csv([${files.map(({ readable }) => literal(readable)).join(', ')}], ${options.join(', ')})`;
}
