import { join } from 'node:path';
import { trainLemmatizer } from './lemmatizer/train.ts';
import { trainTagger } from './tagger/train.ts';
import { readTraining, treebankFiles } from './treebank.ts';
import { readRawText } from './tokenizer/raw-text.ts';
import { trainTokenizer } from './tokenizer/train.ts';

const flag = process.argv.indexOf('--treebank');
const folder = flag < 0 ? undefined : process.argv[flag + 1];
if (folder === undefined) {
  console.error(
    'Which treebank? Call: npm run train -- --treebank FOLDER (with CoNLL-U files, plain or gzipped).',
  );
  process.exit(2);
}
const files = treebankFiles(join(folder), /^(?!.*(-dev|-test)\b)/);
console.error(`Training on ${files.length} files.`);
trainTokenizer(files.map(readRawText));
const sentences = readTraining(folder).map((sentence) => sentence.tokens);
trainTagger(sentences);
trainLemmatizer(sentences);
