import { existsSync } from 'node:fs';
import { resourcePath } from '../../../src/platform/index.ts';
import { readTreebankFile } from '../../../training/treebank.ts';

/** Where they lie; they are not part of the project. */
const TREEBANKS = ['ud-ewt/en_ewt-ud-train', 'gum/gum-open'].map((name) => resourcePath(`../shared/data/${name}.conllu.gz`)); // prettier-ignore
/** What reads like news or comment, as the treebanks name their documents. */
const PROSE = /^(?:weblog|newsgroup|GUM_(?:news|interview|speech|bio|court|essay|voyage))/;

/**
 * Documents put together from the sentences of treebanks, none of which comes twice: a repeated text finds every word
 * remembered from the time before, so a long run over one could look faster than a long run is. Empty where the
 * treebanks aren't there.
 */
export function otherText(): { id: string; text: string }[] {
  const texts = new Map<string, string[]>();
  for (const file of TREEBANKS.filter((path) => existsSync(path)))
    for (const { document, sentence } of readTreebankFile(file))
      if (PROSE.test(document)) texts.set(document, [...(texts.get(document) ?? []), sentence.text]);
  return [...texts].map(([id, sentences]) => ({ id, text: sentences.join(' ') }));
}
