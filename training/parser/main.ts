import { readParser } from '../../src/language/parser/model.ts';
import { valuesOf } from '../flags.ts';
import { jackknifeTags } from '../tagger/train.ts';
import { readPlainText } from '../raw-text.ts';
import { readTraining, readTreebankFile } from '../treebank.ts';
import { tagAgain, tagPlainText } from './plain-text.ts';
import { trainParser } from './train.ts';

/**
 * Trains the parser alone:
 * `node .cache/tools/training/parser/main.js --treebank FOLDER [--raw FOLDER]… [--model FILE] [--taught FILE]…`.
 * Raw and taught text is tagged with the tagger that lies in `models/`. `--model` names a trained parser to learn from,
 * instead of training teachers: a smaller one learns from a larger one in a quarter of an hour. `--taught` names
 * sentences that some other parser has read (CoNLL-U; its second thoughts as `opinionIn` reads them).
 */
const [treebank] = valuesOf('--treebank');
if (treebank === undefined) {
  console.error(
    'Which treebank? Give --treebank FOLDER (with CoNLL-U files) and, if you like, --raw FOLDER or --taught FILE.',
  );
  process.exit(2);
}
const [model] = valuesOf('--model');
const sentences = readTraining(treebank).map((sentence) => sentence.tokens);
const taught = valuesOf('--taught').flatMap(readTreebankFile);
tagAgain(taught);
await trainParser({
  sentences: jackknifeTags(sentences),
  raw: tagPlainText(valuesOf('--raw').flatMap(readPlainText)),
  taught,
  ...(model === undefined ? {} : { model: readParser(model) }),
  report: (line) => console.error(line),
});
