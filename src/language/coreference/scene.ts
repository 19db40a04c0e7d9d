import type { Sentence } from '../../core/index.ts';
import { nameClusters, shareNature } from './clusters.ts';
import { paragraphsOf, type Scene } from './features.ts';
import { plainMentions, withSupplied } from './mentions.ts';
import { quotesOf } from './quotes.ts';
import { childrenOf } from './tree.ts';
import type { CandidateMention } from './types.ts';

/** Everything about a document that is known before any pronoun is resolved. */
export function sceneOf(sentences: readonly Sentence[], supplied: readonly CandidateMention[] = []): Scene {
  const children = sentences.map(({ tokens }) => childrenOf(tokens));
  const mentions = withSupplied(sentences, children, plainMentions(sentences, children), supplied);
  const clusters = nameClusters(mentions, (index) => supplied[index]?.entity);
  shareNature(mentions, clusters);
  return {
    sentences,
    paragraphs: paragraphsOf(sentences),
    children,
    mentions,
    clusters,
    quotes: quotesOf(sentences),
  };
}
