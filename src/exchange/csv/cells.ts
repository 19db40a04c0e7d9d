/**
 * What a spreadsheet would take for a formula: `=`, `+`, `-`, `@`, also in full width or behind white space, and
 * what makes it skip to the next character (tab, carriage return, line feed, NUL).
 */
const FORMULA = /^(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

/** Codes of actors of which the first is not known: no formula, though it begins with a sign. */
const UNRESOLVED = /^---(?:; (?:---|[A-Z]{3}))*$/;

/**
 * A text that no spreadsheet runs: an apostrophe before whatever looks like a formula. News text is written by
 * strangers, and a cell such as `=HYPERLINK(…)` would act when the file is opened.
 */
export function disarmed(text: string): string {
  return FORMULA.test(text) && !UNRESOLVED.test(text) ? `'${text}` : text;
}

/** One cell by RFC 4180: text in quotation marks, numbers bare, nothing for null. */
export function csvCell(value: string | number | null, options: { raw?: boolean } = {}): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = options.raw === true ? value : disarmed(value);
  return `"${text.replaceAll('"', '""')}"`;
}
