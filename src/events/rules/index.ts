export { loadRules, loadWrittenRules, type RuleOptions } from './load.ts';
export { lemmaKey } from './lemma-key.ts';
export type { CompiledRules, RuleSet } from './compile.ts';
export type * from './model.ts';
export type { RuleFile } from './format.ts';
export type { Lexicon } from './lexicon.ts';
