import { lineFields } from './lines.ts';
import type { Recognition } from './recognise.ts';

const ACTOR = /^[A-Za-z]{3,}[A-Za-z0-9]*$/;
const CODE = /^\d{3,4}$/;

/** How the days of a list are written, by its first. */
function dayFormatOf(day: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return '%Y-%m-%d';
  if (/^\d{8}$/.test(day)) return '%Y%m%d';
  return /^\d{6}$/.test(day) ? '%y%m%d' : undefined;
}

/**
 * By what codes a list goes: only CAMEO has codes of four digits, only WEIS roots beyond 20. A list that shows
 * neither is told by its name.
 */
function schemeOf(codes: readonly string[], name: string): 'cameo' | 'weis' | undefined {
  if (codes.some((code) => code.length === 4)) return 'cameo';
  if (codes.some((code) => code.slice(0, 2) > '20')) return 'weis';
  const named = /cameo|weis/i.exec(name)?.[0].toLowerCase();
  return named === 'cameo' || named === 'weis' ? named : undefined;
}

/** A list of the KEDS project: day, source, target, code, and whatever follows; with or without a heading. */
export function kedsForm(lines: readonly string[], name: string): Recognition | undefined {
  const delimiter = (lines[0] ?? '').includes('\t') ? '\t' : ',';
  const rows = lines.map((line) => lineFields(line, delimiter).map((field) => field.trim()));
  const heading = rows[0]?.slice(0, 4).join(' ').toLowerCase() === 'date source target code';
  const [first = [], ...others] = heading ? rows.slice(1) : rows;
  const dayFormat = dayFormatOf(first[0] ?? '');
  if (
    first.length < 4 ||
    dayFormat === undefined ||
    !ACTOR.test(first[1] ?? '') ||
    !ACTOR.test(first[2] ?? '')
  )
    return undefined;
  if (!CODE.test(first[3] ?? '')) return undefined;
  const scheme = schemeOf(
    [first, ...others].map((row) => row[3] ?? '').filter((code) => CODE.test(code)),
    name,
  );
  if (scheme === undefined)
    return {
      dataset: null,
      what: 'a list of KEDS whose codes could be CAMEO or WEIS',
      advice: 'Say which with --codes cameo or --codes weis.',
    };
  const extra = Array.from({ length: first.length - 4 }, (_, index) => `extra ${index + 1}`);
  return {
    dataset: 'keds',
    form: {
      name: `keds-${scheme}`,
      delimiter,
      quote: delimiter === ',' ? '"' : '',
      headings: heading ? 1 : 0,
      columns: ['date', 'source', 'target', 'code', ...extra],
      dayFormat,
    },
  };
}
