import { induceClusters } from '../clusters.ts';
import { valuesOf } from '../flags.ts';
import { rawWords, readPlainText, wordsOf } from '../raw-text.ts';
import { readTraining, readTreebankFile } from '../treebank.ts';
import { trainTagger } from './train.ts';

/**
 * Trains the tagger alone: `node .cache/tools/training/tagger/main.js --treebank FOLDER [--raw FOLDER]… [--taught FILE]…`.
 * Raw text is for the clusters of words; `--taught` names sentences that some other tagger has read (CoNLL-U).
 */
const [treebank] = valuesOf('--treebank');
if (treebank === undefined) {
  console.error('Which treebank? Give --treebank FOLDER (with CoNLL-U files).');
  process.exit(2);
}
const sentences = readTraining(treebank).map((sentence) => sentence.tokens);
const taught = valuesOf('--taught').flatMap(readTreebankFile);
const clusters = induceClusters([
  ...wordsOf(sentences),
  ...rawWords(valuesOf('--raw').flatMap(readPlainText)),
]);
trainTagger([...sentences, ...taught.map((sentence) => sentence.tokens)], clusters);
