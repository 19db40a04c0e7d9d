/**
 * The commonest words of English that are rare in other languages' texts: about four in ten words of English prose.
 * Words that are common elsewhere too (a, an, as, in, is, me, on, so, was …) are left out.
 */
const COMMON = new Set(
  (
    'the of and to that for with by from are were has had have been be it its his her their they he she this these ' +
    'which who would could should will not but at or about after before said than more other into when there what ' +
    'between against under over during also'
  ).split(' '),
);

/** The commonest words of other languages in the Latin alphabet, as far as English has no such word. */
const FOREIGN = new Set(
  (
    'de la le les et un une des du au aux que qui dans pour pas sur est el los las del en por con una se lo al para su ' +
    'es y o e il di che per non della dei gli um uma do da dos os não com na no der das und den von zu mit sich des dem ' +
    'auf ist im ein eine für haben hat über noch nicht auch wird werden wurde nach bei sind weil het een van op te zijn niet og i det er af på som att och är til til av på je na se v z ' +
    'nie to że ve bir ve bu için dan yang di ini itu dengan untuk och'
  )
    .split(' ')
    .filter((word) => !COMMON.has(word) && !['no', 'do', 'i', 'per'].includes(word)),
);

/** Fewer words than this are too few to tell without weighing letters. */
const ENOUGH_WORDS = 12;
/** Share of the words that must be common ones. */
const ENOUGH_SHARE = 0.25;
/** A text that repeats one or two words is no prose. */
const ENOUGH_KINDS = 4;
/** Common words of English that there must be for every foreign one: names hold some ("de", "al", "van"). */
const FOR_EACH_FOREIGN = 10;

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
    } else if (FOREIGN.has(small) || (first >= OTHER_ALPHABETS && first !== APOSTROPHE)) foreign++;
  }
  return (
    common >= words.length * ENOUGH_SHARE &&
    kinds.size >= ENOUGH_KINDS &&
    common >= foreign * FOR_EACH_FOREIGN
  );
}
