/** The door of `language`: English text to sentences, words, tags, lemmas, trees and times. */
export {
  createLanguage,
  loadLanguage,
  type AnalyzeOptions,
  type Language,
  type LanguageParts,
} from './language.ts';
export { fromConllu, toConllu } from './conllu/index.ts';
export type { ConlluDocument, ConlluExtras, ConlluSentence } from './conllu/index.ts';
export { datelineLength } from './dateline-parts.ts';
export { hasChild, isObliged, isUnder } from './trees.ts';
export { eventDate, findTimes, isDateline, storyDay } from './times/index.ts';
export type {
  EventDate,
  EventDateContext,
  NumericOrder,
  Resolved,
  StoryDay,
  TimeContext,
} from './times/index.ts';
export { loadCoreferenceModel, resolveCoreference } from './coreference/index.ts';
export type {
  CandidateMention,
  CoreferenceContext,
  CoreferenceKind,
  CoreferenceLink,
  CoreferenceModel,
} from './coreference/index.ts';
