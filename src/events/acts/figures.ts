const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const IN_WORDS = new Map([
  ...TEENS.map((word, index): [string, number] => [word, 10 + index]),
  ...TENS.flatMap((ten, index): [string, number][] => [
    [ten, 20 + 10 * index],
    ...ONES.map((one, unit): [string, number] => [`${ten}-${one}`, 21 + 10 * index + unit]),
  ]),
]);

/**
 * Numbers of a sentence that may tell one act from another, in digits: "twenty-three" and "23" are one. Numbers
 * below ten and years are left out: too many acts share them.
 */
export function figuresOf(text: string): Set<string> {
  const digits = (text.match(/\d[\d,.]*/g) ?? []).map((figure) => figure.replaceAll(/[,.]/g, ''));
  const words = (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? []).flatMap((word) => IN_WORDS.get(word) ?? []); // prettier-ignore
  const telling = digits.filter((figure) => figure.length > 1 && !/^(?:19|20)\d\d$/.test(figure));
  return new Set([...telling, ...words.map(String)]);
}
