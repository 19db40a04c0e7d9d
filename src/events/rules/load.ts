import { readdirSync } from 'node:fs';
import { readResource, resourcePath } from '../../platform/index.ts';
import { readClasses, readRules, type RuleFile, type WordClasses } from './format.ts';
import { verbForms } from './inflect.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import type { Pattern, PredicateKind, Rule, RuleExample } from './model.ts';

export interface RuleOptions {
  /** More rule files, as text; their rules win over equally specific built-in ones. */
  extra?: readonly RuleFile[];
  /** Leave the built-in rules out. */
  bare?: boolean;
}

/** The compiled coding rules: patterns by the word they begin from. */
export interface RuleSet {
  rules: readonly Rule[];
  examples: readonly RuleExample[];
  /** Number of distinct predicates. */
  predicates: number;
  classes: WordClasses;
  lexicon: Lexicon;
  /** Key of the verb a word is a form of, for verbs that some rule or word list knows. */
  verbForms: ReadonlyMap<string, string>;
  /** Keys of the verbs that some rule or word list knows. */
  verbs: ReadonlySet<string>;
  patternsFor(kind: PredicateKind, lemma: string): readonly Pattern[];
}

const NO_PATTERNS: readonly Pattern[] = [];

/** Broad readings of verbs: read first, so that every other file wins over it among equals. */
const FALLBACK_FILE = 'defaults.rules';

/** Names of the rule files that ship with the package, in the order in which they are read. */
function shippedFiles(): string[] {
  return readdirSync(resourcePath('data/rules'))
    .filter((name) => name.endsWith('.rules') && name !== FALLBACK_FILE)
    .sort();
}

let common: RuleSet | undefined;

/**
 * Reads and compiles the coding rules: those that ship with the package, and any others given as text; without
 * options they are read once and shared.
 * @throws DemarcheError `rules.malformed` naming file and line.
 */
export function loadRules(options: RuleOptions = {}): RuleSet {
  if (options.extra !== undefined || options.bare === true) return compileRules(options);
  return (common ??= compileRules(options));
}

function compileRules(options: RuleOptions): RuleSet {
  const classes: WordClasses = new Map();
  const shared: RuleFile = { name: 'classes.txt', text: readResource('data/rules/classes.txt') };
  const shipped = options.bare === true ? [] : [FALLBACK_FILE, ...shippedFiles()];
  const files: RuleFile[] = [
    ...shipped.map((name) => ({ name, text: readResource(`data/rules/${name}`) })),
    ...(options.extra ?? []),
  ];
  for (const file of [shared, ...files]) readClasses(file, classes);
  const rules = files.flatMap((file) => readRules(file, classes));
  const index = new Map<string, Pattern[]>();
  const sources = new Set<string>();
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      // Broad readings come after every closer one, however much they ask for.
      if (rule.id.startsWith('default.')) pattern.specificity -= 10;
      // What is left alone is left alone only where nothing as close is an act.
      if (rule.type === 'NONE') pattern.specificity -= 0.05;
      const key = `${pattern.kind}:${pattern.lemma}`;
      const list = index.get(key);
      if (list === undefined) index.set(key, [pattern]);
      else list.push(pattern);
      sources.add(`${pattern.kind}:${pattern.source}`);
    }
  // Most specific first; a later file wins over an earlier one among equals.
  for (const [key, list] of index)
    index.set(
      key,
      list.toReversed().toSorted((a, b) => b.specificity - a.specificity),
    );
  const lexicon = readLexicon(classes);
  const verbs = new Set(rules.flatMap((rule) => rule.patterns.flatMap((pattern) => (pattern.kind === 'verb' ? [pattern.lemma] : [])))); // prettier-ignore
  for (const list of [lexicon.say, lexicon.support, lexicon.future, lexicon.possible, lexicon.negative])
    for (const word of list) if (!word.includes(' ')) verbs.add(word);
  const forms = new Map<string, string>();
  for (const verb of verbs) for (const form of verbForms(verb)) if (!forms.has(form)) forms.set(form, verb);
  return {
    rules,
    examples: rules.flatMap((rule) => rule.examples),
    predicates: sources.size,
    classes,
    lexicon,
    verbForms: forms,
    verbs,
    patternsFor: (kind, lemma) => index.get(`${kind}:${lemma}`) ?? NO_PATTERNS,
  };
}
