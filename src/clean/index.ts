/** From a document as it came in to an article: main text, headline, byline, date with its basis, copies. */
export { clean, type CleanOptions, type Cleaned, MAXIMUM_CHARACTERS } from './clean.ts';
export { DuplicateIndex } from './duplicates/duplicateIndex.ts';
export {
  type Overlap,
  overlapOf,
  type Signature,
  SIGNATURE_VERSION,
  signatureOf,
  textDigest,
} from './duplicates/signature.ts';
export { languageOf } from './language.ts';
