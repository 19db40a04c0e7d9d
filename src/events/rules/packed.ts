import type { Lexicon } from './lexicon.ts';
import type { CompiledRules, RuleSet } from './compile.ts';
import type { Pattern, PredicateKind, Rule, SlotTest } from './model.ts';

/**
 * Compiled rules as text, so that the build can keep them: a first line with what every text needs; a line for each list
 * of words that tests of patterns name by its number; a line of patterns for each word they begin from. A text holds few
 * of these words, so a line is read when its word is met. Signs outside ASCII are escaped: so the text takes half the
 * room and is read from bytes in no time.
 */
interface Head {
  rules: Rule[];
  /** Number of lists of words. */
  lists: number;
  lexicon: Record<keyof Lexicon, string>;
  verbs: string;
  /** Each verb that words are forms of, with these forms. */
  verbForms: string[];
}

/** Rule, particle, specificity, source, tests. */
type PackedPattern = [number, string | null, number, string, PackedTest[]];
/** Slot, number of the list of words or −1, types, flags. */
type PackedTest = [string, number, string | null, number];

const ACTOR = 1;
const OBLIGED = 2;
const NEGATED = 4;

const BETWEEN = '|';
const NO_PATTERNS: readonly Pattern[] = [];

/** The text of compiled rules. */
export function packRules(compiled: CompiledRules): string {
  const numbers = new Map(compiled.rules.map((rule, index) => [rule.id, index]));
  const lists = new Map<string, number>();
  const listNumber = (words: ReadonlySet<string> | null): number => {
    if (words === null) return -1;
    const list = [...words].join(BETWEEN);
    const known = lists.get(list);
    if (known === undefined) lists.set(list, lists.size);
    return known ?? lists.size - 1;
  };
  const packTest = ({ slot, words, types, actor, obliged, negated }: SlotTest): PackedTest => [
    slot,
    listNumber(words),
    types === null ? null : [...types].join(BETWEEN),
    (actor ? ACTOR : 0) + (obliged ? OBLIGED : 0) + (negated ? NEGATED : 0),
  ];
  const packPattern = ({ rule, particle, specificity, source, tests }: Pattern): PackedPattern => [
    numbers.get(rule.id) as number,
    particle,
    specificity,
    source,
    tests.map(packTest),
  ];
  const lines = Array.from(compiled.patterns, ([key, list]) => `${key}\t${JSON.stringify(list.map(packPattern))}`); // prettier-ignore
  const forms = new Map<string, string[]>();
  for (const [form, verb] of compiled.verbForms) {
    const list = forms.get(verb);
    if (list === undefined) forms.set(verb, [verb, form]);
    else list.push(form);
  }
  const head: Head = {
    rules: compiled.rules.map(({ patterns: _patterns, examples: _examples, ...rule }) => rule),
    lists: lists.size,
    lexicon: eachList(compiled.lexicon, (words: ReadonlySet<string>) => [...words].join(BETWEEN)),
    verbs: [...compiled.verbs].join(BETWEEN),
    verbForms: Array.from(forms.values(), (words) => words.join(BETWEEN)),
  };
  return [JSON.stringify(head), ...Array.from(lists.keys(), (list) => JSON.stringify(list)), ...lines].map(inAscii).join('\n'); // prettier-ignore
}

/** The rules of a text that {@link packRules} wrote. */
export function unpackRules(text: string): RuleSet {
  const lines = text.split('\n');
  const head = JSON.parse(lines[0] as string) as Head;
  // The line of a word, or what was read in it.
  type ByWord = Map<string, string | readonly Pattern[]>;
  const patterns: Record<PredicateKind, ByWord> = { verb: new Map(), noun: new Map(), adj: new Map() };
  for (let index = 1 + head.lists; index < lines.length; index++) {
    const line = lines[index] as string;
    const colon = line.indexOf(':');
    const tab = line.indexOf('\t');
    const lemma = line.slice(colon + 1, tab);
    patterns[line.slice(0, colon) as PredicateKind].set(fromAscii(lemma), line.slice(tab + 1));
  }
  const verbForms = new Map<string, string>();
  for (const words of head.verbForms) {
    const [verb = '', ...forms] = words.split(BETWEEN);
    for (const form of forms) verbForms.set(form, verb);
  }
  const lists: (ReadonlySet<string> | undefined)[] = [];
  const listAt = (number: number): ReadonlySet<string> =>
    (lists[number] ??= setOf(JSON.parse(lines[1 + number] as string) as string));
  const unpackTest = ([slot, list, types, flags]: PackedTest): SlotTest => ({
    slot,
    words: list < 0 ? null : listAt(list),
    actor: (flags & ACTOR) !== 0,
    obliged: (flags & OBLIGED) !== 0,
    types: types === null ? null : setOf(types),
    negated: (flags & NEGATED) !== 0,
  });
  const unpack = (kind: PredicateKind, lemma: string, line: string): Pattern[] =>
    (JSON.parse(line) as PackedPattern[]).map(([rule, particle, specificity, source, tests]) => ({
      rule: head.rules[rule] as Rule,
      kind,
      lemma,
      particle,
      tests: tests.map(unpackTest),
      specificity,
      source,
    }));
  return {
    lexicon: eachList(head.lexicon, setOf),
    verbForms,
    verbs: setOf(head.verbs),
    patternsFor: (kind, lemma) => {
      const found = patterns[kind].get(lemma);
      if (typeof found !== 'string') return found ?? NO_PATTERNS;
      const read = unpack(kind, lemma, found);
      patterns[kind].set(lemma, read);
      return read;
    },
  };
}

function eachList<From, To>(lists: Readonly<Record<keyof Lexicon, From>>, change: (list: From) => To) {
  const changed = Object.entries(lists).map(([name, list]) => [name, change(list)]);
  return Object.fromEntries(changed) as Record<keyof Lexicon, To>;
}

/** Escapes as in JSON. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function fromAscii(text: string): string {
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}

function setOf(words: string): Set<string> {
  return new Set(words === '' ? [] : words.split(BETWEEN));
}
