import type { Token } from '../src/core/index.ts';
import { induceClusters } from './clusters.ts';
import { trainCoreference } from './coreference/train.ts';
import { trainLemmatizer } from './lemmatizer/train.ts';
import { tagAgain, tagPlainText } from './parser/plain-text.ts';
import { trainParser } from './parser/train.ts';
import { rawWords, readPlainText, wordsOf } from './raw-text.ts';
import { jackknifeTags, trainTagger } from './tagger/train.ts';
import { readRawText } from './tokenizer/raw-text.ts';
import { trainTokenizer } from './tokenizer/train.ts';
import { readTraining, readTreebankFile, treebankFiles } from './treebank.ts';

/**
 * Rebuilds all weights of `language`, in the order in which they need each other. The same folders give the same
 * bytes. `taughtFiles` are sentences that some other tagger and parser have read, as CoNLL-U (see `opinionIn`).
 */
export async function trainAll(
  treebank: string,
  rawFolders: readonly string[],
  taughtFiles: readonly string[] = [],
): Promise<void> {
  const started = performance.now();
  const report = (line: string): void =>
    console.error(`${((performance.now() - started) / 60_000).toFixed(1).padStart(5)} min  ${line}`);
  const files = treebankFiles(treebank, /^(?!.*(-dev|-test)\b)/);
  report(`tokeniser, from ${files.length} files`);
  trainTokenizer(files.map(readRawText));

  const sentences: Token[][] = readTraining(treebank).map((sentence) => sentence.tokens);
  const paragraphs = rawFolders.flatMap(readPlainText);
  report(`clusters of words, from ${sentences.length} sentences and ${paragraphs.length} raw paragraphs`);
  const clusters = induceClusters([...wordsOf(sentences), ...rawWords(paragraphs)]);

  report('tagger');
  const taught = taughtFiles.flatMap(readTreebankFile);
  trainTagger([...sentences, ...taught.map(({ tokens }) => tokens)], clusters);
  report('lemmatiser');
  trainLemmatizer(sentences);
  report('tags for the parser to learn from');
  const tagged = jackknifeTags(sentences, clusters);
  report('parser');
  tagAgain(taught);
  await trainParser({ sentences: tagged, raw: tagPlainText(paragraphs), taught, report });
  const [chains] = treebankFiles(treebank, /^gum-open\b/);
  if (chains !== undefined) {
    report('coreference');
    trainCoreference(chains, 'models/coreference.json');
  }
  report('done');
}
