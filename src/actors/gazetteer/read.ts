import { DemarcheError, dayOf, daysInMonth, isDay } from '../../core/index.ts';
import type { Day } from '../../core/index.ts';
import { isActorCode, isSector } from '../../ontology/index.ts';
import type { EntryKind, GazetteerEntry } from './entry.ts';

/** An entry with the words that stand for it in texts. */
export interface NamedEntry {
  entry: GazetteerEntry;
  forms: string[];
}

const KINDS: ReadonlySet<string> = new Set<EntryKind>([
  'state',
  'adjective',
  'demonym',
  'capital',
  'metonym',
  'prefix',
  'organisation',
  'group',
  'company',
  'agency',
  'city',
  'region',
  'person',
  'role',
  'none',
]);

const STATE_CODE = /^[A-Z]{3}$/;

/** The first (or last) day of `2003`, `2003-07` or `2003-07-19`; null for an empty text. */
export function boundary(text: string, side: 'first' | 'last'): Day | null | undefined {
  if (text === '') return null;
  if (isDay(text)) return text;
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (side === 'first' ? 1 : 12) : Number(match[2]);
  return dayOf(year, month, side === 'first' ? 1 : daysInMonth(year, month));
}

function problem(source: string, line: number, message: string, advice: string): DemarcheError {
  return new DemarcheError('actors.gazetteer-row', `${source}, line ${line}: ${message}`, advice);
}

/**
 * Reads a gazetteer in our format: tab-separated `kind, forms (;), code, sector, from, to, detail`, where `#` begins
 * a comment line and trailing columns may be left out. A code of `=` or an empty code means `---`.
 * @param known further codes of states to accept (fictional ones, say).
 * @throws DemarcheError naming the line where a row cannot be read.
 */
export function readGazetteer(
  text: string,
  source: string,
  known: ReadonlySet<string> = new Set(),
): NamedEntry[] {
  const entries: NamedEntry[] = [];
  const declared = new Set(known);
  const lines = text.split('\n');
  for (const [index, raw] of lines.entries()) {
    if (!isRow(raw)) continue;
    const named = readRow(raw, source, index + 1, declared);
    if (named.entry.kind === 'state' && STATE_CODE.test(named.entry.code)) declared.add(named.entry.code);
    entries.push(named);
  }
  return entries;
}

/** Whether a line holds an entry: neither blank nor a comment. */
export function isRow(line: string): boolean {
  return !line.startsWith('#') && line.trim() !== '';
}

/**
 * Reads one row.
 * @param declared codes of states to accept besides the real ones and one that the row itself declares.
 * @throws DemarcheError naming the line where it cannot be read.
 */
export function readRow(
  raw: string,
  source: string,
  line: number,
  declared: ReadonlySet<string>,
): NamedEntry {
  const columns = raw.split('\t').map((column) => column.trim());
  const [kind = '', forms = '', code = '', sector = '', from = '', to = '', detail = ''] = columns;
  if (!KINDS.has(kind))
    throw problem(source, line, `"${kind}" is no kind of entry`, `Use one of ${[...KINDS].join(', ')}.`);
  const declares = kind === 'state' && STATE_CODE.test(code);
  if (code !== '' && !declares && !isActorCode(code) && !declared.has(code))
    throw problem(
      source,
      line,
      `"${code}" is no code`,
      'Use an ISO 3166-1 alpha-3 code or UNO, EUR, IGO, NGO, MNC, IMG, ISM.',
    );
  if (sector !== '' && !isSector(sector))
    throw problem(
      source,
      line,
      `"${sector}" is no sector`,
      'Run `demarche explain GOV` to see what a sector is.',
    );
  const first = boundary(from, 'first');
  const last = boundary(to, 'last');
  if (first === undefined || last === undefined)
    throw problem(source, line, `"${from}" to "${to}" are no dates`, 'Write 2003, 2003-07 or 2003-07-19.');
  const names = forms
    .split(';')
    .map((form) => form.trim())
    .filter((form) => form !== '');
  const name = names[0];
  if (name === undefined)
    throw problem(source, line, 'the row names nothing', 'Put the names into the second column.');
  return {
    forms: names,
    entry: {
      kind: kind as EntryKind,
      name,
      code: code === '' ? '---' : code,
      sector: sector === '' ? null : sector,
      from: first,
      to: last,
      detail,
    },
  };
}
