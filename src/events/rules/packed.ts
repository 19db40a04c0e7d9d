import { TextTable } from '../../platform/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { CompiledRules, RuleSet } from './compile.ts';
import { gateOf } from './gate.ts';
import type { Pattern, PredicateKind, Rule, SlotTest } from './model.ts';

/**
 * Compiled rules as a table of texts, so that the build can keep them: one with what every text needs; one for each list
 * of words that tests of patterns name by its number; one of patterns for each word they begin from. A text holds few
 * of these words, so patterns are read when their word is met.
 */
interface Head {
  rules: Rule[];
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
const OFFICIAL = 8;

const BETWEEN = '|';
/** The key of the head; lists have their numbers, patterns the kind of word, a colon and the word. */
const HEAD = 'head';
const NO_PATTERNS: readonly Pattern[] = [];
/** How many words without patterns are remembered. */
const MOST_ABSENT = 20_000;

/** The bytes of compiled rules. */
export function packRules(compiled: CompiledRules): Uint8Array<ArrayBuffer> {
  const numbers = new Map(compiled.rules.map((rule, index) => [rule.id, index]));
  const lists = new Map<string, number>();
  const listNumber = (words: ReadonlySet<string> | null): number => {
    if (words === null) return -1;
    const list = [...words].join(BETWEEN);
    const known = lists.get(list);
    if (known === undefined) lists.set(list, lists.size);
    return known ?? lists.size - 1;
  };
  const packTest = ({ slot, words, types, actor, official, obliged, negated }: SlotTest): PackedTest => [
    slot,
    listNumber(words),
    types === null ? null : [...types].join(BETWEEN),
    (actor ? ACTOR : 0) + (obliged ? OBLIGED : 0) + (negated ? NEGATED : 0) + (official ? OFFICIAL : 0), // prettier-ignore
  ];
  const packPattern = ({ rule, particle, specificity, source, tests }: Pattern): PackedPattern => [
    numbers.get(rule.id) as number,
    particle,
    specificity,
    source,
    tests.map(packTest),
  ];
  const patterns = Array.from(compiled.patterns, ([key, list]) => [key, JSON.stringify(list.map(packPattern))] as const); // prettier-ignore
  const forms = new Map<string, string[]>();
  for (const [form, verb] of compiled.verbForms) {
    const list = forms.get(verb);
    if (list === undefined) forms.set(verb, [verb, form]);
    else list.push(form);
  }
  const head: Head = {
    rules: compiled.rules.map(({ patterns: _patterns, examples: _examples, ...rule }) => rule),
    lexicon: eachList(compiled.lexicon, (words: ReadonlySet<string>) => [...words].join(BETWEEN)),
    verbs: [...compiled.verbs].join(BETWEEN),
    verbForms: Array.from(forms.values(), (words) => words.join(BETWEEN)),
  };
  const words = Array.from(lists, ([list, number]) => [`${number}`, list] as const);
  return TextTable.pack([[HEAD, JSON.stringify(head)], ...words, ...patterns]);
}

/** The rules of a table that {@link packRules} wrote. */
export function unpackRules(bytes: Uint8Array<ArrayBuffer>): RuleSet {
  const table = new TextTable(bytes);
  const head = JSON.parse(table.get(HEAD) as string) as Head;
  type ByWord = Map<string, readonly Pattern[]>;
  const patterns: Record<PredicateKind, ByWord> = { verb: new Map(), noun: new Map(), adj: new Map() };
  let absent = 0;
  const verbForms = new Map<string, string>();
  for (const words of head.verbForms) {
    const [verb = '', ...forms] = words.split(BETWEEN);
    for (const form of forms) verbForms.set(form, verb);
  }
  const lists: (WordList | undefined)[] = [];
  const listAt = (number: number): WordList => (lists[number] ??= wordList(table.get(`${number}`) as string));
  const unpackTest = ([slot, list, types, flags]: PackedTest): SlotTest => ({
    slot,
    ...(list < 0 ? ANYTHING : listAt(list)),
    actor: (flags & ACTOR) !== 0,
    official: (flags & OFFICIAL) !== 0,
    obliged: (flags & OBLIGED) !== 0,
    types: types === null ? null : setOf(types),
    negated: (flags & NEGATED) !== 0,
  });
  const unpack = (kind: PredicateKind, lemma: string, line: string): Pattern[] =>
    (JSON.parse(line) as PackedPattern[]).map(([rule, particle, specificity, source, packed]) => {
      const tests = packed.map(unpackTest);
      return { rule: head.rules[rule] as Rule, kind, lemma, particle, gate: gateOf(tests), tests, specificity, source }; // prettier-ignore
    });
  return {
    lexicon: eachList(head.lexicon, setOf),
    verbForms,
    verbs: setOf(head.verbs),
    patternsFor: (kind, lemma) => {
      const known = patterns[kind].get(lemma);
      if (known !== undefined) return known;
      const text = table.get(`${kind}:${lemma}`);
      const read = text === undefined ? NO_PATTERNS : unpack(kind, lemma, text);
      if (text !== undefined || absent++ < MOST_ABSENT) patterns[kind].set(lemma, read);
      return read;
    },
  };
}

function eachList<From, To>(lists: Readonly<Record<keyof Lexicon, From>>, change: (list: From) => To) {
  const changed = Object.entries(lists).map(([name, list]) => [name, change(list)]);
  return Object.fromEntries(changed) as Record<keyof Lexicon, To>;
}

/** The words of a test, and whether some are of several words. */
type WordList = Pick<SlotTest, 'words' | 'phrases'>;
const ANYTHING: WordList = { words: null, phrases: false };

function wordList(words: string): WordList {
  return { words: setOf(words), phrases: words.includes(' ') };
}

function setOf(words: string): Set<string> {
  return new Set(words === '' ? [] : words.split(BETWEEN));
}
