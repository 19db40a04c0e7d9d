import { DemarcheError } from '../../core/index.ts';
import { gateOf } from './gate.ts';
import { lemmaKey } from './lemma-key.ts';
import type { Frame, Path, Pattern, PredicateKind, Rule, RuleExample, SlotTest, WrittenRule } from './model.ts'; // prettier-ignore

/** Named lists of words (`$agreement = agreement, deal, pact`), shared by all rule files. */
export type WordClasses = Map<string, string[]>;

/** A rule file as text, with the name it is reported under. */
export interface RuleFile {
  name: string;
  text: string;
}

const KEYS = new Set([
  'type', 'mode', 'context', 'cameo', 'verbs', 'nouns', 'adjectives', 'actor', 'recipient', 'both',
  'noun-actor', 'noun-recipient', 'noun-both', 'adj-actor', 'adj-recipient', 'keeps-inner', 'swallows', 'weight', 'strict', 'at-home',
]); // prettier-ignore

/** Types whose object is what is wanted, refused, threatened or promised, not something that happened. */
const SWALLOWING = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'NONE']);

function fail(file: string, line: number, message: string): never {
  throw new DemarcheError(
    'rules.malformed',
    `${file}, line ${line}: ${message}`,
    'See docs/guide/rules.md for the form of a rule file.',
    { exitCode: 2 },
  );
}

/** What lists of words came to, by the classes they were read with: most are written many times. */
const expanded = new WeakMap<WordClasses, Map<string, ReadonlySet<string>>>();

