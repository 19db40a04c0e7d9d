import { unreadToken } from '../../core/index.ts';
import { Option } from 'commander';
import type { Io } from '../io.ts';
import { write } from '../io.ts';
import { readText } from '../input.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

/** Sentences are written in portions, so that a long text does not become one long string. */
const PORTION = 200;

async function parse(io: Io, path: string, options: { conllu?: true }): Promise<void> {
  const { fromConllu, loadLanguage, toConllu } = await import('../../language/index.ts');
  const source = await readText(path);
  const language = loadLanguage();
  if (options.conllu === true) {
    for (const { sentence, comments, ranges } of fromConllu(source).sentences) {
      sentence.tokens = sentence.tokens.map(({ text, start, end }) => unreadToken(text, start, end));
      language.parseTokens(sentence.tokens);
      await write(io, toConllu([sentence], [{ comments, ranges }]));
    }
    return;
  }
  const sentences = language.analyze(source);
  for (let index = 0; index < sentences.length; index += PORTION)
    await write(io, toConllu(sentences.slice(index, index + PORTION)));
}

/** `demarche parse`: raw text, or CoNLL-U whose words are kept, to CoNLL-U. */
export const registerParse: Register = (program, { io }) => {
  const command = program
    .command('parse')
    .description('sentences, words, tags, lemmas and trees of a text, as CoNLL-U')
    .argument('[file]', 'a text file; - or nothing for standard input', '-')
    .addOption(
      new Option(
        '--conllu',
        'the input is CoNLL-U: keep its sentences and words, predict tags and trees anew',
      ),
    )
    .action(async (file: string, options: { conllu?: true }) => parse(io, file, options));
  withExamples(
    command,
    'echo "The two sides met in Geneva on Friday." | demarche parse',
    'demarche parse --conllu treebank.conllu',
  );
};
