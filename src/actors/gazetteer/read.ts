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
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '' || line.startsWith('#')) continue;
    const columns = line.split('\t').map((column) => column.trim());
    const [kind = '', forms = '', code = '', sector = '', from = '', to = '', detail = ''] = columns;
    if (!KINDS.has(kind))
      throw problem(
        source,
        index + 1,
        `"${kind}" is no kind of entry`,
        `Use one of ${[...KINDS].join(', ')}.`,
      );
    if (kind === 'state' && /^[A-Z]{3}$/.test(code)) declared.add(code);
    if (code !== '' && !isActorCode(code) && !declared.has(code))
      throw problem(
        source,
        index + 1,
        `"${code}" is no code`,
        'Use an ISO 3166-1 alpha-3 code or UNO, EUR, IGO, NGO, MNC, IMG, ISM.',
      );
    if (sector !== '' && !isSector(sector))
      throw problem(
        source,
        index + 1,
        `"${sector}" is no sector`,
        'Run `demarche explain GOV` to see what a sector is.',
      );
    const first = boundary(from, 'first');
    const last = boundary(to, 'last');
    if (first === undefined || last === undefined)
      throw problem(
        source,
        index + 1,
        `"${from}" to "${to}" are no dates`,
        'Write 2003, 2003-07 or 2003-07-19.',
      );
    const names = forms
      .split(';')
      .map((form) => form.trim())
      .filter((form) => form !== '');
    const name = names[0];
    if (name === undefined)
      throw problem(source, index + 1, 'the row names nothing', 'Put the names into the second column.');
    entries.push({
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
    });
  }
  return entries;
}