/** Reads the word classes of a file: lines `$name = word, word, $other`. */
export function readClasses(file: RuleFile, classes: WordClasses): void {
  expanded.delete(classes);
  for (const [index, raw] of file.text.split('\n').entries()) {
    const line = raw.replace(/\s+#.*$/, '').trim();
    if (!line.startsWith('$')) continue;
    const match = /^\$([\w-]+)\s*\+?=\s*(.+)$/.exec(line);
    if (match === null) fail(file.name, index + 1, 'a word class is written "$name = word, word"');
    const [, name = '', list = ''] = match;
    const words = classes.get(name) ?? [];
    for (const word of list.split(',').map((item) => item.trim())) {
      if (word === '') continue;
      if (word.startsWith('$') && word.length > 1) {
        const other = classes.get(word.slice(1));
        if (other === undefined) fail(file.name, index + 1, `word class ${word} is not defined above`);
        words.push(...other);
      } else words.push(wordsKey(word));
    }
    classes.set(name, words);
  }
}

/** Key of one or several words: each word's key, joined by single spaces. */
export function wordsKey(words: string): string {
  return words.trim().split(/\s+/).map(lemmaKey).join(' ');
}

interface Block {
  id: string;
  line: number;
  values: Map<string, { text: string; line: number }[]>;
  examples: RuleExample[];
}

function readBlocks(file: RuleFile): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  for (const [index, raw] of file.text.split('\n').entries()) {
    const line = raw.trim();
    const number = index + 1;
    if (line === '' || line.startsWith('#') || line.startsWith('$')) continue;
    const header = /^\[([a-z0-9.-]+)\]$/.exec(line);
    if (header !== null) {
      current = { id: header[1] ?? '', line: number, values: new Map(), examples: [] };
      blocks.push(current);
      continue;
    }
    if (current === null) fail(file.name, number, 'a rule begins with its id in brackets, [type.name]');
    if (line.startsWith('+ ') || line.startsWith('- ')) {
      current.examples.push(readExample(line, current.id, file.name, number));
      continue;
    }
    const match = /^([a-z-]+):\s*(.*)$/.exec(line);
    if (match === null || !KEYS.has(match[1] ?? '')) fail(file.name, number, `cannot read "${line}"`);
    const [, key = '', value = ''] = match;
    const list = current.values.get(key) ?? [];
    list.push({ text: value.replace(/\s+#.*$/, ''), line: number });
    current.values.set(key, list);
  }
  return blocks;
}

/** `+ sentence => ACTOR, ACTOR > RECIPIENT; modality; TYPE` */
function readExample(line: string, rule: string, file: string, number: number): RuleExample {
  const [sentence = '', expectation] = line.slice(2).split(/\s=>\s/);
  const example: RuleExample = {
    rule, positive: line.startsWith('+'), sentence: sentence.trim(), actors: null, recipients: null, modality: null,
    type: null, file, line: number,
  }; // prettier-ignore
  if (expectation === undefined) return example;
  const [roles = '', ...rest] = expectation.split(';').map((part) => part.trim());
  const [actors = '', recipients = ''] = roles.split('>').map((part) => part.trim());
  const list = (text: string) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore
  example.actors = list(actors);
  example.recipients = list(recipients);
  for (const item of rest) {
    if (/^[A-Z]+$/.test(item)) example.type = item;
    else example.modality = item;
  }
  return example;
}

function readPaths(text: string): Path[] {
  return text
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '' && path !== 'none')
    .map((path) => path.split('.'));
}

function expand(list: string, classes: WordClasses, file: string, line: number): ReadonlySet<string> {
  let known = expanded.get(classes);
  if (known === undefined) expanded.set(classes, (known = new Map()));
  let words = known.get(list);
  if (words === undefined) known.set(list, (words = wordsOf(list, classes, file, line)));
  return words;
}

function wordsOf(list: string, classes: WordClasses, file: string, line: number): Set<string> {
  const words = new Set<string>();
  for (const item of list.split('|').filter((part) => part !== '')) {
    if (item.startsWith('$')) {
      const members = classes.get(item.slice(1));
      if (members === undefined) fail(file, line, `word class ${item} is not defined`);
      for (const member of members) words.add(member);
    } else words.add(wordsKey(item.replaceAll('_', ' ')));
  }
  return words;
}

function readTest(text: string, classes: WordClasses, file: string, line: number): SlotTest {
  const negated = text.startsWith('!');
  const colon = text.indexOf(':');
  const slot = text.slice(negated ? 1 : 0, colon);
  const value = text.slice(colon + 1);
  // "soldier|@actor": one of these words, or somebody.
  const actor = value.split('|').includes('@actor');
  const named = actor ? value.split('|').filter((part) => part !== '@actor').join('|') : value; // prettier-ignore
  const official = value === '@official';
  const types = named.startsWith('@') && !official ? new Set(named.slice(1).split('|')) : null;
  const obliged = value === '#must';
  const free = named === '' || official || obliged || types !== null;
  const words = free ? null : expand(named, classes, file, line);
  return {
    slot,
    words,
    phrases: words !== null && holdsPhrases(words),
    actor,
    official,
    obliged,
    types,
    negated,
  };
}

/** Named words say more than a type, a type more than "an actor", that more than "something". */
function weightOf(test: SlotTest): number {
  // "joint exercise" says more than "exercise".
  if (test.words !== null) return isOfPhrases(test.words) ? 2.3 : 2;
  if (test.types !== null || test.obliged || test.official) return 1.9;
  return test.actor ? 1.8 : 1.5;
}

function holdsPhrases(words: ReadonlySet<string>): boolean {
  for (const word of words) if (word.includes(' ')) return true;
  return false;
}

function isOfPhrases(words: ReadonlySet<string>): boolean {
  for (const word of words) if (!word.includes(' ')) return false;
  return true;
}

/** `$say comp:#must` stands for one pattern for each word of the class. */
function expandHead(source: string, classes: WordClasses, file: string, line: number): string[] {
  if (source === '') return [];
  const match = /^\$([\w-]+)(.*)$/.exec(source);
  if (match === null) return [source];
  const members = classes.get(match[1] ?? '');
  if (members === undefined) fail(file, line, `word class $${match[1]} is not defined`);
  return members.map((member) => member + (match[2] ?? ''));
}

function readPattern(
  source: string,
  kind: PredicateKind,
  rule: Rule,
  classes: WordClasses,
  file: string,
  line: number,
): Pattern {
  const parts = source.split(/\s+/);
  const words = parts.filter((part) => !part.includes(':'));
  const tests = parts.filter((part) => part.includes(':')).map((part) => readTest(part, classes, file, line));
  if (words.length === 0) fail(file, line, `pattern "${source}" has no word to begin from`);
  const nominal = kind === 'noun';
  const lemma = lemmaKey((nominal ? words.at(-1) : words[0]) ?? '');
  const rest = nominal ? words.slice(0, -1) : words.slice(1);
  let particle: string | null = null;
  if (rest.length > 0 && nominal)
    tests.push({ slot: 'modifier', words: new Set([rest.map(lemmaKey).join(' ')]), phrases: rest.length > 1, actor: false, official: false, obliged: false, types: null, negated: false }); // prettier-ignore
  else if (rest.length > 0) particle = rest.join(' ').toLowerCase();
  const specificity =
    (particle === null ? 0 : 2) +
    tests.filter((test) => !test.negated).reduce((sum, test) => sum + weightOf(test), 0) +
    tests.length * 0.1;
  return { rule, kind, lemma, particle, gate: gateOf(tests), tests, specificity, source };
}

/** Reads the rules of a file. @throws DemarcheError `rules.malformed` with file and line. */
export function readRules(file: RuleFile, classes: WordClasses): WrittenRule[] {
  return readBlocks(file).map((block) => {
    const one = (key: string) => block.values.get(key)?.at(-1)?.text;
    const type = one('type');
    if (type === undefined) fail(file.name, block.line, `rule ${block.id} has no type`);
    const frame = (prefix: string, fallback: Frame | null): Frame => {
      const actor = one(`${prefix}actor`);
      const recipient = one(`${prefix}recipient`);
      const both = one(`${prefix}both`);
      return {
        actor: actor === undefined ? (fallback?.actor ?? [['subj']]) : readPaths(actor),
        recipient: recipient === undefined ? (fallback?.recipient ?? [['obj']]) : readPaths(recipient),
        both: both === undefined ? (fallback?.both ?? []) : readPaths(both),
      };
    };
    const verb = frame('', null);
    const nominal = { actor: [['subj']], recipient: [['of'], ['on'], ['against'], ['to'], ['with']], both: verb.both }; // prettier-ignore
    const rule: WrittenRule = {
      id: block.id,
      type,
      mode: one('mode') ?? null,
      contexts: (one('context') ?? '').split(',').map((part) => part.trim()).filter((part) => part !== ''), // prettier-ignore
      cameo: one('cameo') ?? null,
      frames: {
        verb,
        noun: frame('noun-', one('verbs') === undefined ? { ...nominal, ...verb } : nominal),
        adj: frame('adj-', verb),
      },
      swallows: one('swallows') !== undefined || (SWALLOWING.has(type) && one('keeps-inner') === undefined),
      weight: Number(one('weight') ?? '0.7'),
      symmetric: verb.both.length > 0,
      strict: one('strict') !== undefined,
      atHome: one('at-home') !== undefined,
      patterns: [],
      examples: block.examples,
    };
    const kinds = [['verbs', 'verb'], ['nouns', 'noun'], ['adjectives', 'adj']] as const; // prettier-ignore
    for (const [key, kind] of kinds)
      for (const { text, line } of block.values.get(key) ?? [])
        for (const source of text.split(',').map((part) => part.trim()))
          for (const expanded of expandHead(source, classes, file.name, line))
            rule.patterns.push(readPattern(expanded, kind, rule, classes, file.name, line));
    if (rule.patterns.length === 0) fail(file.name, block.line, `rule ${block.id} has no predicate`);
    return rule;
  });
}
