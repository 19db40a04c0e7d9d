import { readClasses, readRules, type RuleFile, type WordClasses } from './format.ts';
import { verbForms } from './inflect.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import type { Pattern, PredicateKind, RuleExample, WrittenRule } from './model.ts';

/** The coding rules as the coder asks for them: patterns by the word they begin from. */
export interface RuleSet {
  lexicon: Lexicon;
  /** Key of the verb a word is a form of, for verbs that some rule or word list knows. */
  verbForms: ReadonlyMap<string, string>;
  /** Keys of the verbs that some rule or word list knows. */
  verbs: ReadonlySet<string>;
  patternsFor(kind: PredicateKind, lemma: string): readonly Pattern[];
}

/** Coding rules with all that was written about them. */
export interface CompiledRules extends RuleSet {
  rules: readonly WrittenRule[];
  examples: readonly RuleExample[];
  /** Number of distinct predicates. */
  predicates: number;
  /** Patterns by kind and word, `verb:meet`. */
  patterns: ReadonlyMap<string, readonly Pattern[]>;
}

const NO_PATTERNS: readonly Pattern[] = [];

/**
 * Compiles rule files, later ones winning over earlier ones among equals; `shared` holds word classes for all of them.
 * @throws DemarcheError `rules.malformed` naming file and line.
 */
export function compileRules(shared: RuleFile, files: readonly RuleFile[]): CompiledRules {
  const classes: WordClasses = new Map();
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
    lexicon,
    verbForms: forms,
    verbs,
    patterns: index,
    patternsFor: (kind, lemma) => index.get(`${kind}:${lemma}`) ?? NO_PATTERNS,
  };
}
