import { jackknifeTags } from '../tagger/train.ts';
import { readPlainText } from '../raw-text.ts';
import { readTraining } from '../treebank.ts';
import { tagPlainText } from './plain-text.ts';
import { trainParser } from './train.ts';

/**
 * Trains the parser alone: `node .cache/tools/training/parser/main.js --treebank FOLDER [--raw FOLDER]…`.
 * Raw text is split and tagged with the models that lie in `models/`.
 */
const valuesOf = (flag: string): string[] =>
  process.argv.flatMap((argument, index) => (argument === flag ? [process.argv[index + 1] ?? ''] : []));

const [treebank] = valuesOf('--treebank');
if (treebank === undefined) {
  console.error(
    'Which treebank? Give --treebank FOLDER (with CoNLL-U files) and, if you like, --raw FOLDER.',
  );
  process.exit(2);
}
const sentences = readTraining(treebank).map((sentence) => sentence.tokens);
await trainParser({
  sentences: jackknifeTags(sentences),
  raw: tagPlainText(valuesOf('--raw').flatMap(readPlainText)),
  report: (line) => console.error(line),
});
