import type { Event } from '../core/index.ts';
import type { Candidate } from './candidates.ts';

type Numbers = NonNullable<Event['numbers']>;

type Harm = 'killed' | 'injured' | 'arrested';
const HARMS = new Map<string, Harm>([
  ...['kill', 'murder', 'massacre', 'slaughter', 'execute', 'die', 'slay', 'behead', 'assassinate', 'dead'].map((word) => [word, 'killed'] as const),
  ...['injure', 'wound', 'hurt', 'maim'].map((word) => [word, 'injured'] as const),
  ...['arrest', 'detain', 'jail', 'imprison', 'apprehend', 'capture', 'hold', 'seize'].map((word) => [word, 'arrested'] as const),
]); // prettier-ignore
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']; // prettier-ignore
const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12, hundred: 100, thousand: 1000 }; // prettier-ignore
const SCALES = new Set(['million', 'billion', 'trillion', 'thousand', 'm', 'bn', 'mn']);
const SIGN = /[$€£¥₹]/;
const CURRENCY = /^(?:US|AU|C|HK|NZ|S)?[$€£¥₹]$/;
const CURRENCY_WORD = new Set(['dollar', 'euro', 'pound', 'yen', 'yuan', 'ruble', 'rouble', 'rupee', 'usd', 'eur', 'franc', 'dirham', 'riyal', 'lira', 'won', 'krone']); // prettier-ignore

/** Dead, injured and arrested persons and sums of money told of in the sentence of an event. */
export function numbersOf(candidate: Candidate): Numbers | null {
  const numbers: Numbers = {};
  const { tree, type } = candidate;
  if (type === 'ASSAULT' || type === 'COERCE' || type === 'PROTEST')
    for (let index = 0; index < tree.tokens.length; index++) {
      const kind = HARMS.get(tree.key(index));
      if (kind === undefined || numbers[kind] !== undefined) continue;
      const count = countAround(candidate, index);
      if (count !== null) numbers[kind] = count;
    }
  const money = moneyIn(candidate);
  if (money !== null) numbers.money = money;
  return Object.keys(numbers).length === 0 ? null : numbers;
}

function countAround(candidate: Candidate, predicate: number): number | null {
  const { tree } = candidate;
  for (const child of tree.children(predicate)) {
    const relation = tree.relation(child);
    if (relation !== 'obj' && tree.token(child).relation !== 'nsubj:pass' && !(relation === 'nsubj' && tree.key(predicate) === 'die')) continue; // prettier-ignore
    const own = valueOf(tree.token(child).text);
    if (own !== null) return own;
    for (const modifier of tree.children(child)) {
      if (tree.relation(modifier) !== 'nummod' && tree.token(modifier).upos !== 'NUM') continue;
      const value = valueOf(tree.token(modifier).text);
      if (value !== null) return value;
    }
  }
  return null;
}

/** "1,200", "twenty", "dozen"; null where the word is no number. */
function valueOf(text: string): number | null {
  const plain = text.replaceAll(',', '');
  if (/^\d{1,7}$/.test(plain)) return Number(plain);
  const lower = text.toLowerCase();
  const word = WORDS.indexOf(lower);
  if (word > 0) return word;
  return TENS[lower] ?? null;
}

/** The first sum of money, as written. */
function moneyIn(candidate: Candidate): string | null {
  const { tree } = candidate;
  const size = tree.tokens.length;
  const signed = SIGN.test(tree.sentence.text);
  for (let index = 0; index < size; index++) {
    const text = tree.token(index).text;
    if (signed && (CURRENCY.test(text) || /^[$€£]\d/.test(text))) {
      let last = /\d/.test(text) ? index : index + 1;
      if (last >= size || !/\d/.test(tree.token(last).text)) continue;
      if (last + 1 < size && SCALES.has(tree.key(last + 1))) last++;
      return tree.text(index, last);
    }
    if (CURRENCY_WORD.has(tree.key(index)) && index > 0) {
      let first = index - 1;
      if (SCALES.has(tree.key(first))) first--;
      if (first >= 0 && /^\d/.test(tree.token(first).text)) return tree.text(first, index);
    }
  }
  return null;
}
