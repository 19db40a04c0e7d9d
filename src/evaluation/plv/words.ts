const STOP = new Set('a an the of in on at to for by with from and or its his her their our this that these those is are was were be been has have had it he she they who which as s us'.split(' ')); // prettier-ignore

/** Content words of a span: lower case, letters and digits only, without articles and prepositions. "U.S." is one word. */
export function contentWords(span: string): Set<string> {
  const words = span
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (match) => `${match.replaceAll('.', '')}_abbr `)
    .split(/[^\p{L}\p{N}_]+/u)
    .map((word) => word.replace(/_abbr$/, ''));
  const kept = new Set(words.filter((word) => word !== '' && !STOP.has(word)));
  if (/\bUS\b|U\.S\./.test(span)) kept.add('us');
  return kept;
}

/** Whether two spans share a content word. */
export function sharesWord(a: string, b: string): boolean {
  const words = contentWords(a);
  for (const word of contentWords(b)) if (words.has(word)) return true;
  return false;
}
