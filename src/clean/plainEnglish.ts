/**
 * The commonest words of English: nearly half of its prose. Some are words elsewhere too (a, in, is …), but then other
 * common words of that language stand beside them.
 */
const COMMON = new Set(
  (
    'the of and to that for with by from are were has had have been be it its his her their they he she this these ' +
    'which who would could should will not but at or about after before said than more other into when there what ' +
    'between against under over during also a an in on is was as we so all new one two three four ' +
    'five six'
  ).split(' '),
);

/** The commonest words of other languages in the Latin alphabet, as far as English has no such word. */
const FOREIGN = new Set(
  (
    'de la le les et une des du aux que qui dans pour pas sur est el los las del en por una se lo para su es il di che ' +
    'non della dei gli um uma da dos os não na der das und den von zu mit sich des dem auf ist im am die ein eine für ' +
    'haben hat über noch nicht auch wird werden wurde nach bei sind weil het een van op te zijn niet og det er af på ' +
    'som att och är til till av je nie że ve bir bu için dan yang ini itu dengan untuk'
  ).split(' '),
);

/** Fewer words than this are too few to tell without weighing letters. */
const ENOUGH_WORDS = 12;
/** Share of the words that must be common ones. */
const ENOUGH_SHARE = 0.2;
/** A text that repeats a few words is no prose. */
const ENOUGH_KINDS = 5;
/** Common words of English that one foreign one takes away: names hold some ("de", "van"), foreign texts many. */
const FOR_EACH_FOREIGN = 6;

/** Letters from here on are of another alphabet; the typographic apostrophe alone is not. */
const OTHER_ALPHABETS = 0x0250;
const APOSTROPHE = 0x2019;

/**
 * Whether a stretch of text is so plainly English that no table of letter sequences need be asked. It errs on the
 * side of saying no.
 */
export function isPlainlyEnglish(words: readonly string[]): boolean {
  if (words.length < ENOUGH_WORDS) return false;
  const kinds = new Set<string>();
  let [common, foreign] = [0, 0];
  for (const word of words) {
    const small = word.toLowerCase();
    const first = small.charCodeAt(0);
    if (COMMON.has(small)) {
      common++;
      kinds.add(small);
    } else if (FOREIGN.has(small)) foreign += FOR_EACH_FOREIGN;
    else if (first >= OTHER_ALPHABETS && first !== APOSTROPHE) foreign++;
  }
  return kinds.size >= ENOUGH_KINDS && common - foreign >= words.length * ENOUGH_SHARE;
}
