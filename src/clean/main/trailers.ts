/**
 * What feeds and syndicated texts add to a paragraph that is not the article's: who submitted it where, where it
 * appeared first, that more can be read elsewhere. Each pattern is anchored at an end of the paragraph and bounded.
 */
const BEHIND: readonly RegExp[] = [
  /\s*\bsubmitted by\s+(?:to\s+)?\/?u\/[\w-]{1,40}(?:\s+to\s+\/?r\/\w{1,40})?(?:\s*\[[^\]]{1,30}\]){0,4}$/i,
  /(?:\s*\[(?:link|\d{0,6} ?comments?)\]){1,3}$/i,
  /(?<=^|[.!?…"”’)\]]\s{0,3})the post\s.{1,300}?\s(?:first appeared|appeared first) on\s[^.]{1,120}(?:\.[a-z]{2,12}){0,3}\.?$/i,
  /(?<=^|[.!?…"”’)\]]\s{0,3})(?:read (?:the )?(?:more|rest|full (?:story|article|report|post|text))|continue reading|keep reading|read on(?=\W*$)|(?:click|tap) here to (?:read|continue|see)|see full (?:story|article|post))(?:\s[^.!?]{0,200})?(?:\.{1,3}|…|→|»|>|&raquo;)*$/i,
  /\s*\[\s*(?:…|\.{3}|&hellip;|\+\d{1,6} chars)\s*\]$/i,
];

/** Any of these words is in every trailer: what a paragraph without them ends with need not be asked. */
const HINTS = ['submitted by', 'ppeared', 'ead', 'omment', '[', 'here to', 'see full', 'See full'];

/** Longest end of a paragraph in which a trailer is looked for, in characters. */
const TAIL = 500;

/** A paragraph without what was added to its end by those who pass it on; empty where nothing else stands. */
export function withoutTrailer(paragraph: string): string {
  let kept = paragraph.trimEnd();
  for (let round = 0; round < 3; round++) {
    const from = Math.max(0, kept.length - TAIL);
    const tail = kept.slice(from);
    if (!HINTS.some((hint) => tail.includes(hint))) return kept;
    const found = BEHIND.find((pattern) => pattern.test(tail));
    if (found === undefined) return kept;
    kept = (kept.slice(0, from) + tail.replace(found, '')).trimEnd();
  }
  return kept;
}

/** The clock of a live report before an entry: "10:31 Arvania …", "4.05pm GMT – Arvania …". */
const STAMP =
  /^\(?\d{1,2}[:.]\d{2}(?:\s?(?:[AaPp]\.?[Mm]\.?|[A-Z]{1,3}T|GMT|UTC|hrs))*\)?\s{0,2}[-–—:|]?\s{1,3}(?!(?:AM|PM|[A-Z]{1,3}T|GMT|UTC)\b)(?=[A-Z"“‘'])/;

/** A paragraph without the clock that stands before it. */
export function withoutStamp(paragraph: string): string {
  const first = paragraph.charCodeAt(0);
  return first === 40 || (first >= 48 && first <= 57) ? paragraph.replace(STAMP, '') : paragraph;
}
