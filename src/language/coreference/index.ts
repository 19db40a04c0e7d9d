/** Coreference for actors: which mention a pronoun, a role noun or a bare surname refers back to. */
export { resolveCoreference, type CoreferenceContext } from './resolve.ts';
export { loadCoreferenceModel, type CoreferenceModel } from './model.ts';
export type {
  CandidateMention,
  CoreferenceKind,
  CoreferenceLink,
  Gender,
  GrammaticalNumber,
  MentionKind,
} from './types.ts';
