/** Who did what to whom: events in PLOVER, coded by rules over dependency trees. */
export { codeEvents, MINIMUM_CONFIDENCE, type CodeInput, type CodeOptions } from './code.ts';
export { codeSentence, type Candidate } from './candidates.ts';
export { CONFIDENCE_FEATURES, confidenceFeatures, confidenceModel, LIKELY, nameFeature, probability } from './confidence/index.ts'; // prettier-ignore
export type { CodedEvent } from './finish.ts';
export { loadRules, loadWrittenRules, lemmaKey } from './rules/index.ts';
export type { CompiledRules, Rule, RuleExample, RuleFile, RuleOptions, RuleSet } from './rules/index.ts';
export { readModality, type ModalReading } from './modality/index.ts';
export { SentenceTree } from './tree/sentence-tree.ts';
export { treeOf } from './tree/tree-of.ts';
export { Matcher, type Hit } from './match.ts';
export { Roles, type Filler } from './roles.ts';
export { PartyFinder } from './parties/index.ts';
export type { Slots } from './tree/slots.ts';
export { evidenceOf, keysOf, pairReports, reportOf, sameAct, type Keyed, type Report } from './acts/index.ts';
