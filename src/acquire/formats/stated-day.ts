import { dayOf, type Day } from '../../core/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a machine-written date names, as it is written there (no conversion between time zones):
 * ISO 8601 (`2014-03-02T10:00:00+05:00`, `20140302`), RFC 822 (`Sun, 02 Mar 2014 10:00:00 +0500`) and the
 * American order (`March 2, 2014`).
 */
export function statedDay(text: string | undefined): Day | undefined {
  const plain = text?.trim() ?? '';
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(plain);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i.exec(plain);
  if (american !== null) {
    return dayOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  }
  const rfc = /^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/i.exec(
    plain,
  );
  if (rfc === null) return undefined;
  const year = Number(rfc[3]);
  // Two-digit years turn at 70, as Unix time begins there.
  const full = (rfc[3] ?? '').length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
  return dayOf(full, monthOf(rfc[2] ?? ''), Number(rfc[1]));
}

/** 1–12, or 0 for a word that begins no English month. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
