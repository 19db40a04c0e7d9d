import { trainAll } from './all.ts';

const folders = (name: string): string[] =>
  process.argv.flatMap((argument, index) =>
    argument === name && process.argv[index + 1] !== undefined ? [process.argv[index + 1] as string] : [],
  );
const [treebank] = folders('--treebank');
if (treebank === undefined) {
  console.error(
    'Which treebank? Call: npm run train -- --treebank FOLDER [--raw FOLDER]… (CoNLL-U files, plain or gzipped; unannotated text).',
  );
  process.exit(2);
}
await trainAll(treebank, folders('--raw'));
