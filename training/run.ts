import { trainAll } from './all.ts';
import { valuesOf } from './flags.ts';

const [treebank] = valuesOf('--treebank');
if (treebank === undefined) {
  console.error(
    'Which treebank? Call: npm run train -- --treebank FOLDER [--raw FOLDER]… [--taught FILE]… (CoNLL-U files, plain or gzipped; unannotated text; CoNLL-U files that another parser has written).',
  );
  process.exit(2);
}
await trainAll(treebank, valuesOf('--raw'), valuesOf('--taught'));
