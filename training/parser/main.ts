import { readParser } from '../../src/language/parser/model.ts';
import { jackknifeTags } from '../tagger/train.ts';
import { readPlainText } from '../raw-text.ts';
import { readTraining } from '../treebank.ts';
import { tagPlainText } from './plain-text.ts';
import { trainParser } from './train.ts';

/**
 * Trains the parser alone: `node .cache/tools/training/parser/main.js --treebank FOLDER [--raw FOLDER]… [--model FILE]`.
 * Raw text is split and tagged with the models that lie in `models/`. `--model` names a trained parser to learn from,
 * instead of training teachers: a smaller one learns from a larger one in a quarter of an hour.
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
const [model] = valuesOf('--model');
const sentences = readTraining(treebank).map((sentence) => sentence.tokens);
await trainParser({
  sentences: jackknifeTags(sentences),
  raw: tagPlainText(valuesOf('--raw').flatMap(readPlainText)),
  ...(model === undefined ? {} : { model: readParser(model) }),
  report: (line) => console.error(line),
});
