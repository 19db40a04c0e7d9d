import type { ImportForm } from '../../core/index.ts';
import { GDELT_57, GDELT_58, GDELT_61, GDELT_MENTIONS, PHOENIX, POLECAT } from './columns.ts';
import { kedsForm } from './keds.ts';
import { lineFields } from './lines.ts';

/** The data sets that can be imported. */
export const DATASETS = ['gdelt', 'icews', 'polecat', 'phoenix', 'keds', 'plover'] as const;
export type Dataset = (typeof DATASETS)[number];

/** How a file is written, as the store wants to know it. */
export interface RecognisedForm {
  name: ImportForm;
  delimiter: string;
  quote: string;
  headings: number;
  columns: readonly string[];
  dayFormat: string;
  /** Whether rows may lack their last columns. Default: a row that does is malformed. */
  padded?: true;
}

/** What a file is: one that can be imported, or in words what it is instead. */
export type Recognition =
  { dataset: Dataset; form: RecognisedForm } | { dataset: null; what: string; advice?: string };

const whole = /^\d+$/;

function tabbed(
  name: RecognisedForm['name'],
  columns: readonly string[],
  dayFormat: string,
  headings = 0,
): RecognisedForm {
  return { name, delimiter: '\t', quote: '', headings, columns, dayFormat };
}

/** Names made distinct, and never empty: a file may have columns that its heading does not name. */
function columnNames(heading: readonly string[]): string[] {
  const seen = new Set<string>();
  return heading.map((given, index) => {
    const name = given.trim() === '' || seen.has(given.trim()) ? `column ${index + 1}` : given.trim();
    seen.add(name);
    return name;
  });
}

/** POLECAT: some weeks name a column that the rows do not have, and some rows end in a tab too many. */
function polecatForm(heading: readonly string[], row: readonly string[]): RecognisedForm {
  const names = heading.length === row.length ? columnNames(heading) : POLECAT;
  const extra = Array.from(
    { length: Math.max(0, row.length - names.length) },
    (_, index) => `extra ${index + 1}`,
  );
  return tabbed('polecat', [...names, ...extra], '%Y-%m-%d', 1);
}

/** GDELT 1.0 went from 57 columns to 58 on a day; files joined over that day hold rows of both. */
function gdeltEvents(rows: readonly (readonly string[])[]): Recognition | undefined {
  const lengths = new Set(rows.map(({ length }) => length));
  const columns = [GDELT_61, GDELT_58, GDELT_57].find(({ length }) => lengths.has(length));
  if (columns === undefined) return undefined;
  const form = tabbed('gdelt-events', columns, '%Y%m%d');
  return {
    dataset: 'gdelt',
    form: columns === GDELT_58 && lengths.has(57) ? { ...form, padded: true } : form,
  };
}

function withoutHeading(rows: readonly (readonly string[])[]): Recognition | undefined {
  const [fields = []] = rows;
  const [first = '', second = ''] = fields;
  if ([57, 58, 61].includes(fields.length) && whole.test(first) && /^\d{8}$/.test(second))
    return gdeltEvents(rows);
  if (fields.length === GDELT_MENTIONS.length && whole.test(first) && /^\d{14}$/.test(second))
    return { dataset: 'gdelt', form: tabbed('gdelt-mentions', GDELT_MENTIONS, '%Y%m%d%H%M%S') };
  if (fields.length === PHOENIX.length && /^\d{8}$/.test(second) && /^\d{4}$/.test(fields[2] ?? ''))
    return { dataset: 'phoenix', form: tabbed('phoenix', PHOENIX, '%Y%m%d') };
  if (fields.length === 27 && /^\d{14}-/.test(first))
    return {
      dataset: null,
      what: "a file of GDELT's Global Knowledge Graph, which holds themes and not events",
      advice: 'Import the file whose name ends in export.CSV of the same quarter of an hour.',
    };
  return undefined;
}

function withHeading(lines: readonly string[], delimiter: string): Recognition | undefined {
  const quote = delimiter === ',' ? '"' : '';
  const heading = lineFields(lines[0] ?? '', delimiter);
  const row = lineFields(lines[1] ?? '', delimiter);
  const names = new Set(heading.map((name) => name.trim()));
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.has(name));
  const form = (name: RecognisedForm['name'], dayFormat: string): RecognisedForm => ({
    name,
    delimiter,
    quote,
    headings: 1,
    columns: columnNames(heading),
    dayFormat,
  });
  if (has('Event ID', 'Source Name', 'CAMEO Code', 'Target Name')) {
    // A spreadsheet writes days in its own way; the file's first row shows which.
    const day = row[heading.indexOf('Event Date')] ?? '';
    return { dataset: 'icews', form: form('icews', /^\d+\/\d+\/\d{4}$/.test(day) ? '%m/%d/%Y' : '%Y-%m-%d') };
  }
  if (has('Event Type', 'Actor Name', 'Recipient Name'))
    return {
      dataset: 'polecat',
      form: delimiter === '\t' ? polecatForm(heading, row) : form('polecat', '%Y-%m-%d'),
    };
  if (has('eid', 'year', 'month', 'day', 'source', 'target', 'code'))
    return { dataset: 'phoenix', form: form('phoenix-historical', '%Y-%m-%d') };
  if (has('EventID', 'SourceActorFull', 'TargetActorFull', 'EventCode'))
    return {
      dataset: 'phoenix',
      form: form('phoenix', /^\d{8}$/.test(row[heading.indexOf('Date')] ?? '') ? '%Y%m%d' : '%Y-%m-%d'),
    };
  if (has('i', 'j', 'year') || has('verbCoop', 'matlConf'))
    return {
      dataset: null,
      what: 'a table of counts by pair and year, which holds no single events',
      advice: 'Import the events that it was counted from.',
    };
  if (has('date', 'source', 'relation', 'target'))
    return {
      dataset: null,
      what: 'a list of ICEWS events in words (date, source, relation, target), without their codes',
      advice: 'Import the files of the Dataverse, which have the codes.',
    };
  return undefined;
}

/** PLOVER JSON Lines: an object a line, with an event and whoever acts. */
function jsonLines(lines: readonly string[]): Recognition | undefined {
  if (!lines[0]?.trimStart().startsWith('{')) return undefined;
  const found = lines.some((line) => /"event"\s*:/.test(line) && /"(?:actor|source)"\s*:/.test(line));
  return found
    ? {
        dataset: 'plover',
        form: {
          name: 'plover',
          delimiter: '',
          quote: '',
          headings: 0,
          columns: ['line'],
          dayFormat: '%Y-%m-%d',
        },
      }
    : { dataset: null, what: 'a file of JSON Lines whose objects are no PLOVER events' };
}

/**
 * What a file is, from its beginning: by its columns, never by its name alone. `name` helps where a list of KEDS
 * could be in CAMEO or in WEIS. Cost: a few lines.
 */
export function recognise(sample: string, name = ''): Recognition {
  const lines = sample
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (first === '') return { dataset: null, what: 'an empty file' };
  const tabs = lineFields(first, '\t');
  const commas = lineFields(first, ',');
  return (
    jsonLines(lines) ??
    withoutHeading(lines.map((line) => lineFields(line, '\t'))) ??
    withHeading(lines, '\t') ??
    withHeading(lines, ',') ??
    kedsForm(lines, name) ?? {
      dataset: null,
      what:
        tabs.length > 1 || commas.length > 1
          ? `a table of ${Math.max(tabs.length, commas.length)} columns parted by ${tabs.length >= commas.length ? 'tabs' : 'commas'} that is none of the data sets known here`
          : 'none of the data sets known here',
    }
  );
}
