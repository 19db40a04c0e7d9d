import { score, type BinaryClassifier } from '../numerics/binary-classifier.ts';
import { lookUp, type HashTable } from '../numerics/hash-table.ts';
import { isBoundAbbreviation, isStoppedName } from './abbreviations.ts';
import { addressesIn } from './addresses.ts';
import { APOSTROPHE, classOf, DIGIT, isLetter } from './characters.ts';
import type { Chunk } from './chunks.ts';
import {
  contextOf,
  foldedHash,
  MOST_TOKEN_FEATURES,
  tokenFeatures,
  type ChunkContext,
} from './token-features.ts';

/** Traits of a chunk that may hold an address: `@`, `://` or `www.`. */
const ADDRESS_TRAITS = 3;
const NONE: readonly Chunk[] = [];

/** What is learned for cutting chunks into words. */
export interface WordModel {
  classifier: BinaryClassifier;
  /** Runs of letters that are two words ("cannot", "gonna"): hash in lower case to the offset of the cut. */
  fused: HashTable;
}

/**
 * Cuts the chunks of a text into words: `ends[i]` is the end of the word that begins at `starts[i]`. A gap inside
 * a chunk is weighed by the classifier; between two letters only clitics (n't) and known fusions are cut.
 */
export function cutWords(
  text: string,
  chunks: readonly Chunk[],
  model: WordModel,
): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  const features = new Int32Array(MOST_TOKEN_FEATURES);
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    let context: ChunkContext | undefined;
    let addresses: readonly Chunk[] = NONE;
    let bound = false;
    let tokenStart = chunk.start;
    forEachCandidate(text, chunk, model.fused, (gap) => {
      if (context === undefined) {
        context = contextOf(text, chunks, index);
        addresses = (context.traits & ADDRESS_TRAITS) === 0 ? NONE : addressesIn(text, chunk);
        const next = chunks[index + 1];
        bound = next !== undefined && isBoundAbbreviation(text, chunk.start, chunk.end, next.start);
      }
      if (bound || addresses.some((address) => gap > address.start && gap < address.end)) return;
      const count = tokenFeatures(text, context, gap, tokenStart, features);
      if (score(model.classifier, features, count) <= 0 && !(gap === chunk.end - 1 && isStoppedName(text, chunk.start, chunk.end, chunks[index + 1]?.start ?? -1))) return; // prettier-ignore
      starts.push(tokenStart);
      ends.push(gap);
      tokenStart = gap;
    });
    starts.push(tokenStart);
    ends.push(chunk.end);
  }
  return { starts, ends };
}

/** Calls back for every gap of a chunk that may be a boundary between words, from left to right. */
export function forEachCandidate(
  text: string,
  chunk: Chunk,
  fused: HashTable,
  visit: (gap: number) => void,
): void {
  let run = chunk.start;
  let left = classOf(text.charCodeAt(chunk.start));
  for (let gap = chunk.start + 1; gap <= chunk.end; gap++) {
    const right = gap < chunk.end ? classOf(text.charCodeAt(gap)) : APOSTROPHE;
    const inside = isLetter(left) && isLetter(right);
    if (!inside) {
      if (isLetter(left)) visitRun(text, run, gap, chunk.end, fused, visit);
      const code = text.charCodeAt(gap);
      const pairHalf = code >= 0xdc00 && code <= 0xdfff;
      if (gap < chunk.end && !(left === DIGIT && right === DIGIT) && !pairHalf) visit(gap);
      run = gap;
    }
    left = right;
  }
}

/** Candidates inside a run of letters: before "n" of "n't", and where a known fusion is cut. */
function visitRun(
  text: string,
  start: number,
  end: number,
  chunkEnd: number,
  fused: HashTable,
  visit: (gap: number) => void,
): void {
  const length = end - start;
  if (length < 3 || length > 16) {
    if (length === 2) visitKnown();
    return;
  }
  const negated =
    end + 1 < chunkEnd &&
    classOf(text.charCodeAt(end)) === APOSTROPHE &&
    (text.charCodeAt(end + 1) | 32) === 116 &&
    (text.charCodeAt(end - 1) | 32) === 110 &&
    (end + 2 >= chunkEnd || !isLetter(classOf(text.charCodeAt(end + 2))));
  if (negated) visit(end - 1);
  else visitKnown();

  function visitKnown(): void {
    const offset = lookUp(fused, foldedHash(text, start, end));
    if (offset > 0 && offset < length) visit(start + offset);
  }
}
